// A batch's progress as it goes on, by server-sent events.
import { z } from 'zod';
import { principalOf } from '../access/guard.ts';
import type { BatchStreams } from '../events/batch-streams.ts';
import type { ServerHouse } from '../server-house.ts';
import { requireBatch } from './batches.routes.ts';
import { API, type App } from './route-module.ts';

const ABOUT = `Events \`progress\` and, once, \`end\`, each with the counts of the batch (BatchProgress); a comment every 15 seconds.
A client that comes back with \`Last-Event-ID\` is told what is new since; after the end it is answered 204, which ends the
browser's tries.`;

export function addBatchEvents(app: App, house: ServerHouse, streams: BatchStreams): void {
  app.get(
    `${API}/batches/:id/events`,
    {
      config: { permission: 'upload' },
      exposeHeadRoute: false,
      schema: {
        ...{ tags: ['batches'], summary: 'A batch’s progress as events', description: ABOUT },
        params: z.object({ id: z.string().max(100) }),
        problems: ['request.not_found', 'request.too_many'],
        response: {
          200: { description: 'Events', content: { 'text/event-stream': { schema: z.string() } } },
          204: z.null().describe('It is over, and the client knows it'),
        },
      },
    },
    async (request, reply) => {
      const principal = principalOf(request);
      const { id } = await requireBatch(house, principal, request.params.id);
      const state = await streams.stateOf(id);
      const header = request.headers['last-event-id'];
      const seen = typeof header === 'string' ? header : null;
      if (state.isOver && seen === state.id) return reply.status(204).send(null);
      const stream = streams.follow(id, principal.id, state, seen);
      reply
        .header('x-accel-buffering', 'no')
        // Kept open for other requests, its line would hold up a server that stops.
        .header('connection', 'close')
        .header('content-type', 'text/event-stream; charset=utf-8');
      return reply.send(stream as never);
    },
  );
}
