// Practices a page at a time, the last sent first, each with the notice it is for.
import { and, desc, eq, inArray, lt, type SQL } from 'drizzle-orm';
import type { PracticeState } from '../../../contract/practice.schema.ts';
import type { Db } from '../../store/database.ts';
import { notice, practice } from '../../store/schema.ts';
import { storedResult } from '../../store/stored-result.ts';
import type { PracticeRow } from '../practices/index.ts';
import { viewOf } from '../practices/practice-view.ts';

export interface PracticesWanted {
  readonly states: readonly PracticeState[];
  /** Which notices may be seen. */
  readonly seen: SQL | undefined;
  /** The number of the last one shown. */
  readonly after: string | null;
  readonly limit: number;
  readonly now: Date;
}

/** Numbers begin with the day of sending: their order is that of time. */
export async function practicePage(db: Db, wanted: PracticesWanted): Promise<readonly PracticeRow[]> {
  const { states, seen, after, limit, now } = wanted;
  const rows = await db
    .select({ number: practice.number, result: notice.result })
    .from(practice)
    .innerJoin(notice, eq(notice.id, practice.noticeId))
    .where(
      and(
        seen,
        states.length === 0 ? undefined : inArray(practice.state, [...states]),
        after === null ? undefined : lt(practice.number, after),
      ),
    )
    .orderBy(desc(practice.number))
    .limit(limit);
  const found: PracticeRow[] = [];
  for (const { number, result } of rows) {
    const view = await viewOf(db, storedResult(result), now);
    const { id, numeroComunicazione, numeroCartella, due, safe, daysLeft } = view;
    const own = view.practices.find((each) => each.number === number);
    if (!own) continue;
    const { history: _, ...shown } = own;
    found.push({ ...shown, notice: { id, numeroComunicazione, numeroCartella, due, safe, daysLeft } });
  }
  return found;
}
