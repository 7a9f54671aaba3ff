// Keeps the time of every request by its route's pattern, never by its address: that holds ids.
import type { Engine } from '../../engine/engine-options.ts';
import type { App } from '../routes/route-module.ts';
import type { ServerHouse } from '../server-house.ts';
import { type Figures, openFigures } from './open-figures.ts';
import { FiguresReader } from './read-figures.ts';

declare module 'fastify' {
  interface FastifyInstance {
    figures: { readonly all: Figures; readonly reader: FiguresReader };
  }
}

/** Before the routes: hooks hold for those added afterwards. */
export function observeRequests(app: App, house: ServerHouse): void {
  const figures = openFigures();
  app.decorate('figures', { all: figures, reader: new FiguresReader(house, figures) });
  app.addHook('onResponse', async (request, reply) => {
    // How long somebody followed a batch is no time of ours.
    if (String(reply.getHeader('content-type') ?? '').startsWith('text/event-stream')) return;
    const route = request.routeOptions.url ?? 'none';
    const labels = { method: request.method, route, status: String(reply.statusCode) };
    figures.requests.observe(labels, reply.elapsedTime / 1_000);
  });
  const stop = observeStages(house.engine, figures);
  app.addHook('onClose', async () => {
    stop();
    figures.registry.clear();
  });
}

function observeStages({ pulse }: Engine, { stages }: Figures): () => void {
  return pulse.onStageEnd(({ stage, outcome, ms }) => stages.observe({ stage, outcome }, ms / 1_000));
}
