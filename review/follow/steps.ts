// Which steps of a deadline can be recorded now. The service's own machine decides (validators/follow-up): a test holds
// that what is offered here is what it takes.
import type { FollowState, SetState } from '../../contract/follow-up.schema.ts';
import type { FollowUp } from '../../validators/follow-up/index.ts';

/** `noted`: the same state once more, which takes note of a deadline that changed. */
export const STEPS = [
  'paid',
  'instalment_paid',
  'plan_made',
  'request_sent',
  'appeal',
  'not_due',
  'noted',
  'informed',
  'informed_undone',
  'instalment_undone',
  'reopened',
  'assigned',
] as const;
export type Step = (typeof STEPS)[number];

const CLOSED: readonly FollowState[] = ['paid', 'appeal', 'not_due'];

export interface StepFacts {
  /** Null: nothing was recorded. */
  readonly followUp: Pick<FollowUp, 'state' | 'plan' | 'informed'> | null;
  /** There is a duty to tell the client of this notice. */
  readonly hasInformDuty: boolean;
  /** Its day, or what replaces it, changed after it was closed. */
  readonly isChanged: boolean;
}

/** In the order of {@link STEPS}. */
export function stepsFor({ followUp, hasInformDuty, isChanged }: StepFacts): readonly Step[] {
  const state = followUp?.state ?? 'open';
  const isClosed = CLOSED.includes(state);
  const hasPlan = state === 'in_instalments';
  const isWaiting = state === 'open' || state === 'request_sent';
  const isPaidInPlan = followUp?.plan?.instalments.some(({ paidOn }) => paidOn !== null) ?? false;
  const can: Readonly<Record<Step, boolean>> = {
    paid: !isClosed,
    instalment_paid: hasPlan,
    plan_made: isWaiting,
    request_sent: state === 'open',
    appeal: !isClosed,
    not_due: !isClosed,
    noted: isChanged && setStateOf(state) !== null,
    informed: hasInformDuty && !followUp?.informed,
    informed_undone: followUp?.informed != null,
    instalment_undone: isPaidInPlan && (hasPlan || state === 'paid'),
    reopened: state !== 'open',
    assigned: true,
  };
  return STEPS.filter((step) => can[step]);
}

/** A state that can be recorded by itself; null for `open` and for instalments. */
export function setStateOf(state: FollowState): SetState | null {
  return state === 'open' || state === 'in_instalments' ? null : state;
}
