// The state of one deadline and its history, as a person reads it on the terminal.
import { type CivilDate, italianDay, parseCivilDate, romeDay } from '../../../../contract/civil-date.ts';
import type { FollowUpEvent } from '../../../../contract/follow-up.schema.ts';
import {
  FOLLOW_EVENT_WORDS,
  FOLLOW_STATE_WORDS,
  STANDING_FLAG_WORDS,
} from '../../../messages/follow-up.table.ts';
import type { NoticeStanding } from '../../../office/follow-up/standings.ts';

export function followText(
  noticeId: string,
  one: NoticeStanding | null,
  history: readonly FollowUpEvent[],
): string {
  if (one === null) return `Atto ${noticeId}: nessuna scadenza da seguire.`;
  const { standing, followUp } = one;
  const plan = followUp.plan?.instalments ?? [];
  return [
    `Atto ${noticeId}: ${FOLLOW_STATE_WORDS[standing.state].it}, di ${standing.owner.person}`,
    ...(standing.isUndated ? ['Senza un giorno: da leggere oggi.'] : []),
    ...(standing.nextDay === null
      ? []
      : [`Entro il ${shown(standing.nextDay)}${standing.isToCheck ? ' (da controllare)' : ''}`]),
    ...plan.map(
      ({ number, due, paidOn }) =>
        `   rata ${number}: entro il ${shown(due)}${paidOn === null ? '' : `, pagata il ${shown(paidOn)}`}`,
    ),
    ...(standing.inform === null ? [] : [informText(standing.inform)]),
    ...standing.flags.map((flag) => `! ${STANDING_FLAG_WORDS[flag].it}`),
    ...history.map((event) => `   ${eventText(event)}`),
  ].join('\n');
}

function informText({ day, done }: NonNullable<NoticeStanding['standing']['inform']>): string {
  if (done === null) return `Cliente da informare entro il ${shown(day)}`;
  return `Cliente informato il ${shown(done.on)} da ${done.by}${done.how === null ? '' : ` (${done.how})`}`;
}

function eventText(event: FollowUpEvent): string {
  const recorded = parseInstant(event.at);
  const what = [
    FOLLOW_EVENT_WORDS[event.kind].it,
    ...('state' in event ? [FOLLOW_STATE_WORDS[event.state].it] : []),
    ...('number' in event ? [String(event.number)] : []),
    ...('instalments' in event ? [`${event.instalments.length} rate`] : []),
    ...('person' in event ? [event.person ?? '—'] : []),
    ...('on' in event ? [`il ${shown(event.on)}`] : []),
    ...('how' in event && event.how !== null ? [event.how] : []),
  ].join(' ');
  return `${shown(recorded)}  ${what}, ${event.by}${event.note === null ? '' : `: ${event.note}`}`;
}

function parseInstant(text: string): CivilDate {
  return romeDay(new Date(text));
}

function shown(day: string | null): string {
  const parsed = day === null ? null : parseCivilDate(day);
  return parsed ? italianDay(parsed) : '—';
}
