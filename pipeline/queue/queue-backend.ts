// Where BullMQ keeps its jobs: the database's pool, or Redis. Chosen once; the rest of the house sees no
// difference. (Border file: BullMQ types each backend's connection differently.)
import {
  type BackendClasses,
  createPostgresBackend,
  createRedisBackend,
  type IQueueBackend,
  withBackend,
} from 'bullmq';
import { Redis } from 'ioredis';
import type { AnyPool } from '../store/any-pool.ts';

export interface QueueBackend {
  readonly classes: BackendClasses<IQueueBackend, unknown>;
  readonly connection: unknown;
  /** Key prefix on Redis; the database has a schema of its own and ignores it. */
  readonly prefix: string;
  close(): Promise<void>;
}

export function databaseBackend(pool: AnyPool): QueueBackend {
  return {
    classes: withBackend(createPostgresBackend) as unknown as BackendClasses<IQueueBackend, unknown>,
    connection: pool,
    prefix: 'civis',
    close: async () => undefined,
  };
}

/** @param prefix keeps several installations (and tests) apart on one Redis. */
export function redisBackend(url: string, prefix: string): QueueBackend {
  // BullMQ waits in blocking calls: a limit of retries would break them.
  const redis = new Redis(url, { maxRetriesPerRequest: null });
  redis.on('error', () => undefined);
  return {
    classes: withBackend(createRedisBackend) as unknown as BackendClasses<IQueueBackend, unknown>,
    connection: redis,
    prefix,
    close: async () => redis.disconnect(),
  };
}
