// What calendars were told, as rows: read, compared and raised under one lock, with the notices read after it was taken. So
// two exports at once count a change once, and none tells what was true before the other.
import { and, asc, eq, gt, inArray, notExists, sql } from 'drizzle-orm';
import type { Result } from '../../contract/result.schema.ts';
import { replay } from '../../validators/follow-up/index.ts';
import { type CalendarStyle, calendarEvents } from '../outputs/calendar/calendar-events.ts';
import type { NoticeCalendar } from '../outputs/calendar/calendar-text.ts';
import { type ToldNotice, tellNotice } from '../outputs/calendar/told-notice.ts';
import type { Db, Tx } from './database.ts';
import { historiesOf } from './follow-up-rows.ts';
import { notice, noticeCalendar } from './schema.ts';
import { storedResult } from './stored-result.ts';

/** Any number will do, as long as it is this one. */
const CALENDAR_LOCK = 417_003;
const IDS_AT_ONCE = 200;

/** To be taken before the notices are read that are then told. */
export async function lockCalendars(tx: Tx): Promise<void> {
  await tx.execute(sql`SELECT pg_advisory_xact_lock(${CALENDAR_LOCK})`);
}

/** Call it under the lock. A notice that never had an event and has none is not among the answers. */
export async function tellCalendars(
  tx: Tx,
  results: readonly Result[],
  style: CalendarStyle,
  now: Date,
): Promise<readonly NoticeCalendar[]> {
  const before = await toldBefore(
    tx,
    results.map(({ id }) => id),
  );
  const histories = await historiesOf(
    tx,
    results.map(({ id }) => id),
  );
  const calendars = results.flatMap((result): NoticeCalendar[] => {
    const events = calendarEvents(result, style, replay(histories.get(result.id) ?? []));
    const told = tellNotice(before.get(result.id) ?? null, events, now);
    return told ? [{ id: result.id, events, told }] : [];
  });
  await keep(tx, before, calendars);
  return calendars;
}

/** The calendars of these notices as the database has them now, by their id. */
export async function calendarsOf(
  db: Db,
  noticeIds: readonly string[],
  style: CalendarStyle,
  now: Date,
): Promise<ReadonlyMap<string, NoticeCalendar>> {
  const ids = [...new Set(noticeIds)];
  const found = new Map<string, NoticeCalendar>();
  for (let from = 0; from < ids.length; from += IDS_AT_ONCE) {
    const some = ids.slice(from, from + IDS_AT_ONCE);
    const told = await db.transaction(async (tx) => {
      await lockCalendars(tx);
      const rows = await tx.select({ result: notice.result }).from(notice).where(inArray(notice.id, some));
      return tellCalendars(
        tx,
        rows.map(({ result }) => storedResult(result)),
        style,
        now,
      );
    });
    for (const calendar of told) found.set(calendar.id, calendar);
  }
  return found;
}

/** Notices that were told of and are no more, after the one given: their events are called off. */
export async function tellGoneNotices(
  tx: Tx,
  after: string,
  limit: number,
  now: Date,
): Promise<readonly NoticeCalendar[]> {
  const there = tx.select({ id: notice.id }).from(notice).where(eq(notice.id, noticeCalendar.noticeId));
  const rows = await tx
    .select()
    .from(noticeCalendar)
    .where(and(gt(noticeCalendar.noticeId, after), notExists(there)))
    .orderBy(asc(noticeCalendar.noticeId))
    .limit(limit);
  const before = new Map(rows.map(({ noticeId, ...row }): [string, ToldNotice] => [noticeId, row]));
  const calendars = rows.flatMap(({ noticeId }): NoticeCalendar[] => {
    const told = tellNotice(before.get(noticeId) ?? null, [], now);
    return told ? [{ id: noticeId, events: [], told }] : [];
  });
  await keep(tx, before, calendars);
  return calendars;
}

async function toldBefore(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, ToldNotice>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select()
    .from(noticeCalendar)
    .where(inArray(noticeCalendar.noticeId, [...ids]));
  return new Map(rows.map(({ noticeId, ...row }) => [noticeId, row]));
}

async function keep(
  tx: Tx,
  before: ReadonlyMap<string, ToldNotice>,
  calendars: readonly NoticeCalendar[],
): Promise<void> {
  const changed = calendars.filter(({ id, told }) => before.get(id) !== told);
  if (changed.length === 0) return;
  await tx
    .insert(noticeCalendar)
    .values(changed.map(({ id, told }) => ({ noticeId: id, ...told })))
    .onConflictDoUpdate({
      target: noticeCalendar.noticeId,
      set: {
        sequence: sql`excluded.sequence`,
        fingerprint: sql`excluded.fingerprint`,
        events: sql`excluded.events`,
        updatedAt: sql`excluded.updated_at`,
      },
    });
}
