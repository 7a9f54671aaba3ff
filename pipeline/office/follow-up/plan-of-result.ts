// The plan of instalments of a notice, by the rules or from days that a person types.

import { AppError } from '../../../contract/app-error.ts';
import { type CivilDate, earlier, parseCivilDate } from '../../../contract/civil-date.ts';
import type { PlannedInstalment } from '../../../contract/follow-up.schema.ts';
import type { Result } from '../../../contract/result.schema.ts';
import { SURE_STATES } from '../../../contract/words.ts';
import type { DeadlineFacts } from '../../../rules/deadlines/index.ts';
import { instalmentPlan } from '../../../rules/instalments/index.ts';
import { actOf } from '../../drafting/deadline-of-notice.ts';

export interface FollowedPlan {
  readonly instalments: readonly PlannedInstalment[];
  readonly rules: readonly string[];
}

/** Rows of the deadline table that hold for telematic notices alone: such a term was given because it was proved. */
const TELEMATIC_RULES = 'A2';

/**
 * @param amountCents null: the sum of the notice, where it is sure.
 * @throws AppError follow.no_plan, arguments.invalid for a number or a sum that cannot be
 */
export function planByRules(result: Result, count: number, amountCents: number | null): FollowedPlan {
  const facts = factsOf(result);
  const amount = amountCents ?? sureAmount(result);
  if (facts === null) throw new AppError('follow.no_plan', `no rule for ${result.notice.kind}`);
  if (amount === null) throw new AppError('arguments.invalid', 'the sum of the notice is not sure: --amount');
  const plan = instalmentPlan(facts, amount, count);
  if (plan === null) throw new AppError('follow.no_plan', `no rule for ${facts.act}, or day 0 is not known`);
  const safe = parseCivilDate(result.deadline?.safe ?? '');
  const instalments = plan.instalments.map((one, index) => ({
    number: one.number,
    // The notice knows readings that the plan alone does not (a printed term, an office's window).
    due: index === 0 && safe !== null ? earlier(one.safe, safe) : one.safe,
    forfeitedAfter: one.forfeitedAfter,
    amountCents: one.principalCents + (one.interestMostCents ?? 0),
  }));
  return { instalments, rules: plan.ruleIds };
}

/** @param days in order, the first to be paid first */
export function planByDays(days: readonly CivilDate[]): FollowedPlan {
  const instalments = days.map((due, index) => ({
    ...{ number: index + 1, due, forfeitedAfter: null, amountCents: null },
  }));
  return { instalments, rules: [] };
}

/** As much of the facts as a result keeps: what its own deadline was counted from. */
function factsOf({ notice, source, fields, deadline }: Result): DeadlineFacts | null {
  const act = actOf({ ...notice, certainty: 'clear', cues: [] });
  if (act === null || deadline === null) return null;
  const { value, state } = fields.dataElaborazione;
  return {
    act,
    channel: source.channel,
    actIsAccepted: true,
    isTelematicProved: deadline.ruleId?.startsWith(TELEMATIC_RULES) ?? false,
    elaborated: {
      date: typeof value === 'string' ? parseCivilDate(value) : null,
      isAccepted: SURE_STATES.has(state),
    },
    day0: {
      date: deadline.day0 === null ? null : parseCivilDate(deadline.day0),
      evidence: deadline.day0Evidence,
    },
    printedTermDays: null,
    ...(notice.redeterminationOf === null
      ? {}
      : { redeterminationOf: { parentElaborated: parseCivilDate(notice.redeterminationOf) } }),
  };
}

function sureAmount({ fields: { importoTotale } }: Result): number | null {
  return typeof importoTotale.value === 'number' && SURE_STATES.has(importoTotale.state)
    ? importoTotale.value
    : null;
}
