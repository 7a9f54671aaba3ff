// Is a day a working day, and which one comes next: Saturday counts as a holiday (art. 7 c. 2 lett. l DL 70/2011).
import { addDays, type CivilDate, weekdayOf, yearOf } from '../../contract/civil-date.ts';
import { isInForce } from '../civil-day-literal.ts';
import { isBetween } from '../month-day.ts';
import { easterSunday } from './easter.ts';
import { HOLIDAYS, type HolidayRow } from './holidays.table.ts';

const SUNDAY = 0;
const SATURDAY = 6;

/** The national holiday on that day, or null. Sundays are not rows: ask {@link isWorkingDay}. */
export function holidayOn(date: CivilDate): HolidayRow | null {
  return HOLIDAYS.find((row) => isInForce(row, date) && fallsOn(row, date)) ?? null;
}

/** Asked of the same days again and again: the table is looked up once a day. */
const KNOWN = new Map<CivilDate, boolean>();

export function isWorkingDay(date: CivilDate): boolean {
  const known = KNOWN.get(date);
  if (known !== undefined) return known;
  const weekday = weekdayOf(date);
  const isWorking = weekday !== SUNDAY && weekday !== SATURDAY && holidayOn(date) === null;
  KNOWN.set(date, isWorking);
  return isWorking;
}

/** The day itself if it is a working day, else the next one. */
export function rollForward(date: CivilDate): CivilDate {
  return step(date, 1);
}

/** The day itself if it is a working day, else the last one before: for terms whose extension is not certain. */
export function rollBackward(date: CivilDate): CivilDate {
  return step(date, -1);
}

function step(date: CivilDate, days: 1 | -1): CivilDate {
  let at = date;
  while (!isWorkingDay(at)) at = addDays(at, days);
  return at;
}

function fallsOn(row: HolidayRow, date: CivilDate): boolean {
  if ('daysAfterEaster' in row.on)
    return date === addDays(easterSunday(yearOf(date)), row.on.daysAfterEaster);
  return isBetween(date, row.on, row.on);
}
