// Easter Sunday of the Gregorian calendar, by the paschal full moon (epact) and the Sunday after it.

import { AppError } from '../../contract/app-error.ts';
import { addDays, type CivilDate, civilDate, weekdayOf } from '../../contract/civil-date.ts';

const METONIC_CYCLE = 19;
const DAYS_IN_WEEK = 7;
/** 21 March, counted as day of March: the earliest paschal full moon. */
const EQUINOX_MARCH_DAY = 21;

/** @param year 1900–2199, the years of a civil day. Throws `defect.unexpected` outside. */
export function easterSunday(year: number): CivilDate {
  const golden = year % METONIC_CYCLE;
  const century = Math.floor(year / 100);
  const solarShift = century - Math.floor(century / 4);
  const lunarShift = Math.floor((8 * century + 13) / 25);
  let moonAge = (METONIC_CYCLE * golden + solarShift - lunarShift + 15) % 30;
  // Two corrections keep the full moon on or before 18 April and the 19 years of a cycle apart.
  if (moonAge === 29 || (moonAge === 28 && golden > 10)) moonAge -= 1;
  const march = civilDate(year, 3, EQUINOX_MARCH_DAY);
  if (!march) throw new AppError('defect.unexpected', `no Easter computed for year ${year}`);
  const fullMoon = addDays(march, moonAge);
  return addDays(fullMoon, DAYS_IN_WEEK - weekdayOf(fullMoon));
}
