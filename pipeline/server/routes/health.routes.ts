// Is the process there, can it work: for whoever restarts it. No personal data, no sign-in.
import { z } from 'zod';
import { askHealth, healthChecksSchema, isWell } from '../health/ask-health.ts';
import type { RouteModule } from './route-module.ts';

const healthSchema = z.object({ status: z.literal('ok') }).meta({ id: 'Health' });
const readinessSchema = z
  .object({ status: z.enum(['ok', 'unready']), checks: healthChecksSchema })
  .meta({ id: 'Readiness' });

export const healthRoutes: RouteModule = (app, house) => {
  const open = { permission: 'public' } as const;
  app.get(
    '/healthz',
    {
      config: open,
      schema: { response: { 200: healthSchema }, tags: ['health'], summary: 'The process answers' },
    },
    async () => ({ status: 'ok' as const }),
  );
  app.get(
    '/readyz',
    {
      config: open,
      schema: {
        tags: ['health'],
        summary: 'It can work: database, queue, disk, workers; 503 says which not',
        response: { 200: readinessSchema, 503: readinessSchema },
      },
    },
    async (_request, reply) => {
      const checks = await askHealth(house);
      reply.header('cache-control', 'no-store');
      if (isWell(checks)) return reply.status(200).send({ status: 'ok', checks });
      return reply.status(503).send({ status: 'unready', checks });
    },
  );
};
