// The instant at which a civil day begins in Rome.
import { type CivilDate, romeDay } from '../../../contract/civil-date.ts';

const MS_PER_HOUR = 3_600_000;

/** Rome is one hour ahead of UTC in winter and two in summer; the clock never changes at midnight. */
export function romeMidnight(day: CivilDate): Date {
  const summer = new Date(Date.parse(`${day}T00:00:00Z`) - 2 * MS_PER_HOUR);
  return romeDay(summer) === day ? summer : new Date(summer.getTime() + MS_PER_HOUR);
}
