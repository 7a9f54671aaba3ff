// A mark of a notice as the API shows it.
import type { ReviewMark } from '../../office/review/review-marks.ts';
import type { ShownMark } from './review.schema.ts';

export function shownMark(mark: ReviewMark): ShownMark {
  const { noticeId, lockedBy, parkedUntil, question } = mark;
  const at = (instantOf: Date | null) => instantOf?.toISOString() ?? null;
  return {
    noticeId,
    lock:
      lockedBy === null ? null : { by: lockedBy, at: at(mark.lockedAt), expiresAt: at(mark.lockExpiresAt) },
    parked: parkedUntil === null ? null : { until: parkedUntil, reason: mark.parkReason, by: mark.parkedBy },
    opinion:
      question === null
        ? null
        : { question, askedBy: mark.askedBy, answer: mark.answer, answeredBy: mark.answeredBy },
  };
}
