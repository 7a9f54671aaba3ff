// Puts the jobs that a dead process left active back to waiting. Only for the embedded engine, which holds the
// data folder's lock and has not started its workers: then nobody else can be working on them. Without it they
// would wait for their locks to run out.
import type { AnyPool } from '../store/any-pool.ts';
import { asPgPool } from '../store/any-pool.ts';
import { QUEUE_SCHEMA } from '../store/prepare-schemas.ts';

/** @returns how many jobs were freed */
export async function releaseActiveJobs(pool: AnyPool): Promise<number> {
  const result = await asPgPool(pool).query(
    `UPDATE ${QUEUE_SCHEMA}.job
        SET state = 'waiting', lock_token = NULL, locked_until_ms = NULL, stalled_marked = false
      WHERE state = 'active'`,
  );
  return result.rowCount ?? 0;
}

/**
 * Puts back what the queue itself would not: jobs of documents whose process is dead, and locks and look-out times that
 * were written while a clock was wrong and lie in the future. A job that runs all the same is refused when it stores.
 */
export async function releaseStuckJobs(
  pool: AnyPool,
  documentIds: readonly string[],
  nowMs: number,
  lockMs: number,
): Promise<void> {
  const noLockEndsAfter = nowMs + 2 * lockMs;
  await asPgPool(pool).query(
    `UPDATE ${QUEUE_SCHEMA}.job
        SET state = 'waiting', lock_token = NULL, locked_until_ms = NULL, stalled_marked = false
      WHERE state = 'active' AND (data ->> 'documentId' = ANY($1::text[]) OR locked_until_ms > $2)`,
    [[...documentIds], noLockEndsAfter],
  );
  await asPgPool(pool).query(
    `DELETE FROM ${QUEUE_SCHEMA}.meta WHERE field = 'stalled-check' AND value::bigint > $1`,
    [noLockEndsAfter],
  );
}
