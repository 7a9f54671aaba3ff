// Practices a page at a time, the last sent first, each with the notice it is for.
import { and, desc, eq, inArray, lt, type SQL } from 'drizzle-orm';
import type { PracticeState } from '../../../contract/practice.schema.ts';
import type { Result } from '../../../contract/result.schema.ts';
import { clientsById } from '../../store/client-register.ts';
import type { Db } from '../../store/database.ts';
import { notice, practice } from '../../store/schema.ts';
import { storedResult } from '../../store/stored-result.ts';
import type { PracticeRow } from '../practices/index.ts';
import { viewOf } from '../practices/practice-view.ts';
import { type ListedClient, listedClient } from './list-rows.ts';

export interface PracticesWanted {
  readonly states: readonly PracticeState[];
  /** Which notices may be seen. */
  readonly seen: SQL | undefined;
  /** The number of the last one shown. */
  readonly after: string | null;
  readonly limit: number;
  readonly now: Date;
}

/** With whose notice it is: a list is read by names. */
export type ListedPractice = PracticeRow & {
  readonly notice: PracticeRow['notice'] & {
    readonly kind: Result['notice']['kind'];
    readonly denominazione: string | null;
    readonly client: ListedClient | null;
  };
};

/** Numbers begin with the day of sending: their order is that of time. */
export async function practicePage(db: Db, wanted: PracticesWanted): Promise<readonly ListedPractice[]> {
  const { states, seen, after, limit, now } = wanted;
  const rows = await db
    .select({ number: practice.number, result: notice.result, clientId: notice.clientId })
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
  const clients = await clientsById(db, [...new Set(rows.flatMap(({ clientId }) => clientId ?? []))]);
  const found: ListedPractice[] = [];
  for (const { number, result, clientId } of rows) {
    const read = storedResult(result);
    const view = await viewOf(db, read, now);
    const { id, numeroComunicazione, numeroCartella, due, safe, daysLeft, practices } = view;
    const own = practices.find((each) => each.number === number);
    if (!own) continue;
    const { history: _, ...shown } = own;
    const { value } = read.fields.denominazione;
    const client = clientId === null ? null : (clients.get(clientId) ?? null);
    found.push({
      ...shown,
      notice: {
        ...{ id, numeroComunicazione, numeroCartella, due, safe, daysLeft, kind: read.notice.kind },
        denominazione: value === null ? null : String(value),
        client: client && listedClient(client),
      },
    });
  }
  return found;
}
