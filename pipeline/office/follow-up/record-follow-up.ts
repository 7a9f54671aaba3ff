// Records what a person says of a notice's deadline, if the machine allows the step.
import { eq } from 'drizzle-orm';
import { AppError } from '../../../contract/app-error.ts';
import type { FollowUpEvent, SeenDeadline } from '../../../contract/follow-up.schema.ts';
import type { Result } from '../../../contract/result.schema.ts';
import { applyEvent, type FollowUp, replay, seenDeadline } from '../../../validators/follow-up/index.ts';
import type { Db } from '../../store/database.ts';
import { appendEvent, historiesOf } from '../../store/follow-up-rows.ts';
import { notice } from '../../store/schema.ts';
import { storedResult } from '../../store/stored-result.ts';

/** What is recorded, of the notice as it is in the same transaction. */
export type EventMaker = (result: Result, seen: SeenDeadline, before: FollowUp) => FollowUpEvent;

/** @throws AppError notice.not_found, follow.not_allowed, and what `make` throws */
export async function recordFollowUp(
  db: Db,
  noticeId: string,
  make: EventMaker,
  now: Date,
): Promise<FollowUp> {
  return db.transaction(async (tx) => {
    // Two people at once: the second waits and finds what the first recorded.
    const [row] = await tx
      .select({ result: notice.result })
      .from(notice)
      .where(eq(notice.id, noticeId))
      .for('update');
    if (!row) throw new AppError('notice.not_found', noticeId);
    const result = storedResult(row.result);
    const history = (await historiesOf(tx, [noticeId])).get(noticeId) ?? [];
    const before = replay(history);
    const event = make(result, seenDeadline(result), before);
    const after = applyEvent(before, event);
    if ('refused' in after) throw new AppError('follow.not_allowed', after.refused);
    return appendEvent(tx, noticeId, history, event, now);
  });
}
