// The lanes of the review queue: which notices stand in each, the most urgent first and within a day the least sure. What is to
// be looked at is read by an index of its own; what somebody marked, by the marks. How many: lane-counts.ts.
import { and, eq, exists, gt, inArray, isNotNull, isNull, lte, not, or, type SQL, sql } from 'drizzle-orm';
import { addDays, type CivilDate } from '../../contract/civil-date.ts';
import { type ReviewLane, URGENT_DAYS } from '../../contract/review-lanes.ts';
import type { Db, Tx } from './database.ts';
import { conditionsOf } from './notice-conditions.ts';
import type { NoticeListFilter } from './notice-filter.ts';
import { UNDATED } from './notice-places.ts';
import { isOpenSample } from './sample-condition.ts';
import { notice, noticeCause, reviewMark } from './schema.ts';

export interface LaneViewer {
  /** Principal: whose hand `mine` is. */
  readonly id: string;
  readonly today: CivilDate;
  readonly now: Date;
}

export interface LanePlace {
  /** A day, or one that stands for none (store/notice-places.ts). */
  readonly urgency: string;
  readonly surety: number;
  readonly id: string;
}

export interface LanePage {
  readonly after: LanePlace | null;
  readonly limit: number;
}

/** At most `limit` places of a lane, in order; the filter's own order words (`sort`) mean nothing here. */
export async function lanePlaces(
  db: Db | Tx,
  lane: ReviewLane,
  filter: NoticeListFilter,
  viewer: LaneViewer,
  { after, limit }: LanePage,
): Promise<readonly LanePlace[]> {
  const { urgency, surety, id } = notice;
  const beyond =
    after && sql`(${urgency}, ${surety}, ${id}) > (${after.urgency}, ${after.surety}::int, ${after.id})`;
  return db
    .select({ urgency, surety, id })
    .from(notice)
    .where(and(await inLane(db, lane, viewer), conditionsOf(filter), beside(db, filter), beyond ?? undefined))
    .orderBy(urgency, surety, id)
    .limit(limit);
}

async function inLane(db: Db | Tx, lane: ReviewLane, viewer: LaneViewer): Promise<SQL | undefined> {
  if (lane === 'all' || lane === 'urgent' || lane === 'undated')
    return and(isToLook(db, viewer), dayOfLane(lane, viewer));
  if (lane === 'sample') return isOpenSample(notice.id);
  const rows = await db.select({ id: reviewMark.noticeId }).from(reviewMark).where(marked(lane, viewer));
  return inArray(
    notice.id,
    rows.map(({ id }) => id),
  );
}

function isToLook(db: Db | Tx, { today }: LaneViewer): SQL | undefined {
  const parked = db
    .select({ one: sql`1` })
    .from(reviewMark)
    .where(and(eq(reviewMark.noticeId, notice.id), gt(reviewMark.parkedUntil, today)));
  // Written so that the planner knows the partial index by it.
  return and(sql`${notice.isToLook}`, not(exists(parked)));
}

function dayOfLane(lane: 'all' | 'urgent' | 'undated', { today }: LaneViewer): SQL | undefined {
  if (lane === 'all') return undefined;
  if (lane === 'undated') return eq(notice.urgency, UNDATED);
  return and(gt(notice.urgency, UNDATED), lte(notice.urgency, addDays(today, URGENT_DAYS)));
}

/** Lanes of what somebody marked. */
export const MARKED_LANES = ['asked', 'answered', 'mine', 'parked'] as const;

/** On the marks. */
export function marked(lane: (typeof MARKED_LANES)[number], { id, now, today }: LaneViewer): SQL | undefined {
  switch (lane) {
    case 'asked':
      return and(isNotNull(reviewMark.question), isNull(reviewMark.answer));
    case 'answered':
      return and(isNotNull(reviewMark.question), isNotNull(reviewMark.answer));
    case 'mine':
      return and(eq(reviewMark.lockedBy, id), gt(reviewMark.lockExpiresAt, now));
    case 'parked':
      return gt(reviewMark.parkedUntil, today);
  }
}

/** What other lists read by an index of their own is a condition here: a lane is short beside the archive. */
function beside(db: Db | Tx, { owner, cause, from, to, undated }: NoticeListFilter): SQL | undefined {
  const isUndated = isNull(notice.safeDay);
  const within = and(
    from === null ? undefined : sql`${notice.safeDay} >= ${from}`,
    to === null ? undefined : lte(notice.safeDay, to),
  );
  const own = owner && sql`lower(${notice.owner}) = ${owner.person.trim().toLowerCase()}`;
  return and(
    own === null ? undefined : owner?.isFallback ? or(own, isNull(notice.owner)) : own,
    cause === null ? undefined : exists(causedBy(db, cause)),
    undated === 'only' ? isUndated : undefined,
    undated === 'without' ? not(isUndated) : undefined,
    within && undated === 'with' ? or(within, and(isUndated, eq(notice.urgency, UNDATED))) : within,
  );
}

function causedBy(db: Db | Tx, cause: string) {
  return db
    .select({ one: sql`1` })
    .from(noticeCause)
    .where(and(eq(noticeCause.noticeId, notice.id), eq(noticeCause.code, cause)));
}
