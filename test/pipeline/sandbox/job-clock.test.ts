// A job is over when it has used its processor time, stands still past its time, or holds on beyond any patience.
import { describe, expect, it } from 'vitest';
import { JobClock } from '../../../pipeline/sandbox/job-clock.ts';

const LIMIT = 20_000;
/** Looks every 100 ms; gives the wall time at which the job is over, null when it never is within 200 s. */
function overAt(cpuAt: (wallMs: number) => number | null): number | null {
  const clock = new JobClock(LIMIT, 1_000);
  for (let wall = 0; wall <= 200_000; wall += 100) {
    if (clock.isOver(cpuAt(wall), 1_000 + wall)) return wall;
  }
  return null;
}

describe('a job that', () => {
  it('works all the time ends at its limit', () => {
    expect(overAt((wall) => 5_000 + wall)).toBe(LIMIT + 100);
  });

  it('gets a quarter of a core has four times as long', () => {
    expect(overAt((wall) => wall / 4)).toBeGreaterThan(3.9 * LIMIT);
  });

  it('waits for nothing ends soon after its limit by the wall clock', () => {
    const over = overAt((wall) => Math.min(wall, 500)) ?? 0;
    expect(over).toBeGreaterThan(LIMIT);
    expect(over).toBeLessThan(LIMIT + 500);
  });

  it('starves on a busy machine ends at last', () => {
    expect(overAt((wall) => wall / 10)).toBe(4 * LIMIT + 100);
  });

  it('cannot be measured ends by the wall clock', () => {
    expect(overAt(() => null)).toBe(LIMIT + 100);
  });
});
