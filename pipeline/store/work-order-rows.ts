// What the order of work goes by, from a document's row; the same for whoever queues it.
import { and, eq, gt, inArray, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import type { CivilDate } from '../../contract/civil-date.ts';
import type { WorkOrder } from '../queue/urgency.ts';
import type { Db } from './database.ts';
import { document } from './schema.ts';

export const ORDER_COLUMNS = {
  urgentBy: document.urgentBy,
  turn: document.turn,
  isAwaited: document.isAwaited,
  isIdleReading: sql<boolean>`(${document.wantsWhole} AND ${document.pagesDeferred} > 0)`,
} as const;

/** Null when there is no such document. */
export async function workOrderOf(db: Db, id: string): Promise<WorkOrder | null> {
  const rows = await db.select(ORDER_COLUMNS).from(document).where(eq(document.id, id));
  return rows[0] ?? null;
}

/** A person waits for these from now on, until they are at their end. */
export async function markAwaited(db: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await db
    .update(document)
    .set({ isAwaited: true })
    .where(and(inArray(document.id, [...ids]), eq(document.status, 'waiting')));
}

/** Does one wait that cannot wait long, with nobody working on it? */
export async function hasUrgentWaiting(db: Db, urgentUpTo: CivilDate, now: Date): Promise<boolean> {
  const isUrgent: SQL | undefined = or(eq(document.isAwaited, true), lte(document.urgentBy, urgentUpTo));
  const rows = await db
    .select({ id: document.id })
    .from(document)
    .where(
      and(
        eq(document.status, 'waiting'),
        isNull(document.runToken),
        isUrgent,
        or(isNull(document.retryAt), lte(document.retryAt, now)),
        sql`NOT (${document.wantsWhole} AND ${document.pagesDeferred} > 0)`,
      ),
    )
    .limit(1);
  return rows.length > 0;
}

/** Waiting documents with a day, nobody at work on them, a chunk at a time: those whose band a new day may change. */
export async function waitingWithDay(db: Db, after: string, limit: number) {
  return db
    .select({ id: document.id, nextStage: document.nextStage, ...ORDER_COLUMNS })
    .from(document)
    .where(
      and(
        eq(document.status, 'waiting'),
        isNull(document.runToken),
        sql`${document.urgentBy} IS NOT NULL`,
        gt(document.id, after),
      ),
    )
    .orderBy(document.id)
    .limit(limit);
}
