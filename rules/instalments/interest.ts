// Interest on an instalment: simple, on a year of 365 days, from a first day that the month of elaboration gives.
import { addDays, type CivilDate, daysBetween, endOfMonth } from '../../contract/civil-date.ts';
import { isInForce } from '../civil-day-literal.ts';
import { fraction, shareOf, times } from '../fraction.ts';
import { INTERESTS, type InterestRow } from './instalments.table.ts';

const DAYS_IN_YEAR = 365;

export interface InterestCount {
  readonly row: InterestRow;
  readonly from: CivilDate;
}

/** Null for a day before the first row. */
export function interestFor(elaborated: CivilDate): InterestCount | null {
  const row = INTERESTS.find((candidate) => isInForce(candidate, elaborated));
  return row ? { row, from: addDays(endOfMonth(elaborated, row.fromMonth - 1), 1) } : null;
}

/**
 * In cents, half up. `to` itself counts, `from` only with `countsFirst`: sources leave that one day open.
 */
export function interestCents(
  principalCents: number,
  { row, from }: InterestCount,
  to: CivilDate,
  countsFirst: boolean,
): number {
  const days = daysBetween(from, to) + (countsFirst ? 1 : 0);
  return days <= 0 ? 0 : shareOf(principalCents, times(row.rate, fraction(days, DAYS_IN_YEAR)));
}
