// The calendar events of a notice: to pay, to appeal, to inform the client, each all-day on its safe day. Nothing personal
// is said beyond what the office chose. Pure.
import { type CivilDate, italianDay, parseCivilDate } from '../../../contract/civil-date.ts';
import type { Result } from '../../../contract/result.schema.ts';
import { type Purpose, SURE_STATES } from '../../../contract/words.ts';
import { type FollowUp, NOT_FOLLOWED } from '../../../validators/follow-up/index.ts';
import type { Language } from '../../messages/warnings.table.ts';
import { CALENDAR_WORDS, KIND_WORDS, PURPOSE_WORDS } from './calendar-words.table.ts';
import { type FollowedDeadline, followedDeadlines } from './followed-deadlines.ts';
import type { CalendarEvent } from './told-notice.ts';

/** What of a taxpayer an event may say: nothing, the number of the notice, or the name as well. */
export const CALENDAR_DETAILS = ['none', 'number', 'name'] as const;
export type CalendarDetails = (typeof CALENDAR_DETAILS)[number];

export interface CalendarStyle {
  readonly details: CalendarDetails;
  readonly language: Language;
}
export const PLAIN_CALENDAR: CalendarStyle = { details: 'none', language: 'it' };

/** With an event of their own beside the payment; to clarify falls with it or before a choice is made. */
const OWN_EVENT = new Set<Purpose>(['appeal', 'inform_client']);
/** A name as long as a page is no name. */
const MAX_TEXT_CHARS = 200;

/** None where the notice has no day, its deadline is gone, or people recorded that nothing is due. */
export function calendarEvents(
  result: Result,
  style: CalendarStyle = PLAIN_CALENDAR,
  followUp: FollowUp = NOT_FOLLOWED,
): CalendarEvent[] {
  const [main, ...others] = followedDeadlines(result, followUp);
  const wanted = [
    ...(main ? [main] : []),
    ...others.filter(({ deadline }) => OWN_EVENT.has(deadline.purpose)),
  ];
  return wanted.flatMap((one) => {
    const day = one.deadline.safe ? parseCivilDate(one.deadline.safe) : null;
    return day ? [eventOf(result, one, day, style)] : [];
  });
}

function eventOf(
  result: Result,
  { deadline: one, instalment }: FollowedDeadline,
  day: CivilDate,
  style: CalendarStyle,
): CalendarEvent {
  const { language } = style;
  const say = (key: keyof typeof CALENDAR_WORDS, facts: Readonly<Record<string, string>> = {}) =>
    CALENDAR_WORDS[key][language].replace(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? '');
  const { kind, subtype } = result.notice;
  const isFloor = one.day0 === null;
  const what = instalment
    ? say('instalment', { number: String(instalment.number), of: String(instalment.of) })
    : PURPOSE_WORDS[one.purpose][language];
  const shown = language === 'it' ? italianDay(day) : day;
  const summary = `${isFloor ? say('verify') : what}: ${[KIND_WORDS[kind][language], subtype ?? ''].join(' ').trim()}`;
  const name = style.details === 'name' ? nameOf(result) : null;
  return {
    purpose: one.purpose,
    day,
    summary: name ? `${summary} – ${name}` : summary,
    description: [
      isFloor ? say('notBefore', { what, day: shown }) : say('by', { day: shown }),
      instalment
        ? say('plan')
        : say(one.confidence === 'certain' ? 'certain' : 'toCheck', { rule: one.ruleId ?? '—' }),
      ...(style.details === 'none' ? [] : numberLine(result, say)),
      say('notice', { id: result.id }),
    ].join('\n'),
  };
}

function nameOf({ fields }: Result): string | null {
  const { value } = fields.denominazione;
  return value === null ? null : printable(String(value)) || null;
}

function numberLine(
  { notice, fields }: Result,
  say: (key: 'number' | 'numberDoubtful', facts: Readonly<Record<string, string>>) => string,
): string[] {
  const { value, state } = notice.kind === 'cartella' ? fields.numeroCartella : fields.numeroComunicazione;
  if (value === null) return [];
  return [say(SURE_STATES.has(state) ? 'number' : 'numberDoubtful', { number: printable(String(value)) })];
}

/** What a stranger wrote, on one line and without characters that calendars refuse. */
function printable(text: string): string {
  return [...text.replace(/[\p{Cs}\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\s]+/gu, ' ').trim()]
    .slice(0, MAX_TEXT_CHARS)
    .join('');
}
