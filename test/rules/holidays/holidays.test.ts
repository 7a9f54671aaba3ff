// National holidays, Easter Monday of every year that matters, and the roll.
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../contract/civil-date.ts';
import {
  easterSunday,
  HOLIDAYS,
  holidayOn,
  isWorkingDay,
  rollBackward,
  rollForward,
} from '../../../rules/holidays/index.ts';
import { day } from '../deadlines/facts.ts';

const EASTER_MONDAYS = [
  '2016-03-28',
  '2017-04-17',
  '2018-04-02',
  '2019-04-22',
  '2020-04-13',
  '2021-04-05',
  '2022-04-18',
  '2023-04-10',
  '2024-04-01',
  '2025-04-21',
  '2026-04-06',
  '2027-03-29',
];

describe('holidays', () => {
  it.each(EASTER_MONDAYS)('Easter Monday %s', (text) => {
    const monday = day(text);
    expect(addDays(easterSunday(Number(text.slice(0, 4))), 1)).toBe(monday);
    expect(isWorkingDay(monday)).toBe(false);
    expect(holidayOn(monday)?.id).toBe('lunedi-dell-angelo');
  });

  it.each([
    [1954, '1954-04-18'],
    [1981, '1981-04-19'],
    [2038, '2038-04-25'],
    [2049, '2049-04-18'],
    [2076, '2076-04-19'],
    [2100, '2100-03-28'],
  ])('Easter of %i, the corrected years too', (year, expected) => {
    expect(easterSunday(year)).toBe(expected);
  });

  it('4 October is a holiday from 2026, and first felt in 2027', () => {
    expect(isWorkingDay(day('2023-10-04'))).toBe(true);
    expect(isWorkingDay(day('2024-10-04'))).toBe(true);
    expect(holidayOn(day('2025-10-04'))).toBeNull();
    expect(holidayOn(day('2026-10-04'))?.id).toBe('san-francesco');
    expect(rollForward(day('2027-10-04'))).toBe('2027-10-05');
    expect(rollForward(day('2027-10-02'))).toBe('2027-10-05');
  });

  it('has the twelve dated holidays, and none of those taken off the list', () => {
    expect(HOLIDAYS).toHaveLength(12);
    const kept = [
      '2025-01-01',
      '2025-01-06',
      '2025-04-25',
      '2025-05-01',
      '2025-06-02',
      '2025-08-15',
      '2025-12-08',
    ];
    for (const text of [...kept, '2024-11-01', '2025-12-25', '2025-12-26']) {
      expect(isWorkingDay(day(text)), text).toBe(false);
    }
    for (const text of ['2025-03-19', '2025-05-29', '2025-06-19', '2026-06-29', '2025-11-04']) {
      expect(isWorkingDay(day(text)), text).toBe(true);
    }
  });

  it.each([
    ['2026-04-03', '2026-04-03', '2026-04-03'],
    ['2026-04-04', '2026-04-07', '2026-04-03'],
    ['2026-04-06', '2026-04-07', '2026-04-03'],
    ['2025-12-25', '2025-12-29', '2025-12-24'],
    ['2026-01-01', '2026-01-02', '2025-12-31'],
  ])('%s rolls to %s, back to %s', (from, forward, back) => {
    expect(rollForward(day(from))).toBe(forward);
    expect(rollBackward(day(from))).toBe(back);
  });
});
