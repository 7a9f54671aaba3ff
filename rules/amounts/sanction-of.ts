// The sanction a notice may ask for, whole and reduced, by the day of the violation.
import { AppError } from '../../contract/app-error.ts';
import type { CivilDate } from '../../contract/civil-date.ts';
import type { Act, RuleConfidence } from '../../contract/words.ts';
import { isInForce } from '../civil-day-literal.ts';
import { type Fraction, times } from '../fraction.ts';
import { LATE_PAYMENT_DAYS, REDUCTIONS, SANCTION_BASES, type SanctionBaseRow } from './sanctions.table.ts';

export interface Sanction {
  /** Rows used: the base and the reduction. */
  readonly ruleIds: readonly [string, string];
  readonly base: Fraction;
  readonly reduced: Fraction;
  readonly laws: readonly [string, string];
  readonly confidence: RuleConfidence;
}

/** The base in force on the day of a violation. Throws `defect.unexpected` where the table has a hole. */
export function sanctionBaseOn(violation: CivilDate): SanctionBaseRow {
  const row = SANCTION_BASES.find((candidate) => isInForce(candidate, violation));
  if (!row) throw new AppError('defect.unexpected', `no sanction base on ${violation}`);
  return row;
}

/**
 * @param violation the day on which the payment was due and not made.
 * @param daysLate of a payment made late; null where nothing was paid. Up to ninety days halve the base; the reduced
 *   figure of that half is derived, not read.
 * @returns null for an act that carries no sanction rule (cartella).
 */
export function sanctionOf(act: Act, violation: CivilDate, daysLate: number | null): Sanction | null {
  const row = REDUCTIONS.find((candidate) => candidate.acts.includes(act));
  if (!row) return null;
  const onDay = sanctionBaseOn(violation);
  const isLate = daysLate !== null && daysLate <= LATE_PAYMENT_DAYS;
  const base = row.ownBase ?? (isLate ? onDay.baseIfLate : onDay.base);
  return {
    ruleIds: [row.ownBase ? row.id : onDay.id, row.id],
    base,
    reduced: times(base, row.reduction),
    laws: [row.ownBase ? row.law : onDay.law, row.law],
    confidence: isLate && row.ownBase === null ? 'D' : row.confidence,
  };
}
