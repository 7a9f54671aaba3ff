// The three engines, each with a database of its own where its server answers.
import pg from 'pg';
import type { EngineOptions } from '../../../pipeline/engine/engine-options.ts';
import { tryPostgres } from './postgres.ts';
import { tryRedis } from './redis.ts';
import { withDatabase } from './with-database.ts';

export interface Backend {
  readonly name: string;
  /** False: no server answers, and its tests are skipped. */
  readonly isThere: boolean;
  /** Several processes may work on it. */
  readonly isShared: boolean;
  readonly options: Partial<EngineOptions>;
  /** Loses all that is queued, while no engine runs. @returns how many entries there were */
  loseQueue(dataDir: string): Promise<number>;
  /** Cuts every connection to its servers. */
  cutConnections(): Promise<void>;
  drop(): Promise<void>;
}

const JOBS = 'DELETE FROM bullmq.job';

function embedded(): Backend {
  return {
    name: 'the embedded database',
    isThere: true,
    isShared: false,
    options: {},
    loseQueue: (dataDir) => withDatabase(dataDir, async ({ db }) => (await db.execute(JOBS)).rowCount ?? 0),
    cutConnections: async () => undefined,
    drop: async () => undefined,
  };
}

async function onPostgres(): Promise<Backend> {
  const postgres = await tryPostgres();
  return {
    name: 'PostgreSQL',
    isThere: postgres !== null,
    isShared: true,
    options: { databaseUrl: postgres?.url ?? null },
    loseQueue: async () => (await query(postgres?.url ?? '', JOBS)).rowCount ?? 0,
    async cutConnections() {
      await query(postgres?.url ?? '', CUT);
    },
    drop: async () => postgres?.drop(),
  };
}

async function onRedis(): Promise<Backend> {
  const [postgres, redis] = [await tryPostgres(), await tryRedis()];
  const url = new URL(redis?.url ?? 'redis://none');
  // By it we know our own connections on a server that others use too.
  url.searchParams.set('connectionName', redis?.prefix ?? '');
  return {
    name: 'PostgreSQL with Redis',
    isThere: postgres !== null && redis !== null,
    isShared: true,
    options: {
      databaseUrl: postgres?.url ?? null,
      redisUrl: url.href,
      redisPrefix: redis?.prefix ?? '',
    },
    loseQueue: async () => redis?.wipe() ?? 0,
    async cutConnections() {
      await query(postgres?.url ?? '', CUT);
      await redis?.cut(redis.prefix);
    },
    async drop() {
      await redis?.close();
      await postgres?.drop();
    },
  };
}

/** Opened one after the other: names of databases follow from the time. */
export async function openBackends(): Promise<readonly Backend[]> {
  return [embedded(), await onPostgres(), await onRedis()];
}

const CUT = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE datname = current_database() AND pid <> pg_backend_pid()`;

async function query(url: string, text: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query(text);
  } finally {
    await client.end();
  }
}
