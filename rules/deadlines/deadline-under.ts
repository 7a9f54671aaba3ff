// One term from one day 0: raw day, due day after the roll, and the last day that is safe whatever the roll.
import type { CivilDate } from '../../contract/civil-date.ts';
import { rollBackward, rollForward } from '../holidays/index.ts';
import { countDays, type Pause, pausesMet } from './count-days.ts';
import { FREEZES } from './freezes.table.ts';
import type { FreezeName, FreezeRow, Term } from './rule.types.ts';

export interface CountedTerm {
  /** Last counted day, not rolled: instalments and the tolerance start from here. */
  readonly raw: CivilDate;
  /** Rolled to a working day. */
  readonly due: CivilDate;
  /** `due`, or the working day before `raw` where no source says that the term rolls. */
  readonly safe: CivilDate;
  /** Pauses that took days out. */
  readonly met: readonly Pause[];
}

export function freezesNamed(name: FreezeName | 'none'): readonly FreezeRow[] {
  return FREEZES.filter((row) => row.freeze === name);
}

/** @param pauses the term's own freeze unless others are given. */
export function deadlineUnder(
  term: Term,
  day0: CivilDate,
  pauses: readonly Pause[] = freezesNamed(term.freeze),
): CountedTerm {
  const start = countDays(day0, term.extraDays, []);
  const raw = countDays(start, term.days, pauses);
  const due = rollForward(raw);
  const safe = term.roll === 'unverified' ? rollBackward(raw) : due;
  return { raw, due, safe, met: pausesMet(start, raw, pauses) };
}
