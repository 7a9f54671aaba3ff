// Records what a person says of a notice's deadline, if the machine allows the step.
import type { FollowUpEvent, SeenDeadline } from '../../../contract/follow-up.schema.ts';
import type { Result } from '../../../contract/result.schema.ts';
import type { FollowUp } from '../../../validators/follow-up/index.ts';
import type { Db } from '../../store/database.ts';
import type { Expectation } from '../../store/notice-version.ts';
import { recordEvent } from '../../store/record-event.ts';

/** What is recorded, of the notice as it is in the same transaction. */
export type EventMaker = (result: Result, seen: SeenDeadline, before: FollowUp) => FollowUpEvent;

/** @throws AppError notice.not_found, follow.not_allowed, and what `make` throws */
export async function recordFollowUp(
  db: Db,
  noticeId: string,
  make: EventMaker,
  now: Date,
  expects?: Expectation,
): Promise<FollowUp> {
  return db.transaction(async (tx) => {
    await expects?.(tx);
    return recordEvent(tx, noticeId, ({ result, seen, followUp }) => make(result, seen, followUp), now);
  });
}
