// What shows papers of people is kept by no cache on the way.
import type { App } from '../routes/route-module.ts';

/** For every route added to this scope afterwards. */
export function noStore(app: App): void {
  app.addHook('onSend', async (_request, reply) => {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
}
