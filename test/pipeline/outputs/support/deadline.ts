// A deadline to test with, and the calendar of a result.
import type { Deadline, Result } from '../../../../contract/result.schema.ts';
import {
  type CalendarStyle,
  calendarEvents,
  PLAIN_CALENDAR,
} from '../../../../pipeline/outputs/calendar/calendar-events.ts';
import type { NoticeCalendar } from '../../../../pipeline/outputs/calendar/calendar-text.ts';
import { type ToldNotice, tellNotice } from '../../../../pipeline/outputs/calendar/told-notice.ts';

export const DEADLINE: Deadline = {
  due: '2026-05-11',
  safe: '2026-05-11',
  raw: '2026-05-10',
  day0: '2026-03-11',
  day0Evidence: 'user',
  days: 60,
  ruleId: 'A1-NEW',
  law: 'art. 2 c. 2 DLgs 462/1997',
  purpose: 'pay',
  tolerance: '2026-05-17',
  confidence: 'to_check',
  warnings: [],
  ruleConfidence: 'V1',
  explanation: '60 giorni dal 11/03/2026.',
  others: [],
};
export const STAMP = new Date('2026-01-01T09:30:00Z');

/** @throws when there is nothing to tell */
export function calendarFor(
  result: Result,
  style: CalendarStyle = PLAIN_CALENDAR,
  before: ToldNotice | null = null,
  now = STAMP,
): NoticeCalendar {
  const events = calendarEvents(result, style);
  const told = tellNotice(before, events, now);
  if (!told) throw new Error('nothing to tell');
  return { id: result.id, events, told };
}
