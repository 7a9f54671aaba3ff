// A second counter, written another way, to check the first: every day of a long calendar is laid out with its
// weekday name and marks, and the term is read off the list. It shares no code and no table with the rules.

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
// From the published calendars, not from a formula: Easter Mondays as `MMDD` by year.
const EASTER_MONDAY: Record<number, string> = {
  2015: '0406',
  2016: '0328',
  2017: '0417',
  2018: '0402',
  2019: '0422',
  2020: '0413',
  2021: '0405',
  2022: '0418',
  2023: '0410',
  2024: '0401',
  2025: '0421',
  2026: '0406',
  2027: '0329',
  2028: '0417',
  2029: '0402',
};
const FIXED = ['0101', '0106', '0425', '0501', '0602', '0815', '1101', '1208', '1225', '1226'];

interface CalendarDay {
  readonly text: string;
  readonly isOff: boolean;
  readonly isAugustPause: boolean;
  /** Without the closure of 2020. */
  readonly isAugustOnly: boolean;
  readonly isCourtPause: boolean;
}

export const FIRST_YEAR = 2015;
export const LAST_YEAR = 2029;

export const CALENDAR: readonly CalendarDay[] = layOut();

function layOut(): CalendarDay[] {
  const days: CalendarDay[] = [];
  let weekday = 4; // 1 January 2015 was a Thursday
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) {
    for (let month = 1; month <= 12; month += 1) {
      const isLeapMonth = month === 2 && year % 4 === 0;
      const length = (MONTH_LENGTHS[month - 1] ?? 0) + (isLeapMonth ? 1 : 0);
      for (let date = 1; date <= length; date += 1) {
        days.push(oneDay(year, month, date, weekday));
        weekday = weekday === 6 ? 0 : weekday + 1;
      }
    }
  }
  return days;
}

function oneDay(year: number, month: number, date: number, weekday: number): CalendarDay {
  const mmdd = `${month}`.padStart(2, '0') + `${date}`.padStart(2, '0');
  const isFrancis = year >= 2026 && mmdd === '1004';
  const isCovid = year === 2020 && mmdd >= '0309' && mmdd <= '0511';
  return {
    text: `${year}-${mmdd.slice(0, 2)}-${mmdd.slice(2)}`,
    isOff:
      weekday === 0 || weekday === 6 || FIXED.includes(mmdd) || isFrancis || EASTER_MONDAY[year] === mmdd,
    isAugustPause: year >= 2017 && mmdd >= '0801' && mmdd <= '0904',
    isAugustOnly: mmdd >= '0801' && mmdd <= '0831',
    isCourtPause: (mmdd >= '0801' && mmdd <= '0831') || isCovid,
  };
}

const PLACE = new Map(CALENDAR.map((day, index) => [day.text, index]));

export type SlowPause = 'none' | 'august' | 'court' | 'court-without-2020';

function isStruckOut(day: CalendarDay, pause: SlowPause): boolean {
  if (pause === 'august') return day.isAugustPause;
  if (pause === 'court') return day.isCourtPause;
  return pause === 'court-without-2020' && day.isAugustOnly;
}

/** `pause` names the days that are struck out of the list; `unpaused` are counted first without striking. */
export function readOff(
  day0: string,
  days: number,
  pause: SlowPause,
  unpaused = 0,
): { raw: string; due: string } {
  let at = (PLACE.get(day0) ?? Number.NaN) + unpaused;
  for (let left = days; left > 0; ) {
    at += 1;
    const day = CALENDAR[at];
    if (!day) throw new Error(`the calendar ends before ${days} days after ${day0}`);
    if (!isStruckOut(day, pause)) left -= 1;
  }
  const raw = CALENDAR[at]?.text ?? '';
  while (CALENDAR[at]?.isOff) at += 1;
  return { raw, due: CALENDAR[at]?.text ?? '' };
}

/** The working day on or before. */
export function workingBefore(day: string): string {
  let at = PLACE.get(day) ?? Number.NaN;
  while (CALENDAR[at]?.isOff) at -= 1;
  return CALENDAR[at]?.text ?? '';
}

/** The day so many places down the list. */
export function daysOn(day: string, days: number): string {
  return CALENDAR[(PLACE.get(day) ?? Number.NaN) + days]?.text ?? '';
}
