// The order of work: what came first goes first, an unknown day in the middle, idle reading last.
import { expect, it } from 'vitest';
import { parseCivilDate } from '../../../contract/civil-date.ts';
import { IDLE_PRIORITY, priorityOf } from '../../../pipeline/queue/urgency.ts';

const today = parseCivilDate('2026-11-22');
if (!today) throw new Error('no day');

it('goes by the day of receipt', () => {
  const days = ['2025-01-01', '2026-10-01', null, '2026-11-20', '2026-11-22', '2027-06-01'];
  const priorities = days.map((day) => priorityOf(day, today));
  expect(priorities).toEqual([...priorities].sort((a, b) => a - b));
  expect(new Set(priorities).size).toBe(days.length);
  for (const priority of priorities) {
    // BullMQ takes 0 for "before all priorities", and no fractions.
    expect(Number.isInteger(priority) && priority >= 1 && priority < IDLE_PRIORITY).toBe(true);
  }
});
