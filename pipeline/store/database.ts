// Opens the database: PGlite in the data folder, or a PostgreSQL server. Callers see a drizzle handle and a pool
// for BullMQ and need not know which.
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { AppError } from '../../contract/app-error.ts';
import { type AnyPool, asPgPool } from './any-pool.ts';
import { openPgliteFolder } from './pglite-folder.ts';
import { PglitePool } from './pglite-pool.ts';
import { prepareSchemas, QUEUE_SCHEMA } from './prepare-schemas.ts';

export type Db = NodePgDatabase;
/** A transaction of it; everything inside must go through this and nothing else may be awaited. */
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0];

export interface Database {
  readonly kind: 'pglite' | 'postgres';
  readonly db: Db;
  /** For BullMQ: finds its tables by `search_path`. */
  readonly queuePool: AnyPool;
  close(): Promise<void>;
}

export async function openPglite(folder: string): Promise<Database> {
  const pglite = await openPgliteFolder(folder);
  const pool = new PglitePool(pglite);
  try {
    await prepareSchemas(pool);
    // BullMQ alone: its tables have names (`job`, `event`, `meta`) that would clash in a longer path. Forgotten
    // by PGlite at every start.
    await pool.query(`SET search_path TO ${QUEUE_SCHEMA}`);
  } catch (error) {
    await pool.end();
    throw error;
  }
  return { kind: 'pglite', db: drizzle(asPgPool(pool)), queuePool: pool, close: () => pool.end() };
}

export interface PostgresSizes {
  /** BullMQ Workers and QueueEvents: each keeps one client of the queue's pool for ever. */
  readonly queueListeners: number;
  /** Documents worked on at once. */
  readonly concurrency: number;
}

/** Room for the queue's short statements beside its listeners. */
const QUEUE_SPARE_CLIENTS = 5;

export async function openPostgres(url: string, sizes: PostgresSizes): Promise<Database> {
  const pool = new pg.Pool({ connectionString: url, max: sizes.concurrency + 3, keepAlive: true });
  const queuePool = new pg.Pool({
    connectionString: url,
    max: sizes.queueListeners + QUEUE_SPARE_CLIENTS,
    keepAlive: true,
    options: `-c search_path=${QUEUE_SCHEMA}`,
  });
  for (const each of [pool, queuePool]) surviveCuts(each);
  queuePool.setMaxListeners(0);
  const close = async () => {
    await Promise.all([pool.end(), queuePool.end()]);
  };
  try {
    await prepareSchemas(pool);
  } catch (error) {
    await close();
    if (error instanceof AppError) throw error;
    throw new AppError('database.unavailable', 'cannot open the database', { cause: error });
  }
  return { kind: 'postgres', db: drizzle(pool), queuePool, close };
}

/**
 * A connection that is cut (a server that restarts) must not end the process, whether it is idle or in somebody's hands:
 * the query that waits for it fails by itself, the next one gets a new connection.
 */
function surviveCuts(pool: pg.Pool): void {
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
}

/**
 * A pool that is too small lets `queue.add` wait for ever, in silence.
 * @throws AppError config.invalid
 */
export function checkQueuePoolSize(pool: AnyPool, listeners: number): void {
  if (!('totalCount' in pool)) return;
  const needed = listeners + QUEUE_SPARE_CLIENTS;
  if ((pool.options.max ?? 0) < needed) {
    throw new AppError('config.invalid', `queue pool of ${pool.options.max}, needs ${needed}`);
  }
}
