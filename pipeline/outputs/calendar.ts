// The deadlines of a notice as an iCalendar file: to pay, to appeal, to inform the client; all-day on the safe day,
// alarms 15, 7 and 2 days before, stable UIDs. No personal data: only the kind of notice and its file name.
import ical, { ICalAlarmType, type ICalCalendar } from 'ical-generator';
import { type CivilDate, italianDay, parseCivilDate } from '../../contract/civil-date.ts';
import type { OtherDeadline, Result } from '../../contract/result.schema.ts';
import type { Purpose } from '../../contract/words.ts';

const ALARM_DAYS = [15, 7, 2] as const;
const SECONDS_PER_DAY = 86_400;

const PURPOSE_IT: Readonly<Record<Purpose, string>> = {
  pay: 'Scadenza',
  clarify: 'Chiarimenti',
  appeal: 'Ricorso',
  inform_client: 'Informare il cliente',
};
/** With an event of their own beside the payment; to clarify falls with it or before a choice is made. */
const OWN_EVENT = new Set<Purpose>(['appeal', 'inform_client']);

/** Null where the notice has no day to put in a calendar. `stamp` is the injected clock's now. */
export function calendarOf(result: Result, stamp: Date): string | null {
  const { deadline } = result;
  if (!deadline) return null;
  const wanted = [deadline, ...deadline.others.filter(({ purpose }) => OWN_EVENT.has(purpose))];
  const dated = wanted.flatMap((one) => {
    const safe = one.safe ? parseCivilDate(one.safe) : null;
    return safe ? [{ one, safe }] : [];
  });
  if (dated.length === 0) return null;
  const calendar = ical({ prodId: { company: 'civis-intake', product: 'scadenze', language: 'IT' } });
  for (const { one, safe } of dated) addEvent(calendar, result, one, safe, stamp);
  return calendar.toString();
}

function addEvent(
  calendar: ICalCalendar,
  { id, notice }: Result,
  one: OtherDeadline,
  safe: CivilDate,
  stamp: Date,
): void {
  const isFloor = one.day0 === null;
  const what = PURPOSE_IT[one.purpose];
  const event = calendar.createEvent({
    id: one.purpose === 'pay' ? `${id}@civis-intake` : `${id}-${one.purpose}@civis-intake`,
    sequence: 0,
    stamp,
    start: new Date(`${safe}T00:00:00Z`),
    allDay: true,
    timezone: null,
    summary:
      `${isFloor ? 'Verificare la scadenza' : what}: ${notice.kind.replace('_', ' ')} ${notice.subtype ?? ''}`.trim(),
    description: [
      isFloor
        ? `${what}. Data di ricevimento non nota: non prima del ${italianDay(safe)}.`
        : `Entro il ${italianDay(safe)}.`,
      `Regola ${one.ruleId ?? '—'}; ${one.confidence === 'certain' ? 'certa' : 'da controllare'}.`,
      `Atto ${id}.`,
    ].join('\n'),
  });
  for (const days of ALARM_DAYS) {
    event.createAlarm({ type: ICalAlarmType.display, trigger: days * SECONDS_PER_DAY });
  }
}
