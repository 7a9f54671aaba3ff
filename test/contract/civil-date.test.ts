import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  type CivilDate,
  civilDate,
  dayNumber,
  daysBetween,
  fromDayNumber,
  italianDay,
  parseCivilDate,
  romeDay,
  weekdayOf,
} from '../../contract/civil-date.ts';

const known = (text: string): CivilDate => {
  const day = parseCivilDate(text);
  if (!day) throw new Error(`not a day: ${text}`);
  return day;
};

describe('civil days', () => {
  it.each([
    '2026-02-30',
    '2025-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-3-11',
    '2026-03-11T00:00',
    '1899-12-31',
    '',
  ])('refuses %j', (text) => expect(parseCivilDate(text)).toBeNull());

  it('knows leap years and weekdays', () => {
    expect(civilDate(2024, 2, 29)).toBe('2024-02-29');
    expect(weekdayOf(known('2026-11-22'))).toBe(0);
    expect(weekdayOf(known('1969-12-31'))).toBe(3);
  });

  it('adds across summer time without slipping', () => {
    expect(addDays(known('2026-03-28'), 2)).toBe('2026-03-30');
    expect(daysBetween(known('2026-10-24'), known('2026-10-26'))).toBe(2);
  });

  it('takes the day in Rome, not in UTC', () => {
    expect(romeDay(new Date('2026-07-01T22:30:00Z'))).toBe('2026-07-02');
    expect(romeDay(new Date('2026-01-01T22:30:00Z'))).toBe('2026-01-01');
  });

  it('prints the Italian way', () => expect(italianDay(known('2026-03-11'))).toBe('11/03/2026'));

  it('day numbers go there and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -25_000, max: 80_000 }), (n) => {
        const day = fromDayNumber(n);
        expect(parseCivilDate(day)).toBe(day);
        expect(dayNumber(day)).toBe(n);
      }),
    );
  });
});
