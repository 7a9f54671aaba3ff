// The days of a notice that still stand after what people recorded: paid or not due, none; a plan, its next instalment. Pure.
import type { OtherDeadline, Result } from '../../../contract/result.schema.ts';
import {
  type FollowUp,
  NOT_FOLLOWED,
  nextInstalment,
  printOfDeadline,
  seenDeadline,
} from '../../../validators/follow-up/index.ts';
import { isDeadlineGone } from './gone-deadline.ts';

export interface FollowedDeadline {
  readonly deadline: OtherDeadline;
  /** Null: the deadline of the notice itself. */
  readonly instalment: { readonly number: number; readonly of: number } | null;
}

export function followedDeadlines(
  result: Result,
  followUp: FollowUp = NOT_FOLLOWED,
): readonly FollowedDeadline[] {
  if (isDeadlineGone(result)) return [];
  const { state, informed } = followUp;
  // A decision on a deadline that has changed since calls nothing off.
  const isDone = (state === 'paid' || state === 'not_due') && !isChanged(result, followUp);
  if (isDone) return [];
  const instalment = state === 'in_instalments' ? nextInstalment(followUp) : null;
  const of = followUp.plan?.instalments.length ?? 0;
  const { deadline } = result;
  const main: readonly FollowedDeadline[] = instalment
    ? [
        {
          deadline: { ...(deadline ?? UNKNOWN), purpose: 'pay', safe: instalment.due, day0: instalment.due },
          instalment: { number: instalment.number, of },
        },
      ]
    : deadline
      ? [{ deadline, instalment: null }]
      : [];
  const others = (deadline?.others ?? []).filter(
    ({ purpose }) => !(purpose === 'inform_client' && informed !== null),
  );
  return [...main, ...others.map((other) => ({ deadline: other, instalment: null }))];
}

/** The state was recorded for another day, or before another letter replaced this one. */
export function isChanged(result: Result, { seen }: FollowUp): boolean {
  return seen !== null && printOfDeadline(seen) !== printOfDeadline(seenDeadline(result));
}

/** Of a plan whose days a person typed, where the notice has no term. */
const UNKNOWN: OtherDeadline = {
  ...{ due: null, safe: null, raw: null, day0: null, day0Evidence: 'user', days: null, ruleId: null },
  ...{ law: null, purpose: 'pay', tolerance: null, confidence: 'to_check', warnings: [] },
  ...{ ruleConfidence: null, explanation: '' },
};
