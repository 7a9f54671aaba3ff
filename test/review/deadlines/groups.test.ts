// How much time is left, in which group it puts a deadline, and the words for it in both languages.
import { describe, expect, it } from 'vitest';
import { filtersOf, queryOfFilters } from '../../../review/pages/deadlines/filters.ts';
import { groupOf } from '../../../review/pages/deadlines/groups.ts';
import { leftOf } from '../../../review/pages/deadlines/left.ts';
import { leftWords } from '../../../review/pages/deadlines/left.words.ts';

describe('days left', () => {
  it.each([
    [null, false, 'bad', 'giorno non noto', 'day not known'],
    [-12, false, 'bad', 'scaduta da 12 giorni', '12 days overdue'],
    [-1, false, 'bad', 'scaduta da 1 giorno', '1 day overdue'],
    [0, false, 'bad', 'scade oggi', 'due today'],
    [1, false, 'warn', 'manca 1 giorno', '1 day left'],
    [7, false, 'warn', 'mancano 7 giorni', '7 days left'],
    [8, false, 'good', 'mancano 8 giorni', '8 days left'],
    [40, true, 'warn', 'non prima di 40 giorni', 'not before 40 days'],
    [1, true, 'warn', 'non prima di 1 giorno', 'not before 1 day'],
    [0, true, 'bad', 'può essere già scaduta', 'may be over already'],
  ])('%s (floor: %s) is %s: %s', (daysLeft, isFloor, tone, it, en) => {
    const left = leftOf(daysLeft, isFloor);
    expect(left.tone).toBe(tone);
    expect(left.mark).not.toBe('');
    expect(leftWords.it(left)).toBe(it);
    expect(leftWords.en(left)).toBe(en);
  });
});

describe('the group of a deadline', () => {
  const next = { what: 'pay', day: '2026-11-30', daysLeft: 8, isOverdue: false, isFloor: false } as const;
  const row = {
    ...{ isOpen: true, isUndated: false, flags: [] },
    next: { ...next, isToCheck: false, ruleConfidence: 'V1' as const, instalment: null },
  };
  it.each([
    [{}, {}, 'later'],
    [{}, { daysLeft: 7 }, 'soon'],
    [{}, { daysLeft: 0 }, 'today'],
    [{}, { daysLeft: 0, isFloor: true }, 'read_today'],
    [{}, { daysLeft: 3, isFloor: true }, 'soon'],
    [{}, { daysLeft: -1, isOverdue: true }, 'overdue'],
    [{ isUndated: true }, { daysLeft: null, day: null }, 'read_today'],
    [{ flags: ['follow_up.deadline_changed'] }, {}, 'read_today'],
    [{ isOpen: false, isUndated: true }, { daysLeft: null, day: null }, 'closed'],
  ])('%j %j: %s', (over, of, group) => {
    expect(groupOf({ ...row, ...over, next: { ...row.next, ...of } })).toBe(group);
  });
});

describe('what the address says', () => {
  it('comes back as it went', () => {
    const filters = filtersOf({
      view: 'calendar',
      day: '2026-12-01',
      client: 'c1',
      person: 'Ada',
      closed: 'true',
      days: '90',
    });
    expect(filters).toEqual({
      view: 'calendar',
      days: 90,
      day: '2026-12-01',
      client: 'c1',
      person: 'Ada',
      withClosed: true,
    });
    expect(queryOfFilters(filters)).toEqual({
      ...{ view: 'calendar', days: 90, day: '2026-12-01', client: 'c1', person: 'Ada', closed: true },
    });
  });

  it('is the next 30 days where it says nothing, or nonsense', () => {
    const plain = { view: 'list', days: 30, day: null, client: null, person: null, withClosed: false };
    expect(filtersOf({})).toEqual(plain);
    expect(filtersOf({ view: 'x', days: '-5', day: '2026-02-30', client: '' })).toEqual(plain);
  });
});
