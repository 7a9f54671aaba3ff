// One step of the machine: a recorded event gives the next state, or cannot be. Pure; nothing else changes a state.

import { AppError } from '../../contract/app-error.ts';
import type {
  FollowState,
  FollowUpEvent,
  PlannedInstalment,
  SetState,
} from '../../contract/follow-up.schema.ts';
import { type FollowUp, NOT_FOLLOWED } from './follow-up.ts';

/** Why a step is not possible, English, for the message of an error. */
export type Refusal = { readonly refused: string };

/** From where a person may set a state. A closed one only to itself, which takes note of a changed deadline. */
const FROM: Readonly<Record<SetState, readonly FollowState[]>> = {
  paid: ['open', 'request_sent', 'in_instalments', 'paid'],
  request_sent: ['open', 'request_sent'],
  appeal: ['open', 'request_sent', 'in_instalments', 'appeal'],
  not_due: ['open', 'request_sent', 'in_instalments', 'not_due'],
};

export function applyEvent(before: FollowUp, event: FollowUpEvent): FollowUp | Refusal {
  switch (event.kind) {
    case 'state_set':
      return setState(before, event);
    case 'plan_made':
      return makePlan(before, event);
    case 'instalment_paid':
      return payInstalment(before, event);
    case 'instalment_undone':
      return undoInstalment(before, event);
    case 'reopened':
      if (before.state === 'open') return { refused: 'it is open already' };
      return { ...before, state: 'open', since: null, plan: null, seen: null };
    case 'informed':
      return { ...before, informed: { on: event.on, by: event.by, how: event.how } };
    case 'informed_undone':
      return before.informed ? { ...before, informed: null } : { refused: 'nobody was told yet' };
    case 'assigned':
      return { ...before, assignedTo: event.person };
  }
}

type EventOf<Kind extends FollowUpEvent['kind']> = Extract<FollowUpEvent, { readonly kind: Kind }>;

function setState(before: FollowUp, { state, on, by, seen }: EventOf<'state_set'>): FollowUp | Refusal {
  if (!FROM[state].includes(before.state)) return { refused: `from ${before.state} to ${state}` };
  const keepsPlan = state === 'paid' && before.state === 'paid';
  return { ...before, state, since: { on, by }, plan: keepsPlan ? before.plan : null, seen };
}

function makePlan(before: FollowUp, event: EventOf<'plan_made'>): FollowUp | Refusal {
  if (before.state !== 'open' && before.state !== 'request_sent')
    return { refused: `a plan from ${before.state}` };
  const wrong = wrongInPlan(event.instalments);
  if (wrong) return { refused: wrong };
  const instalments = event.instalments.map((one) => ({ ...one, paidOn: null }));
  const { on, by, seen, rules } = event;
  return { ...before, state: 'in_instalments', since: { on, by }, plan: { instalments, rules }, seen };
}

function wrongInPlan(instalments: readonly PlannedInstalment[]): string | null {
  if (instalments.length === 0) return 'a plan without instalments';
  if (instalments.some(({ number }, index) => number !== index + 1)) return 'instalments out of order';
  const isBackwards = instalments.some(({ due }, index) => due < (instalments[index - 1]?.due ?? due));
  return isBackwards ? 'an instalment due before the one before it' : null;
}

function payInstalment(before: FollowUp, { number, on, by }: EventOf<'instalment_paid'>): FollowUp | Refusal {
  const { plan } = before;
  if (before.state !== 'in_instalments' || !plan) return { refused: `an instalment in ${before.state}` };
  const wanted = plan.instalments.find((one) => one.number === number);
  if (!wanted) return { refused: `instalment ${number} of ${plan.instalments.length}` };
  if (wanted.paidOn !== null) return { refused: `instalment ${number} is paid already` };
  const instalments = plan.instalments.map((one) => (one === wanted ? { ...one, paidOn: on } : one));
  const isLast = instalments.every(({ paidOn }) => paidOn !== null);
  const paid = { ...before, plan: { ...plan, instalments } };
  return isLast ? { ...paid, state: 'paid', since: { on, by } } : paid;
}

/** Of a tick made by mistake; the last one opens the plan again. */
function undoInstalment(before: FollowUp, { number }: EventOf<'instalment_undone'>): FollowUp | Refusal {
  const { plan } = before;
  const wanted = plan?.instalments.find((one) => one.number === number);
  if (!plan || !wanted || wanted.paidOn === null) return { refused: `instalment ${number} is not paid` };
  const instalments = plan.instalments.map((one) => (one === wanted ? { ...one, paidOn: null } : one));
  return { ...before, state: 'in_instalments', plan: { ...plan, instalments } };
}

/** @throws AppError defect.unexpected for a history that the machine would never have written. */
export function replay(events: readonly FollowUpEvent[]): FollowUp {
  return events.reduce((before, event) => {
    const after = applyEvent(before, event);
    if ('refused' in after)
      throw new AppError('defect.unexpected', `history of a deadline: ${after.refused}`);
    return after;
  }, NOT_FOLLOWED);
}
