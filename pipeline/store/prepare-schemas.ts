// Both schemas of a database: ours (`civis`) and BullMQ's (`bullmq`), brought up to date on one client.
import { runMigrations } from 'bullmq';
import { type AnyPool, asPgPool } from './any-pool.ts';
import { migrate } from './migrate.ts';

export const QUEUE_SCHEMA = 'bullmq';

export async function prepareSchemas(pool: AnyPool): Promise<void> {
  const client = await asPgPool(pool).connect();
  try {
    await migrate(client);
    await runMigrations(client, QUEUE_SCHEMA);
  } finally {
    client.release();
  }
}
