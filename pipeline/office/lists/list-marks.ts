// What lists show of the review of each notice: who has it in hand, until when it rests, what an expert is asked.
import { inArray } from 'drizzle-orm';
import { romeDay } from '../../../contract/civil-date.ts';

import type { Db, Tx } from '../../store/database.ts';
import { reviewMark } from '../../store/schema.ts';
import { namesOfPeople } from '../review/names-of-people.ts';
import { holderOf, type ReviewMark } from '../review/review-marks.ts';

export interface ListedMarks {
  /** `by` is a name; null for somebody who is no longer there. */
  readonly inHand: { readonly by: string | null; readonly isMine: boolean } | null;
  /** Only until its day. */
  readonly parked: {
    readonly until: string;
    readonly reason: string | null;
    readonly by: string | null;
  } | null;
  readonly opinion: {
    readonly question: string;
    readonly askedBy: string | null;
    readonly isMine: boolean;
    readonly answer: string | null;
    readonly answeredBy: string | null;
  } | null;
}

export const NO_MARKS: ListedMarks = { inHand: null, parked: null, opinion: null };

/** Of those that are marked at all. @param viewer principal */
export async function listedMarks(
  db: Db | Tx,
  ids: readonly string[],
  viewer: string,
  now: Date,
): Promise<ReadonlyMap<string, ListedMarks>> {
  const rows = await db
    .select()
    .from(reviewMark)
    .where(inArray(reviewMark.noticeId, [...ids]));
  const people = rows.flatMap(({ lockedBy, parkedBy, askedBy, answeredBy }) =>
    [lockedBy, parkedBy, askedBy, answeredBy].filter((each) => each !== null),
  );
  const names = await namesOfPeople(db, people);
  return new Map(rows.map((mark) => [mark.noticeId, shown(mark, names, viewer, now)]));
}

function shown(mark: ReviewMark, names: ReadonlyMap<string, string>, viewer: string, now: Date): ListedMarks {
  const nameOf = (principal: string | null) => (principal === null ? null : (names.get(principal) ?? null));
  const holder = holderOf(mark, now);
  const { parkedUntil, parkReason, parkedBy, question, askedBy, answer, answeredBy } = mark;
  const isParked = parkedUntil !== null && parkedUntil > romeDay(now);
  return {
    inHand: holder === null ? null : { by: nameOf(holder), isMine: holder === viewer },
    parked: isParked ? { until: parkedUntil, reason: parkReason, by: nameOf(parkedBy) } : null,
    opinion:
      question === null
        ? null
        : {
            ...{ question, askedBy: nameOf(askedBy), isMine: askedBy === viewer },
            ...{ answer, answeredBy: nameOf(answeredBy) },
          },
  };
}
