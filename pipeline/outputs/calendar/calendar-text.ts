// Told notices as iCalendar (RFC 5545): one file for a notice, or head, pages and foot of a feed of any length. No METHOD:
// a published event would have to name an organizer (RFC 5546 §3.2.1), and an imported one needs none.
import ical, {
  ICalAlarmType,
  type ICalCalendar,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { type CalendarStyle, PLAIN_CALENDAR } from './calendar-events.ts';
import { CALENDAR_WORDS } from './calendar-words.table.ts';
import { foldLines } from './fold-lines.ts';
import type { CalendarEvent, ToldEvent, ToldNotice } from './told-notice.ts';

/** Days before the event. */
const ALARM_DAYS = [15, 7, 2] as const;
const SECONDS_PER_DAY = 86_400;
const FOOT = 'END:VCALENDAR\r\n';

/** A notice with what its calendar says: the events that hold, and the row that counts their changes. */
export interface NoticeCalendar {
  readonly id: string;
  readonly events: readonly CalendarEvent[];
  readonly told: ToldNotice;
}

/** A file of its own. */
export function calendarFile(notice: NoticeCalendar, style: CalendarStyle = PLAIN_CALENDAR): string {
  // Without a name: it is imported into a calendar that has one.
  return headOf(emptyCalendar(style)) + calendarBody([notice], style) + FOOT;
}

/** Of a feed. */
export function calendarHead(style: CalendarStyle = PLAIN_CALENDAR): string {
  return headOf(emptyCalendar(style).name(CALENDAR_WORDS.calendarName[style.language]));
}

function headOf(calendar: ICalCalendar): string {
  return calendar.toString().replace(/END:VCALENDAR\s*$/, '');
}

export const calendarFoot = (): string => FOOT;

/** The events alone, as they stand between head and foot. */
export function calendarBody(
  notices: readonly NoticeCalendar[],
  style: CalendarStyle = PLAIN_CALENDAR,
): string {
  const calendar = emptyCalendar(style);
  for (const notice of notices) {
    for (const told of notice.told.events) addEvent(calendar, notice, told, style);
  }
  // Event by event and folded here: the library's own folding takes most of the time of a long feed.
  return calendar
    .events()
    .map((event) => foldLines(event.toString()))
    .join('');
}

function emptyCalendar({ language }: CalendarStyle): ICalCalendar {
  const prodId = { company: 'civis-intake', product: 'scadenze', language: language.toUpperCase() };
  return ical({ prodId });
}

function addEvent(
  calendar: ICalCalendar,
  { id, events, told }: NoticeCalendar,
  { purpose, day, isCancelled }: ToldEvent,
  { language }: CalendarStyle,
): void {
  const said = isCancelled ? undefined : events.find((each) => each.purpose === purpose);
  const event = calendar.createEvent({
    id: purpose === 'pay' ? `${id}@civis-intake` : `${id}-${purpose}@civis-intake`,
    sequence: told.sequence,
    stamp: told.updatedAt,
    lastModified: told.updatedAt,
    start: new Date(`${day}T00:00:00Z`),
    allDay: true,
    timezone: null,
    transparency: ICalEventTransparency.TRANSPARENT,
    status: said ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
    summary: said?.summary ?? CALENDAR_WORDS.cancelled[language],
    description: said?.description ?? CALENDAR_WORDS.cancelledWhy[language].replace('{id}', id),
  });
  if (!said) return;
  for (const days of ALARM_DAYS) {
    event.createAlarm({ type: ICalAlarmType.display, trigger: days * SECONDS_PER_DAY });
  }
}
