// Everything about piles that come in: they share what is known of the uploads under way.
import { BatchStreams } from '../events/batch-streams.ts';
import { OpenUploads } from '../uploads/open-uploads.ts';
import { addBatchEvents } from './batch-events.routes.ts';
import { addBatches } from './batches.routes.ts';
import type { App, RouteModule } from './route-module.ts';
import { uploadRoutes } from './uploads.routes.ts';

export const incomingRoutes: RouteModule = async (app, house) => {
  const open = new OpenUploads();
  const streams = new BatchStreams({
    progressOf: (batchId) => house.engine.progress(batchId),
    isFilling: (batchId) => open.isFilling(batchId),
    log: house.log,
  });
  app.addHook('preClose', async () => streams.close());
  house.signal.addEventListener('abort', () => streams.close(), { once: true });
  // The form's parser is for uploads alone.
  await app.register(async (scope) => uploadRoutes({ house, open })(scope as App, house));
  addBatches(app, house);
  addBatchEvents(app, house, streams);
};
