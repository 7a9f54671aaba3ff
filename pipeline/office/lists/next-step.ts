// What is to be done next about a notice, as a list of deadlines shows it: the day that comes first, and how sure it is.
import type { Result } from '../../../contract/result.schema.ts';
import type { Purpose, RuleConfidence } from '../../../contract/words.ts';
import type { Standing } from '../../../validators/follow-up/index.ts';

export interface NextStep {
  /** `instalment`: of a plan. Null: nothing is to be done by a day, or what is not known. */
  readonly what: Purpose | 'instalment' | null;
  /** The safe day; null when closed or not known. */
  readonly day: string | null;
  /** Negative when it has passed; never while it is a floor. */
  readonly daysLeft: number | null;
  readonly isOverdue: boolean;
  /** Day 0 is not known: the true day is not before `day`. */
  readonly isFloor: boolean;
  readonly isToCheck: boolean;
  readonly ruleConfidence: RuleConfidence | null;
  readonly instalment: {
    readonly number: number;
    readonly of: number;
    readonly amountCents: number | null;
  } | null;
}

/** Telling the client comes first where its day is the earlier one and nobody did. */
export function nextStepOf({ deadline }: Result, standing: Standing): NextStep {
  const { actBy, nextDay, inform, isToCheck, instalment } = standing;
  const tells = inform !== null && inform.done === null && inform.day !== null;
  if (tells && inform.day === actBy && (nextDay === null || inform.day < nextDay)) {
    const duty = deadline?.others.find(({ purpose }) => purpose === 'inform_client');
    return {
      ...{ what: 'inform_client', day: inform.day, daysLeft: inform.daysLeft, isOverdue: inform.isOverdue },
      ...{ isFloor: duty?.day0 == null, isToCheck, instalment: null },
      ruleConfidence: duty?.ruleConfidence ?? null,
    };
  }
  const { daysLeft, isOverdue, isFloor } = standing;
  const at = { day: nextDay, daysLeft, isOverdue, isFloor, isToCheck };
  if (instalment !== null) {
    const { number, of, amountCents } = instalment;
    return { what: 'instalment', ...at, instalment: { number, of, amountCents }, ruleConfidence: null };
  }
  const what = standing.isClosed ? null : (deadline?.purpose ?? null);
  return { what, ...at, instalment: null, ruleConfidence: deadline?.ruleConfidence ?? null };
}
