// Notices that were drawn to be looked at although nothing is in doubt, as lists ask for them.
import { type AnyColumn, and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { Db, Tx } from './database.ts';
import { noticeUnaided } from './schema.ts';

/** Written so that the planner knows the partial index by it. */
const IS_OPEN = sql`${noticeUnaided.drawnAt} IS NOT NULL AND ${noticeUnaided.lookedAt} IS NULL`;

/**
 * The notice of this id still waits for somebody to speak of its key fields. As an array, so that the few that wait are looked
 * up: of a plain IN the planner thought that they lie everywhere, and read the archive in order until it had met enough of them.
 */
export function isOpenSample(noticeId: AnyColumn): SQL {
  return sql`${noticeId} = ANY (ARRAY(SELECT ${noticeUnaided.noticeId} FROM ${noticeUnaided} WHERE ${IS_OPEN}))`;
}

/** Those of these that wait. */
export async function openSamples(db: Db | Tx, noticeIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (noticeIds.length === 0) return new Set();
  const rows = await db
    .select({ id: noticeUnaided.noticeId })
    .from(noticeUnaided)
    .where(and(inArray(noticeUnaided.noticeId, [...noticeIds]), IS_OPEN));
  return new Set(rows.map(({ id }) => id));
}

/** Null for a notice that was not drawn. */
export async function sampleOf(
  db: Db | Tx,
  noticeId: string,
): Promise<{ readonly isOpen: boolean; readonly keyFields: readonly string[] } | null> {
  const [row] = await db.select().from(noticeUnaided).where(eq(noticeUnaided.noticeId, noticeId));
  return row?.drawnAt ? { isOpen: row.lookedAt === null, keyFields: row.keyFields } : null;
}
