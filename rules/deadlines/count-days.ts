// The count itself: the first day is not counted, the last is; days inside a pause are passed over, and the count
// goes on with the first day after it (art. 2963 c.c., art. 155 c.p.c.). No law is known here, only rows.
import { AppError } from '../../contract/app-error.ts';
import {
  type CivilDate,
  civilDate,
  dayNumber,
  earlier,
  fromDayNumber,
  yearOf,
} from '../../contract/civil-date.ts';
import type { MonthDay } from '../month-day.ts';
import type { FreezeRow } from './rule.types.ts';

/** The part of a freeze row that a count looks at. */
export type Pause = Pick<FreezeRow, 'id' | 'period' | 'validFrom' | 'validTo'>;

/** Both ends are day numbers and inside. */
interface Interval {
  readonly pause: Pause;
  readonly first: number;
  readonly last: number;
}

export interface Count {
  /** The last counted day. */
  readonly end: CivilDate;
  /** Pauses that took at least one day out. */
  readonly met: readonly Pause[];
}

const NONE: readonly Pause[] = [];

/** The n-th counted day after `start`, before any roll. n = 0 gives `start`. */
export function countDays(start: CivilDate, days: number, pauses: readonly Pause[]): CivilDate {
  return countMeeting(start, days, pauses).end;
}

/**
 * The same with the pauses met. Each pause that begins by the end found so far pushes the end on by its days that
 * were not passed over yet; pauses may overlap and may cross the end of a year.
 */
export function countMeeting(start: CivilDate, days: number, pauses: readonly Pause[]): Count {
  if (days <= 0 || pauses.length === 0)
    return { end: days <= 0 ? start : fromDayNumber(dayNumber(start) + days), met: NONE };
  const from = dayNumber(start);
  let end = from + days;
  let passed = from;
  let met: Pause[] | null = null;
  for (let year = yearOf(start); year <= yearOf(fromDayNumber(end)); year += 1) {
    for (const { pause, first, last } of intervalsIn(year, pauses)) {
      if (first > end || last <= from) continue;
      met = met === null ? [pause] : met.includes(pause) ? met : [...met, pause];
      const unpassed = last - Math.max(first - 1, passed);
      if (unpassed <= 0) continue;
      end += unpassed;
      passed = last;
    }
  }
  return { end: fromDayNumber(end), met: met ?? NONE };
}

/** Pauses of the tables come in the same few lists: their intervals are laid out once for each year. */
const LAID_OUT = new WeakMap<readonly Pause[], Map<number, readonly Interval[]>>();

/** Sorted by first day; what crosses the end of a year is cut there. */
function intervalsIn(year: number, pauses: readonly Pause[]): readonly Interval[] {
  const byYear = LAID_OUT.get(pauses) ?? new Map<number, readonly Interval[]>();
  LAID_OUT.set(pauses, byYear);
  const known = byYear.get(year);
  if (known) return known;
  const made = pauses
    .flatMap((pause) => {
      const interval = intervalIn(year, pause);
      return interval ? [{ pause, ...interval }] : [];
    })
    .sort((a, b) => a.first - b.first || a.last - b.last);
  byYear.set(year, made);
  return made;
}

function intervalIn(year: number, { period, validFrom, validTo }: Pause): Omit<Interval, 'pause'> | null {
  const begins = period.kind === 'once' ? period.from : inYear(year, period.from);
  const ends = period.kind === 'once' ? period.to : inYear(year, period.to);
  const first = later(later(begins, validFrom), inYear(year, { month: 1, day: 1 }));
  const last = earlier(
    validTo === null ? ends : earlier(ends, validTo),
    inYear(year, { month: 12, day: 31 }),
  );
  return last < first ? null : { first: dayNumber(first), last: dayNumber(last) };
}

function later(a: CivilDate, b: CivilDate | null): CivilDate {
  return b !== null && b > a ? b : a;
}

function inYear(year: number, { month, day }: MonthDay): CivilDate {
  const made = civilDate(year, month, day);
  if (!made)
    throw new AppError('defect.unexpected', `a pause names a day that is in no year: ${month}-${day}`);
  return made;
}
