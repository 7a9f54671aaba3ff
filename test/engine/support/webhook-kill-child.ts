// The sender that the kill test kills. Arguments: data folder, address of the receiver, how far its clock is ahead (ms), so
// that what a killed one held has fallen due.
import { join } from 'node:path';
import { pino } from 'pino';
import { openPglite } from '../../../pipeline/store/database.ts';
import { createPoster } from '../../../pipeline/webhook/post-event.ts';
import { WebhookSender } from '../../../pipeline/webhook/webhook-sender.ts';
import { never } from './open-test-engine.ts';
import { testEndpoint } from './webhook.ts';

const [dataDir = '', url = '', aheadMs = '0'] = process.argv.slice(2);
const database = await openPglite(join(dataDir, 'db'));
const sender = new WebhookSender({
  db: database.db,
  endpoints: [testEndpoint('erp', url)],
  poster: createPoster({ allowsPrivate: true }),
  clock: { now: () => new Date(Date.now() + Number(aheadMs)) },
  random: () => 0.5,
  log: pino({ level: 'silent' }),
});
await sender.sendDue(never());
await database.close();
process.exit(0);
