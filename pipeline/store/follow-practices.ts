// A practice that was sent, discarded or taken back reaches the state of its notice's deadline, in the same transaction.
import { inArray } from 'drizzle-orm';
import { eventOfPractices } from '../../validators/follow-up/index.ts';
import type { Tx } from './database.ts';
import { numbersOf } from './practice-events.ts';
import { databasePracticeIndex } from './practice-rows.ts';
import { recordEvent } from './record-event.ts';
import { notice } from './schema.ts';

/**
 * Under the lock of deliveries, after the practices' events were added. Ids without a notice or practice are passed over.
 * @param by who records it, or the id of the paper that says so
 */
export async function followPractices(
  tx: Tx,
  noticeIds: readonly string[],
  by: string,
  now: Date,
): Promise<void> {
  const numbers = await numbersOf(tx, noticeIds);
  if (numbers.size === 0) return;
  const ids = [...numbers.keys()].sort();
  const there = await tx.select({ id: notice.id }).from(notice).where(inArray(notice.id, ids));
  const practices = await databasePracticeIndex(tx).practicesOf(ids);
  for (const { id } of there.sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const course = { practices: practices.get(id) ?? [], by, at: now.toISOString() };
    await recordEvent(tx, id, (before) => eventOfPractices({ ...before, ...course }), now);
  }
}
