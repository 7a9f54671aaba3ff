// A month as weeks, and where the keys lead in it. Weeks begin on Monday.
import {
  addDays,
  type CivilDate,
  civilDate,
  dayOf,
  endOfMonth,
  monthOf,
  weekdayOf,
  yearOf,
} from '../../../contract/civil-date.ts';

const DAYS = 7;

/** Whole weeks: days of the months before and after fill the first and the last. */
export function weeksOf(day: CivilDate): readonly (readonly CivilDate[])[] {
  const { first, last } = monthBounds(day);
  const begin = mondayOf(first);
  const weeks: CivilDate[][] = [];
  for (let monday = begin; monday <= last; monday = addDays(monday, DAYS)) {
    weeks.push(Array.from({ length: DAYS }, (_, at) => addDays(monday, at)));
  }
  return weeks;
}

/** The first and the last day of the month in which `day` lies. */
export function monthBounds(day: CivilDate): { readonly first: CivilDate; readonly last: CivilDate } {
  return { first: addDays(day, 1 - dayOf(day)), last: endOfMonth(day, 0) };
}

/** As the grid pattern of WAI-ARIA says; null for keys that lead nowhere. */
export function dayByKey(day: CivilDate, key: string): CivilDate | null {
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1);
    case 'ArrowRight':
      return addDays(day, 1);
    case 'ArrowUp':
      return addDays(day, -DAYS);
    case 'ArrowDown':
      return addDays(day, DAYS);
    case 'Home':
      return mondayOf(day);
    case 'End':
      return addDays(mondayOf(day), DAYS - 1);
    case 'PageUp':
      return sameDayIn(day, -1);
    case 'PageDown':
      return sameDayIn(day, 1);
    default:
      return null;
  }
}

/** The same day of a month later or earlier; the last one where there is none: 31 January → 28 February. */
export function sameDayIn(day: CivilDate, months: number): CivilDate {
  const last = endOfMonth(day, months);
  return civilDate(yearOf(last), monthOf(last), Math.min(dayOf(day), dayOf(last))) ?? last;
}

function mondayOf(day: CivilDate): CivilDate {
  return addDays(day, -((weekdayOf(day) + DAYS - 1) % DAYS));
}
