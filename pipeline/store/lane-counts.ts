// How many notices stand in each lane of the review queue. What is to be looked at may be a great many: it is counted a stretch
// of its index at a time, since the embedded database serves nobody else while a statement runs. What people marked is few.
import { setImmediate } from 'node:timers/promises';
import { and, count, eq, gt, type SQL, sql } from 'drizzle-orm';
import { addDays, type CivilDate } from '../../contract/civil-date.ts';
import { type ReviewLane, URGENT_DAYS } from '../../contract/review-lanes.ts';
import type { Db } from './database.ts';
import { seenBy } from './notice-conditions.ts';
import { UNDATED } from './notice-places.ts';
import { type LanePlace, type LaneViewer, MARKED_LANES, marked } from './review-lanes.ts';
import { isOpenSample } from './sample-condition.ts';
import { notice, reviewMark } from './schema.ts';

/** Entries of the index that one statement reads: up to 18 ms where the embedded database was measured. */
const STRETCH = 5_000;

/** Of what somebody has to look at. */
export interface ToLook {
  readonly all: number;
  readonly urgent: number;
  readonly undated: number;
}

/** What is to be looked at, what is parked included. @param stretch entries read by one statement */
export async function countToLook(
  db: Db,
  seenClients: readonly string[] | null,
  today: CivilDate,
  stretch = STRETCH,
): Promise<ToLook> {
  const sum = { all: 0, urgent: 0, undated: 0 };
  for (let after: LanePlace | null = null; ; ) {
    const counted: CountedStretch | undefined = await countStretch(db, seenClients, today, after, stretch);
    if (!counted) return sum;
    sum.all += counted.all;
    sum.urgent += counted.urgent;
    sum.undated += counted.undated;
    if (counted.all < stretch) return sum;
    // The embedded database answers within the same turn: without this no request would be heard until all is counted.
    await setImmediate();
    after = counted;
  }
}

interface CountedStretch extends ToLook, LanePlace {
  readonly [column: string]: unknown;
}

/** With its last place; nothing where none is left. */
async function countStretch(
  db: Db,
  seenClients: readonly string[] | null,
  today: CivilDate,
  after: LanePlace | null,
  stretch: number,
): Promise<CountedStretch | undefined> {
  const { urgency, surety, id } = notice;
  const beyond =
    after && sql`(${urgency}, ${surety}, ${id}) > (${after.urgency}, ${after.surety}::int, ${after.id})`;
  const part = sql`SELECT urgency, surety, id FROM ${notice}
    WHERE ${and(sql`${notice.isToLook}`, seenBy(seenClients), beyond ?? undefined)}
    ORDER BY urgency, surety, id LIMIT ${stretch}`;
  const { rows } = await db.execute<CountedStretch>(sql`
    WITH part AS MATERIALIZED (${part})
    SELECT sums.*, last.* FROM (
      SELECT count(*)::int AS "all",
        (count(*) FILTER (WHERE urgency > ${UNDATED} AND urgency <= ${lastUrgent(today)}))::int AS urgent,
        (count(*) FILTER (WHERE urgency = ${UNDATED}))::int AS undated FROM part
    ) sums CROSS JOIN (SELECT * FROM part ORDER BY urgency DESC, surety DESC, id DESC LIMIT 1) last`);
  return rows[0];
}

const lastUrgent = (today: CivilDate): string => addDays(today, URGENT_DAYS);

/** What of it is parked, and so stands in none of these three lanes. */
async function countParkedToLook(
  db: Db,
  seen: SQL | undefined,
  { today }: LaneViewer,
): Promise<ToLook | undefined> {
  const isUrgent = sql`${notice.urgency} > ${UNDATED} AND ${notice.urgency} <= ${lastUrgent(today)}`;
  const [row] = await db
    .select({
      all: count(),
      urgent: sql<number>`count(*) FILTER (WHERE ${isUrgent})`.mapWith(Number),
      undated: sql<number>`count(*) FILTER (WHERE ${eq(notice.urgency, UNDATED)})`.mapWith(Number),
    })
    .from(reviewMark)
    .innerJoin(notice, eq(notice.id, reviewMark.noticeId))
    .where(and(seen, sql`${notice.isToLook}`, gt(reviewMark.parkedUntil, today)));
  return row;
}

/** @param toLook of {@link countToLook}, perhaps of a moment ago; everything else is counted now */
export async function countLanes(
  db: Db,
  viewer: LaneViewer,
  seenClients: readonly string[] | null,
  toLook: ToLook,
): Promise<Readonly<Record<ReviewLane, number>>> {
  const seen = seenBy(seenClients);
  const parked = (await countParkedToLook(db, seen, viewer)) ?? { all: 0, urgent: 0, undated: 0 };
  const figures = { asked: 0, answered: 0, mine: 0, parked: 0 };
  for (const lane of MARKED_LANES) {
    const [row] = await db
      .select({ count: count() })
      .from(reviewMark)
      .innerJoin(notice, eq(notice.id, reviewMark.noticeId))
      .where(and(seen, marked(lane, viewer)));
    figures[lane] = row?.count ?? 0;
  }
  const [drawn] = await db
    .select({ count: count() })
    .from(notice)
    .where(and(seen, isOpenSample(notice.id)));
  // A count of a moment ago may know less than what was parked since.
  const left = (lane: keyof ToLook) => Math.max(0, toLook[lane] - parked[lane]);
  return {
    ...{ all: left('all'), urgent: left('urgent'), undated: left('undated') },
    ...{ ...figures, sample: drawn?.count ?? 0 },
  };
}
