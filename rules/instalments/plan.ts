// The plan of quarterly instalments of an avviso bonario: days, interest, forfeiture, what a late one costs.
import { AppError } from '../../contract/app-error.ts';
import { addDays, type CivilDate, endOfMonth, italianDay, monthOf } from '../../contract/civil-date.ts';
import type { Warning } from '../../contract/result.schema.ts';
import { type Facts, saySentence } from '../../contract/sentence.ts';
import { isInForce } from '../civil-day-literal.ts';
import { type DeadlineFacts, firstInstalmentTerm, TOLERANCES } from '../deadlines/index.ts';
import { rollForward } from '../holidays/index.ts';
import {
  MAX_COUNTS,
  type MaxCountRow,
  PLAN_NOTES,
  type PlanNoteCode,
  STEP_MONTHS,
} from './instalments.table.ts';
import { type InterestCount, interestCents, interestFor } from './interest.ts';
import { type LateBand, lateBands } from './ravvedimento.ts';

export interface Instalment {
  readonly number: number;
  /** Not rolled. */
  readonly raw: CivilDate;
  readonly due: CivilDate;
  readonly safe: CivilDate;
  readonly principalCents: number;
  /** Null where the elaboration day is not known. */
  readonly interestCents: number | null;
  /** With the day that sources leave open. */
  readonly interestMostCents: number | null;
  /** Paid later than this, the plan is lost; null where no source read says it (last instalment). */
  readonly forfeitedAfter: CivilDate | null;
  /** What a later payment costs before that; none for the first, which has days of tolerance instead. */
  readonly lateBands: readonly LateBand[];
}

export interface InstalmentPlan {
  readonly ruleIds: readonly string[];
  readonly laws: readonly string[];
  readonly interestFrom: CivilDate | null;
  readonly instalments: readonly Instalment[];
  /** Day count of interest and month of reference are open points of the law. */
  readonly confidence: 'to_check';
  readonly warnings: readonly Warning[];
}

/**
 * @param count at most what the law grants on the day of the first term.
 * @returns null where no source grants instalments for the act, or day 0 is not known.
 * @throws AppError arguments.invalid for a count or a sum that cannot be.
 */
export function instalmentPlan(
  facts: DeadlineFacts,
  amountCents: number,
  count: number,
): InstalmentPlan | null {
  const first = firstInstalmentTerm(facts);
  if (first === null) return null;
  const most = mostInstalments(first.due, amountCents);
  if (!Number.isSafeInteger(amountCents) || amountCents < count)
    throw new AppError('arguments.invalid', `a sum of ${amountCents} cents cannot be split into ${count}`);
  if (!Number.isInteger(count) || count < 1 || count > most.count)
    throw new AppError('arguments.invalid', `${count} instalments, the law grants 1 to ${most.count}`);

  const interest = facts.elaborated.date === null ? null : interestFor(facts.elaborated.date);
  const days = Array.from({ length: count + 1 }, (_, index) => daysOf(index, first));
  const principals = split(amountCents, count);
  const instalments = principals.map((principalCents, index): Instalment => {
    const { raw, due, safe } = days[index] ?? first;
    const next = index + 1 < count ? days[index + 1] : undefined;
    return {
      number: index + 1,
      ...{ raw, due, safe, principalCents },
      ...interestOn(principalCents, index, interest, raw, due),
      forfeitedAfter: index === 0 ? toleratedTo(raw, first.hasTolerance) : (next?.due ?? null),
      lateBands: index === 0 ? [] : lateBands(due, next?.due ?? null, principalCents),
    };
  });
  return {
    ruleIds: [first.ruleId, most.id, ...(interest ? [interest.row.id] : [])],
    laws: [...new Set([first.law, most.law, ...(interest ? [interest.row.law] : [])])],
    interestFrom: interest?.from ?? null,
    instalments,
    confidence: 'to_check',
    warnings: notesOf(first, count),
  };
}

export function mostInstalments(firstDue: CivilDate, amountCents: number): MaxCountRow {
  const row = MAX_COUNTS.find(
    (candidate) =>
      isInForce(candidate, firstDue) && (candidate.upToCents === null || amountCents <= candidate.upToCents),
  );
  if (!row) throw new AppError('defect.unexpected', `no number of instalments on ${firstDue}`);
  return row;
}

type FirstTerm = NonNullable<ReturnType<typeof firstInstalmentTerm>>;

/** The k-th: end of the 3(k−1)-th month after the month of the first term, unrolled; then the roll. Never a pause. */
function daysOf(index: number, first: FirstTerm) {
  if (index === 0) return { raw: first.raw, due: first.due, safe: first.safe };
  const raw = endOfMonth(first.raw, STEP_MONTHS * index);
  const due = rollForward(raw);
  return { raw, due, safe: due };
}

function interestOn(
  principal: number,
  index: number,
  interest: InterestCount | null,
  raw: CivilDate,
  due: CivilDate,
): Pick<Instalment, 'interestCents' | 'interestMostCents'> {
  if (index === 0) return { interestCents: 0, interestMostCents: 0 };
  if (interest === null) return { interestCents: null, interestMostCents: null };
  return {
    interestCents: interestCents(principal, interest, raw, false),
    interestMostCents: interestCents(principal, interest, due, true),
  };
}

/** From the unrolled day, the earlier reading; without tolerance the term itself. */
function toleratedTo(raw: CivilDate, hasTolerance: boolean): CivilDate {
  const row = hasTolerance ? TOLERANCES.find((candidate) => isInForce(candidate, raw)) : undefined;
  return row ? addDays(raw, row.days) : rollForward(raw);
}

function split(cents: number, count: number): readonly number[] {
  const each = Math.floor(cents / count);
  return Array.from({ length: count }, (_, index) => (index === 0 ? cents - each * (count - 1) : each));
}

function notesOf(first: FirstTerm, count: number): readonly Warning[] {
  const isMoved = monthOf(first.raw) !== monthOf(first.due);
  return [
    ...(first.isCertain ? [] : [note('plan.first_not_certain', { safe: italianDay(first.safe) })]),
    ...(first.hasOwnDays ? [note('plan.first_term', { days: String(first.days) })] : []),
    note('plan.rounding'),
    ...(count > 1 ? [note('plan.interest_day'), note('plan.never_frozen')] : []),
    ...(count > 1 && isMoved
      ? [note('plan.anchor_month', { raw: italianDay(first.raw), due: italianDay(first.due) })]
      : []),
    ...(count > 1 ? [note('plan.last_instalment'), note('plan.ravvedimento')] : []),
  ];
}

function note(code: PlanNoteCode, facts: Facts = {}): Warning {
  return { code, ...saySentence(PLAN_NOTES[code], facts, '—') };
}
