// The order of work: few days left first, an unknown day in the middle, turns within a band, idle reading last.
import { describe, expect, it } from 'vitest';
import { addDays, parseCivilDate } from '../../../contract/civil-date.ts';
import {
  bandDays,
  bandName,
  bandOf,
  IDLE_BAND,
  isUrgent,
  priorityOf,
  urgentByOf,
  type WorkOrder,
} from '../../../pipeline/queue/urgency.ts';

const today = parseCivilDate('2026-11-22');
if (!today) throw new Error('no day');
const MOST_OF_BULLMQ = 2_097_151;
const order = (more: Partial<WorkOrder> = {}): WorkOrder => ({
  ...{ urgentBy: null, turn: 1, isAwaited: false, isIdleReading: false },
  ...more,
});
const left = (days: number) => order({ urgentBy: addDays(today, days) });

describe('the order of work', () => {
  it('goes by the days left, whatever the turn', () => {
    const orders = [
      order({ isAwaited: true, urgentBy: addDays(today, 50), turn: 4_000 }),
      ...[-400, 1, 2, 7, 14, 15].map((days) => ({ ...left(days), turn: 1_000 - days })),
      order({ turn: 700 }),
      ...[31, 45, 51, 4_000].map((days) => left(days)).slice(0, 3),
      order({ isIdleReading: true, urgentBy: addDays(today, 1), turn: 0 }),
    ];
    const priorities = orders.map((each) => priorityOf(each, today));
    expect(priorities).toEqual([...priorities].sort((a, b) => a - b));
    expect(new Set(priorities).size).toBe(orders.length);
  });

  it('takes turns within a band', () => {
    const big = Array.from({ length: 5 }, (_, n) => ({ pile: 'big', ...order({ turn: n + 1 }) }));
    const small = { pile: 'small', ...order({ turn: 2 }) };
    const sorted = [...big, small].sort((a, b) => priorityOf(a, today) - priorityOf(b, today));
    expect(sorted.map(({ pile }) => pile).indexOf('small')).toBeLessThanOrEqual(2);
  });

  it('gives BullMQ what it takes, whatever stands in the row', () => {
    for (const turn of [-5, 0, 1, 90_000, 10_000_000]) {
      for (const each of [
        order({ turn }),
        order({ turn, isIdleReading: true }),
        order({ turn, isAwaited: true }),
      ]) {
        const priority = priorityOf(each, today);
        expect(Number.isInteger(priority) && priority >= 1 && priority <= MOST_OF_BULLMQ).toBe(true);
      }
    }
  });

  it('counts the usual term from the day of receipt', () => {
    expect(urgentByOf('2026-09-30')).toBe('2026-11-29');
    expect(urgentByOf(null)).toBeNull();
    expect(urgentByOf('soon')).toBeNull();
  });

  it('keeps a place for ten days left and for whom a person waits', () => {
    expect([left(-3), left(10), left(11), order()].map((each) => isUrgent(each, today))).toEqual([
      ...[true, true, false, false],
    ]);
    expect(isUrgent(order({ isAwaited: true }), today)).toBe(true);
  });

  it('names each band, and each day of the calendar lies in the band it says', () => {
    for (let days = -3; days < 80; days += 1) {
      const urgentBy = addDays(today, days);
      const { band, from, to } = bandDays(urgentBy, today);
      expect(bandOf(order({ urgentBy }), today)).toBe(band);
      expect(from === null || from <= urgentBy).toBe(true);
      expect(to === null || urgentBy <= to).toBe(true);
    }
    expect(bandDays(null, today).holdsUnknown).toBe(true);
    const names = Array.from({ length: IDLE_BAND + 1 }, (_, band) => bandName(band));
    expect([names[0], names[1], names[15], names[16], names[17], names[20], names[21]]).toEqual([
      ...['awaited', '0', '14', '15-20', '21-30', '51+', 'idle'],
    ]);
  });
});
