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
