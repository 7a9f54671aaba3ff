// Histories of deadlines as rows: appended, never changed. (Border file: events come back from the database as JSON.)
import { asc, inArray, sql } from 'drizzle-orm';
import { type FollowUpEvent, followUpEventSchema } from '../../contract/follow-up.schema.ts';
import { type FollowUp, isClosed, printOfDeadline, replay } from '../../validators/follow-up/index.ts';
import type { Db, Tx } from './database.ts';
import { followUp, followUpEvent, notice } from './schema.ts';

/** Oldest first; a notice without a history is not in the map. */
export async function historiesOf(
  db: Db | Tx,
  noticeIds: readonly string[],
): Promise<ReadonlyMap<string, readonly FollowUpEvent[]>> {
  if (noticeIds.length === 0) return new Map();
  const rows = await db
    .select({ noticeId: followUpEvent.noticeId, event: followUpEvent.event })
    .from(followUpEvent)
    .where(inArray(followUpEvent.noticeId, [...noticeIds]))
    .orderBy(asc(followUpEvent.noticeId), asc(followUpEvent.ordinal));
  const histories = new Map<string, FollowUpEvent[]>();
  for (const { noticeId, event } of rows) {
    const history = histories.get(noticeId) ?? [];
    history.push(followUpEventSchema.parse(event));
    histories.set(noticeId, history);
  }
  return histories;
}

/** With the notice's row locked: the place in the history is then free. */
export async function appendEvent(
  tx: Tx,
  noticeId: string,
  history: readonly FollowUpEvent[],
  event: FollowUpEvent,
  now: Date,
): Promise<FollowUp> {
  await tx.insert(followUpEvent).values({ noticeId, ordinal: history.length, event, createdAt: now });
  const after = replay([...history, event]);
  const row = {
    state: after.state,
    isClosed: isClosed(after),
    seenPrint: after.seen === null ? null : printOfDeadline(after.seen),
    updatedAt: now,
  };
  await tx
    .insert(followUp)
    .values({ noticeId, ...row })
    .onConflictDoUpdate({ target: followUp.noticeId, set: row });
  return after;
}

/** Histories whose notice is no longer there: a new reading divided its document otherwise. */
export async function historiesWithoutNotice(
  db: Db,
): Promise<readonly { noticeId: string; state: string }[]> {
  return db
    .select({ noticeId: followUp.noticeId, state: followUp.state })
    .from(followUp)
    .where(sql`NOT EXISTS (SELECT 1 FROM ${notice} WHERE ${notice.id} = ${followUp.noticeId})`)
    .orderBy(asc(followUp.noticeId));
}
