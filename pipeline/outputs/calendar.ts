// The deadline of a notice as an iCalendar file: all-day on the safe day, alarms 15, 7 and 2 days before,
// stable UID. No personal data: only the kind of notice and its file name.
import ical, { ICalAlarmType } from 'ical-generator';
import { italianDay, parseCivilDate } from '../../contract/civil-date.ts';
import type { Result } from '../../contract/result.schema.ts';

const ALARM_DAYS = [15, 7, 2] as const;
const SECONDS_PER_DAY = 86_400;

/** Null where the notice has no day to put in a calendar. `stamp` is the injected clock's now. */
export function calendarOf(result: Result, stamp: Date): string | null {
  const safe = result.deadline?.safe ? parseCivilDate(result.deadline.safe) : null;
  if (!safe || !result.deadline) return null;
  const isFloor = result.deadline.day0 === null;
  const calendar = ical({ prodId: { company: 'civis-intake', product: 'scadenze', language: 'IT' } });
  const event = calendar.createEvent({
    id: `${result.id}@civis-intake`,
    sequence: 0,
    stamp,
    start: new Date(`${safe}T00:00:00Z`),
    allDay: true,
    timezone: null,
    summary:
      `${isFloor ? 'Verificare la scadenza' : 'Scadenza'}: ${result.notice.kind.replace('_', ' ')} ${result.notice.subtype ?? ''}`.trim(),
    description: [
      isFloor
        ? `Data di ricevimento non nota: non prima del ${italianDay(safe)}.`
        : `Entro il ${italianDay(safe)}.`,
      `Regola ${result.deadline.ruleId ?? '—'}; ${result.deadline.confidence === 'certain' ? 'certa' : 'da controllare'}.`,
      `Atto ${result.id}.`,
    ].join('\n'),
  });
  for (const days of ALARM_DAYS) {
    event.createAlarm({ type: ICalAlarmType.display, trigger: days * SECONDS_PER_DAY });
  }
  return calendar.toString();
}
