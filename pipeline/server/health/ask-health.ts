// Can this process work? Each of the things it needs, asked with a limit: one that hangs is not well.
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { freeBytesOf, lowDisk } from '../../intake/watch/disk-space.ts';
import type { ServerHouse } from '../server-house.ts';

const LIMIT_MS = 3_000;
const BYTES_PER_MB = 1_048_576;

/** `ok`, or a code of what is wrong. */
export const healthChecksSchema = z.object({
  database: z.enum(['ok', 'database.unavailable']),
  queue: z.enum(['ok', 'queue.unreachable']),
  disk: z.enum(['ok', 'server.disk_full', 'disk.unreadable']),
  workers: z.enum(['ok', 'workers.not_started']),
});
export type HealthChecks = z.infer<typeof healthChecksSchema>;

export async function askHealth(house: ServerHouse): Promise<HealthChecks> {
  const { engine } = house;
  const [database, queue, disk] = await Promise.all([
    answers(async () => void (await engine.db.execute(sql`SELECT 1`))),
    answers(() => engine.pulse.askQueue()),
    diskOf(house),
  ]);
  return {
    database: database ? 'ok' : 'database.unavailable',
    queue: queue ? 'ok' : 'queue.unreachable',
    disk,
    workers: engine.pulse.isWorking() ? 'ok' : 'workers.not_started',
  };
}

export function isWell(checks: HealthChecks): boolean {
  return Object.values(checks).every((check) => check === 'ok');
}

async function diskOf({ config }: ServerHouse): Promise<HealthChecks['disk']> {
  let isLow = false;
  const isReadable = await answers(async () => {
    isLow = (await lowDisk([config.dataDir], 0, config.watchMinFreeMb * BYTES_PER_MB, freeBytesOf)) !== null;
  });
  if (!isReadable) return 'disk.unreadable';
  return isLow ? 'server.disk_full' : 'ok';
}

/** False when it fails or does not answer in time: that it is so is the finding, why is in the log of who failed. */
async function answers(ask: () => Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), LIMIT_MS);
  });
  const asked = ask().then(
    () => true,
    () => false,
  );
  const isWellInTime = await Promise.race([asked, late]);
  clearTimeout(timer);
  return isWellInTime;
}
