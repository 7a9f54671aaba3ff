// The one place where our pool passes for a `pg.Pool`: same calls, same results, as its contract test shows on
// both. (Border file.)
import type { Pool } from 'pg';
import type { PglitePool } from './pglite-pool.ts';

export type AnyPool = Pool | PglitePool;

export function asPgPool(pool: AnyPool): Pool {
  return pool as unknown as Pool;
}
