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
import { releaseStuckJobs } from './release-active-jobs.ts';

export interface QueueBackend {
  readonly classes: BackendClasses<IQueueBackend, unknown>;
  readonly connection: unknown;
  /** Key prefix on Redis; the database has a schema of its own and ignores it. */
  readonly prefix: string;
  /** See release-active-jobs.ts. Redis counts locks by its own clock and lets them run out. */
  releaseStuck(documentIds: readonly string[], nowMs: number, lockMs: number): Promise<void>;
  close(): Promise<void>;
}

export function databaseBackend(pool: AnyPool): QueueBackend {
  return {
    classes: withBackend(createPostgresBackend) as unknown as BackendClasses<IQueueBackend, unknown>,
    connection: pool,
    prefix: 'civis',
    releaseStuck: (documentIds, nowMs, lockMs) => releaseStuckJobs(pool, documentIds, nowMs, lockMs),
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
    releaseStuck: async () => undefined,
    close: async () => redis.disconnect(),
  };
}
