// The API's own documentation, as every running server has it.
import { z } from 'zod';
import { apiDocument } from '../openapi/describe-api.ts';
import { API, type RouteModule } from './route-module.ts';

export const openapiRoutes: RouteModule = (app) => {
  app.get(
    `${API}/openapi.json`,
    {
      config: { permission: 'public' },
      schema: {
        tags: ['health'],
        summary: 'This documentation',
        response: { 200: z.record(z.string(), z.unknown()).describe('OpenAPI 3.1') },
      },
    },
    async (_request, reply) => {
      // Made of the routes alone: no schema needs to look at it again.
      return reply.serializer((value) => JSON.stringify(value)).send({ ...asObject(apiDocument(app)) });
    },
  );
};

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
