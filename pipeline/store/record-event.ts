// Records one event of a deadline in a transaction that is under way, if the machine allows the step.
import { eq } from 'drizzle-orm';
import { AppError } from '../../contract/app-error.ts';
import type { FollowUpEvent, SeenDeadline } from '../../contract/follow-up.schema.ts';
import type { Result } from '../../contract/result.schema.ts';
import { applyEvent, type FollowUp, replay, seenDeadline } from '../../validators/follow-up/index.ts';
import type { Tx } from './database.ts';
import { appendEvent, historiesOf } from './follow-up-rows.ts';
import { placeNotices } from './notice-places.ts';
import { notice } from './schema.ts';
import { storedResult } from './stored-result.ts';

export interface BeforeEvent {
  readonly result: Result;
  readonly seen: SeenDeadline;
  readonly followUp: FollowUp;
  readonly history: readonly FollowUpEvent[];
}

/**
 * @param make what is recorded, of the notice as it is in the same transaction; null: nothing
 * @throws AppError notice.not_found, follow.not_allowed, and what `make` throws
 */
export async function recordEvent(
  tx: Tx,
  noticeId: string,
  make: (before: BeforeEvent) => FollowUpEvent | null,
  now: Date,
): Promise<FollowUp> {
  // Two people at once: the second waits and finds what the first recorded.
  const [row] = await tx
    .select({ result: notice.result })
    .from(notice)
    .where(eq(notice.id, noticeId))
    .for('update');
  if (!row) throw new AppError('notice.not_found', noticeId);
  const result = storedResult(row.result);
  const history = (await historiesOf(tx, [noticeId])).get(noticeId) ?? [];
  const followUp = replay(history);
  const event = make({ result, seen: seenDeadline(result), followUp, history });
  if (event === null) return followUp;
  const after = applyEvent(followUp, event);
  if ('refused' in after) throw new AppError('follow.not_allowed', after.refused);
  const recorded = await appendEvent(tx, noticeId, history, event, now);
  await placeNotices(tx, [noticeId], now);
  return recorded;
}
