// What a request's course means for its deadline: sent, the deadline says so; discarded or taken back, it is open again,
// unless a person has recorded another state since. A request closes no deadline. Pure.
import { parseCivilDate } from '../../contract/civil-date.ts';
import type { FollowUpEvent, SeenDeadline } from '../../contract/follow-up.schema.ts';
import type { PracticeRecord } from '../../contract/practice.schema.ts';
import type { FollowUp } from './follow-up.ts';

export interface PracticeCourse {
  /** Of the notice, those that stand, oldest first. */
  readonly practices: readonly Pick<PracticeRecord, 'number' | 'sentOn' | 'state'>[];
  readonly followUp: FollowUp;
  readonly history: readonly FollowUpEvent[];
  readonly seen: SeenDeadline;
  /** Who recorded it, or the id of the paper that says so. */
  readonly by: string;
  /** The instant of recording, ISO. */
  readonly at: string;
}

/** yes: `Pratica 2026031200001`, `Pratica 2026031200001: scartata o ritirata`   no: `sentito l’ufficio` */
const OUR_NOTE = /^Pratica (\d{13})(?:: scartata o ritirata)?$/;

/** Null: the deadline stays as it is. */
export function eventOfPractices(course: PracticeCourse): FollowUpEvent | null {
  const { practices, followUp, history, seen, by, at } = course;
  const live = practices.filter(({ state }) => state !== 'scartata');
  const last = history.findLast(({ kind }) => STATE_KINDS.has(kind));
  const lastNumber = numberIn(last);
  if (followUp.state === 'open') {
    const known = new Set(history.map(numberIn));
    // Once told, a person's reopening stands; what we reopened ourselves may be taken back.
    const wasOurs = last?.kind === 'reopened' && lastNumber !== null;
    const sent = live.findLast(({ number }) => wasOurs || !known.has(number));
    const on = sent && parseCivilDate(sent.sentOn);
    if (!sent || !on) return null;
    return { kind: 'state_set', state: 'request_sent', on, seen, by, at, note: `Pratica ${sent.number}` };
  }
  if (followUp.state !== 'request_sent' || live.length > 0 || lastNumber === null) return null;
  return { kind: 'reopened', by, at, note: `Pratica ${lastNumber}: scartata o ritirata` };
}

/** Who was told or is in charge changes no state. */
const STATE_KINDS = new Set<FollowUpEvent['kind']>([
  'state_set',
  'plan_made',
  'instalment_paid',
  'instalment_undone',
  'reopened',
]);

function numberIn(event: FollowUpEvent | undefined): string | null {
  return OUR_NOTE.exec(event?.note ?? '')?.[1] ?? null;
}
