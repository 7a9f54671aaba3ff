// The count itself: the first day is not counted, the last is; days inside a pause are passed over, and the count
// goes on with the first day after it (art. 2963 c.c., art. 155 c.p.c.). No law is known here, only rows.
import { addDays, type CivilDate } from '../../contract/civil-date.ts';
import { isInForce } from '../civil-day-literal.ts';
import { isBetween } from '../month-day.ts';
import type { FreezeRow } from './rule.types.ts';

/** The part of a freeze row that a count looks at. */
export type Pause = Pick<FreezeRow, 'id' | 'period' | 'validFrom' | 'validTo'>;

export function isPaused(date: CivilDate, pause: Pause): boolean {
  if (!isInForce(pause, date)) return false;
  const { period } = pause;
  if (period.kind === 'once') return period.from <= date && date <= period.to;
  return isBetween(date, period.from, period.to);
}

/** The n-th counted day after `start`, before any roll. n = 0 gives `start`. */
export function countDays(start: CivilDate, days: number, pauses: readonly Pause[]): CivilDate {
  let at = start;
  let counted = 0;
  while (counted < days) {
    at = addDays(at, 1);
    if (!pauses.some((pause) => isPaused(at, pause))) counted += 1;
  }
  return at;
}

/** The pauses that took at least one day out of the count from `start` (excluded) to `raw` (included). */
export function pausesMet(start: CivilDate, raw: CivilDate, pauses: readonly Pause[]): readonly Pause[] {
  const met = new Set<Pause>();
  for (let at = addDays(start, 1); at <= raw; at = addDays(at, 1)) {
    for (const pause of pauses) if (isPaused(at, pause)) met.add(pause);
  }
  return [...met];
}
