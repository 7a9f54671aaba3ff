// One term from one day 0: raw day, due day after the roll, and the last day that is safe whatever the roll.
import type { CivilDate } from '../../contract/civil-date.ts';
import { rollBackward, rollForward } from '../holidays/index.ts';
import { countDays, countMeeting, type Pause } from './count-days.ts';
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

/** The lists are made once: the count keeps what it laid out of them. */
const BY_NAME: Readonly<Record<FreezeName | 'none', readonly FreezeRow[]>> = {
  none: [],
  F1: FREEZES.filter((row) => row.freeze === 'F1'),
  F2: FREEZES.filter((row) => row.freeze === 'F2'),
  F5: FREEZES.filter((row) => row.freeze === 'F5'),
};

export function freezesNamed(name: FreezeName | 'none'): readonly FreezeRow[] {
  return BY_NAME[name];
}

/** @param pauses the term's own freeze unless others are given. */
export function deadlineUnder(
  term: Term,
  day0: CivilDate,
  pauses: readonly Pause[] = freezesNamed(term.freeze),
): CountedTerm {
  const start = term.extraDays === 0 ? day0 : countDays(day0, term.extraDays, []);
  const { end: raw, met } = countMeeting(start, term.days, pauses);
  const due = rollForward(raw);
  const safe = term.roll === 'unverified' ? rollBackward(raw) : due;
  return { raw, due, safe, met };
}
