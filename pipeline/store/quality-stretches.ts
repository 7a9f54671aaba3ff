// The notices that came in during a period, counted by week as the program left them, with what was drawn: a stretch after the
// other. A whole archive in one statement took seconds, and the embedded database serves no save meanwhile.
import { setImmediate } from 'node:timers/promises';
import { and, sql } from 'drizzle-orm';
import type { Db } from './database.ts';
import { type QualityPeriod, within } from './quality-rows.ts';
import { notice } from './schema.ts';

export interface WeekCount {
  readonly week: string;
  /** As the notice is now. */
  readonly status: string;
  /** As the program alone had left it; null where nobody knows any more. */
  readonly unaided: string | null;
  readonly count: number;
}

export interface TriggerCount {
  readonly week: string;
  readonly trigger: string;
  readonly count: number;
}

export interface DrawnNotice {
  readonly noticeId: string;
  readonly isLookedAt: boolean;
}

/** Of one stretch: the same week may be in several. */
export interface CountedStretch {
  readonly weeks: readonly WeekCount[];
  readonly triggers: readonly TriggerCount[];
  readonly drawn: readonly DrawnNotice[];
}

interface StretchRow extends CountedStretch {
  readonly count: number;
  readonly lastAt: string;
  readonly lastId: string;
  readonly [column: string]: unknown;
}

/** Notices that one statement reads. */
const STRETCH = 1_000;

/** @param stretch notices read by one statement */
export async function* countStretches(
  db: Db,
  period: QualityPeriod,
  stretch = STRETCH,
): AsyncGenerator<CountedStretch> {
  for (let after: { readonly at: string; readonly id: string } | null = null; ; ) {
    const row: StretchRow | undefined = await countStretch(db, period, after, stretch);
    if (!row) return;
    yield row;
    if (row.count < stretch) return;
    // The embedded database answers within the same turn: without this no request would be heard until all is counted.
    await setImmediate();
    after = { at: row.lastAt, id: row.lastId };
  }
}

/**
 * Nothing where no notice is left. What the program alone had made is looked up notice by notice (LATERAL): joined, the planner
 * would read all of it for every stretch.
 */
async function countStretch(
  db: Db,
  period: QualityPeriod,
  after: { readonly at: string; readonly id: string } | null,
  stretch: number,
): Promise<StretchRow | undefined> {
  const { cameAt, id } = notice;
  const beyond = after && sql`(${cameAt}, ${id}) > (${after.at}::timestamptz, ${after.id})`;
  const { rows } = await db.execute<StretchRow>(sql`
    WITH part AS MATERIALIZED (
      SELECT id, status, came_at FROM ${notice} WHERE ${and(within(period), beyond ?? undefined) ?? sql`true`}
      ORDER BY came_at, id LIMIT ${stretch}
    ), own AS MATERIALIZED (
      SELECT part.id, part.status, u.status AS unaided, u.triggers, u.drawn_at, u.looked_at,
        to_char(date_trunc('week', part.came_at AT TIME ZONE 'Europe/Rome'), 'YYYY-MM-DD') AS week
      FROM part LEFT JOIN LATERAL (
        SELECT status, triggers, drawn_at, looked_at FROM civis.notice_unaided WHERE notice_id = part.id LIMIT 1
      ) u ON true
    )
    SELECT (SELECT count(*)::int FROM part) AS count, last.came_at::text AS "lastAt", last.id AS "lastId",
      (SELECT coalesce(json_agg(w), '[]') FROM (
        SELECT week, status, unaided, count(*)::int AS count FROM own GROUP BY 1, 2, 3) w) AS weeks,
      (SELECT coalesce(json_agg(t), '[]') FROM (
        SELECT week, unnest(triggers) AS trigger, count(*)::int AS count FROM own
        WHERE unaided = 'needs_review' GROUP BY 1, 2) t) AS triggers,
      (SELECT coalesce(json_agg(d), '[]') FROM (
        SELECT id AS "noticeId", looked_at IS NOT NULL AS "isLookedAt" FROM own WHERE drawn_at IS NOT NULL) d) AS drawn
    FROM (SELECT came_at, id FROM part ORDER BY came_at DESC, id DESC LIMIT 1) last`);
  return rows[0];
}
