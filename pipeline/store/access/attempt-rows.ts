// Sign-ins tried, counted within a window per key. Counted before the work, so that many at once cannot all pass.
import { eq, lt, sql } from 'drizzle-orm';
import type { Db, Tx } from '../database.ts';
import { signInAttempt } from '../schema.ts';

/** @param windowStart windows that began before are over @returns which try within its window this is, from 1 */
export async function countAttempt(db: Db, key: string, now: Date, windowStart: Date): Promise<number> {
  const isOver = lt(signInAttempt.windowStartedAt, windowStart);
  const [row] = await db
    .insert(signInAttempt)
    .values({ key, attempts: 1, windowStartedAt: now })
    .onConflictDoUpdate({
      target: signInAttempt.key,
      set: {
        attempts: sql`CASE WHEN ${isOver} THEN 1 ELSE ${signInAttempt.attempts} + 1 END`,
        windowStartedAt: sql`CASE WHEN ${isOver} THEN excluded.window_started_at ELSE ${signInAttempt.windowStartedAt} END`,
      },
    })
    .returning({ attempts: signInAttempt.attempts });
  return row?.attempts ?? 1;
}

/** After a success: the account's tries are forgotten. */
export async function forgetAttempts(tx: Db | Tx, key: string): Promise<void> {
  await tx.delete(signInAttempt).where(eq(signInAttempt.key, key));
}

/** After a success: this one was no guess. */
export async function takeBackAttempt(tx: Db | Tx, key: string): Promise<void> {
  await tx
    .update(signInAttempt)
    .set({ attempts: sql`greatest(${signInAttempt.attempts} - 1, 0)` })
    .where(eq(signInAttempt.key, key));
}

export async function removeOldAttempts(db: Db | Tx, before: Date): Promise<void> {
  await db.delete(signInAttempt).where(lt(signInAttempt.windowStartedAt, before));
}
