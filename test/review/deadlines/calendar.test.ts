// A month as weeks, and where keys lead in it.
import { describe, expect, it } from 'vitest';
import { type CivilDate, parseCivilDate, weekdayOf } from '../../../contract/civil-date.ts';
import { dayByKey, monthBounds, sameDayIn, weeksOf } from '../../../review/pages/deadlines/calendar.ts';

function day(text: string): CivilDate {
  const parsed = parseCivilDate(text);
  if (!parsed) throw new RangeError(text);
  return parsed;
}

describe('weeks of a month', () => {
  it.each([
    // November 2026 begins on a Sunday: six weeks.
    ['2026-11-22', '2026-10-26', '2026-12-06', 6],
    // February 2027 is four whole weeks.
    ['2027-02-10', '2027-02-01', '2027-02-28', 4],
    ['2028-02-29', '2028-01-31', '2028-03-05', 5],
  ])('of %s from %s to %s', (within, first, last, count) => {
    const weeks = weeksOf(day(within));
    expect(weeks).toHaveLength(count);
    expect(weeks[0]?.[0]).toBe(first);
    expect(weeks.at(-1)?.at(-1)).toBe(last);
  });

  it('begin on Monday and leave out no day, in any month', () => {
    for (let month = day('2024-01-15'); month < '2030-01-01'; month = sameDayIn(month, 1)) {
      const weeks = weeksOf(month);
      expect(weeks.every(([monday]) => monday !== undefined && weekdayOf(monday) === 1)).toBe(true);
      const days = weeks.flat();
      expect(new Set(days).size).toBe(days.length);
      const { first, last } = monthBounds(month);
      expect(days).toEqual([...days].sort());
      expect(days.includes(first) && days.includes(last)).toBe(true);
      // No week lies outside the month as a whole.
      expect(weeks.every((week) => week.some((each) => each.slice(0, 7) === month.slice(0, 7)))).toBe(true);
    }
  });
});

it.each([
  ['ArrowLeft', '2026-11-01', '2026-10-31'],
  ['ArrowRight', '2026-12-31', '2027-01-01'],
  ['ArrowUp', '2026-11-03', '2026-10-27'],
  ['ArrowDown', '2026-11-22', '2026-11-29'],
  ['Home', '2026-11-22', '2026-11-16'],
  ['Home', '2026-11-16', '2026-11-16'],
  ['End', '2026-11-16', '2026-11-22'],
  ['PageDown', '2027-01-31', '2027-02-28'],
  ['PageUp', '2027-01-15', '2026-12-15'],
])('%s leads from %s to %s', (key, from, to) => {
  expect(dayByKey(day(from), key)).toBe(to);
});

it('other keys lead nowhere', () => {
  expect(dayByKey(day('2026-11-22'), 'x')).toBeNull();
});
