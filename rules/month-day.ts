// A day of the year without a year, as the law writes recurring dates ("1 August to 4 September").
import { type CivilDate, dayOf, monthOf } from '../contract/civil-date.ts';

export interface MonthDay {
  /** 1–12. */
  readonly month: number;
  /** 1–31. */
  readonly day: number;
}

const MONTH_WEIGHT = 100;

/** Grows with the day of the year; only for comparing. */
export function monthDayRank(at: MonthDay): number {
  return at.month * MONTH_WEIGHT + at.day;
}

export function monthDayOf(date: CivilDate): MonthDay {
  return { month: monthOf(date), day: dayOf(date) };
}

/** Both ends included; a window does not cross the end of the year. */
export function isBetween(date: CivilDate, from: MonthDay, to: MonthDay): boolean {
  const rank = monthDayRank(monthDayOf(date));
  return monthDayRank(from) <= rank && rank <= monthDayRank(to);
}
