// Where a notice stands today: what is to be done next, by when, by whom. Reminders, calendar and lists all ask here.
import { type CivilDate, daysBetween, parseCivilDate } from '../../contract/civil-date.ts';
import type { FollowState } from '../../contract/follow-up.schema.ts';
import type { Result } from '../../contract/result.schema.ts';
import { type FollowUp, isClosed, nextInstalment, type TrackedInstalment } from './follow-up.ts';
import { printOfDeadline, seenDeadline } from './seen-deadline.ts';

/** Who may own a deadline, surest first. */
export interface Owners {
  /** Of the client, or null. */
  readonly inCharge: string | null;
  /** Of the client's office. */
  readonly officePerson: string | null;
  /** Of the installation: every deadline has an owner. */
  readonly fallback: string;
}

export type StandingFlag =
  /** The safe day, or what replaces the notice, changed after the state was recorded. */
  | 'follow_up.deadline_changed'
  /** The day after which the next instalment forfeits the plan is over. */
  | 'follow_up.plan_lapsed'
  /** The same notice seems to be there already. */
  | 'follow_up.duplicate';

export interface Standing {
  readonly noticeId: string;
  readonly state: FollowState;
  readonly isClosed: boolean;
  /** The safe day of what comes next: the deadline, or the next instalment. Null when closed or not known. */
  readonly nextDay: CivilDate | null;
  /** Negative: overdue by so many. Never negative while day 0 is not known. */
  readonly daysLeft: number | null;
  readonly isOverdue: boolean;
  /** Open, and no day is known: to be read today. */
  readonly isUndated: boolean;
  /** Day 0 is not known: the true day is not before `nextDay`. */
  readonly isFloor: boolean;
  readonly isToCheck: boolean;
  readonly instalment: (TrackedInstalment & { readonly of: number }) | null;
  readonly owner: { readonly person: string; readonly isFallback: boolean };
  /** The duty to tell the client; null where there is none. */
  readonly inform: {
    readonly day: CivilDate | null;
    readonly daysLeft: number | null;
    readonly isOverdue: boolean;
    readonly done: FollowUp['informed'];
  } | null;
  /** Null: there is no such duty. */
  readonly toldClient: boolean | null;
  /** The earliest day of anything still to do. */
  readonly actBy: CivilDate | null;
  readonly flags: readonly StandingFlag[];
}

/** A paper that somebody has to act on or to look at; a letter without a term is none. */
export function needsFollowUp({ deadline, status, warnings }: Result): boolean {
  if (deadline !== null || status === 'needs_review' || status === 'failed' || status === 'rejected')
    return true;
  return warnings.some(({ code }) => code === 'term.not_computed' || code === 'mail.agency_without_notice');
}

export function standingOf(result: Result, followUp: FollowUp, owners: Owners, today: CivilDate): Standing {
  const closed = isClosed(followUp);
  const instalment = closed ? null : nextInstalment(followUp);
  const safe = dayOf(result.deadline?.safe);
  const nextDay = closed ? null : (instalment?.due ?? safe);
  const isFloor = !closed && instalment === null && nextDay !== null && result.deadline?.day0 === null;
  const left = nextDay === null ? null : daysBetween(today, nextDay);
  const daysLeft = isFloor && left !== null ? Math.max(0, left) : left;
  const inform = informDuty(result, followUp, today);
  const informDay = inform !== null && inform.done === null ? inform.day : null;
  return {
    noticeId: result.id,
    state: followUp.state,
    isClosed: closed,
    nextDay,
    daysLeft,
    isOverdue: daysLeft !== null && daysLeft < 0,
    isUndated: !closed && nextDay === null,
    isFloor,
    isToCheck: result.deadline?.confidence !== 'certain' || result.status === 'needs_review',
    instalment: instalment && { ...instalment, of: followUp.plan?.instalments.length ?? 0 },
    owner: ownerOf(followUp, owners),
    inform,
    toldClient: inform === null ? null : inform.done !== null,
    actBy: [nextDay, informDay].filter((day) => day !== null).sort()[0] ?? null,
    flags: flagsOf(result, followUp, instalment, today),
  };
}

function ownerOf({ assignedTo }: FollowUp, { inCharge, officePerson, fallback }: Owners): Standing['owner'] {
  const person = assignedTo ?? inCharge;
  return person === null
    ? { person: officePerson ?? fallback, isFallback: true }
    : { person, isFallback: false };
}

function informDuty({ deadline }: Result, { informed }: FollowUp, today: CivilDate): Standing['inform'] {
  const duty = deadline?.others.find(({ purpose }) => purpose === 'inform_client');
  if (!duty) return null;
  const day = dayOf(duty.safe);
  const left = day === null ? null : daysBetween(today, day);
  const daysLeft = left !== null && duty.day0 === null ? Math.max(0, left) : left;
  const isOverdue = informed === null && daysLeft !== null && daysLeft < 0;
  return { day, daysLeft: informed === null ? daysLeft : null, isOverdue, done: informed };
}

function flagsOf(
  result: Result,
  { seen }: FollowUp,
  instalment: TrackedInstalment | null,
  today: CivilDate,
): readonly StandingFlag[] {
  const isChanged = seen !== null && printOfDeadline(seen) !== printOfDeadline(seenDeadline(result));
  const lapse = instalment?.forfeitedAfter ?? null;
  return [
    ...(isChanged ? ['follow_up.deadline_changed' as const] : []),
    ...(lapse !== null && today > lapse ? ['follow_up.plan_lapsed' as const] : []),
    ...(result.warnings.some(({ code }) => code === 'notice.duplicate')
      ? ['follow_up.duplicate' as const]
      : []),
  ];
}

function dayOf(text: string | null | undefined): CivilDate | null {
  return text ? parseCivilDate(text) : null;
}
