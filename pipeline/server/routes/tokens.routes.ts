// API tokens, for admins.
import { z } from 'zod';
import { listTokens } from '../../store/access/token-rows.ts';
import { principalOf } from '../access/guard.ts';
import { endToken, makeToken } from '../access/people/manage-tokens.ts';
import { idSchema, newTokenSchema, tokenOut, tokenSchema } from './access-shapes.ts';
import { API, type RouteModule } from './route-module.ts';

export const tokensRoutes: RouteModule = (app, house) => {
  const admin = { permission: 'administer' } as const;
  const tags = ['access'];
  const made = z.object({ token: z.string(), entry: tokenSchema });
  app.get(
    `${API}/tokens`,
    { config: admin, schema: { response: { 200: z.array(tokenSchema) }, tags, summary: 'All tokens' } },
    async () => (await listTokens(house.engine.db)).map(tokenOut),
  );
  app.post(
    `${API}/tokens`,
    {
      config: admin,
      schema: {
        ...{ body: newTokenSchema, response: { 201: made } },
        ...{ tags, summary: 'A new token: shown in this answer and never again' },
      },
    },
    async (request, reply) => {
      const { token, row } = await makeToken(house, principalOf(request), request.body);
      reply.header('cache-control', 'no-store');
      return reply.status(201).send({ token, entry: tokenOut(row) });
    },
  );
  app.delete(
    `${API}/tokens/:id`,
    {
      config: admin,
      schema: { params: idSchema, response: { 204: z.null() }, tags, summary: 'Revoke a token' },
    },
    async (request, reply) => {
      await endToken(house, principalOf(request), request.params.id);
      return reply.status(204).send(null);
    },
  );
};
