// Figures for a monitoring system, in the text form of Prometheus.
import { z } from 'zod';
import type { RouteModule } from './route-module.ts';

export const metricsRoutes: RouteModule = (app) => {
  app.get(
    '/metrics',
    {
      config: { permission: 'metrics' },
      schema: {
        tags: ['health'],
        summary: 'Figures for Prometheus; no personal data',
        response: { 200: { description: 'Text', content: { 'text/plain': { schema: z.string() } } } },
      },
    },
    async (_request, reply) => {
      const { all, reader } = app.figures;
      await reader.refresh();
      const text = await all.registry.metrics();
      return reply
        .header('content-type', all.registry.contentType)
        .header('cache-control', 'no-store')
        .serializer((value) => String(value))
        .send(text);
    },
  );
};
