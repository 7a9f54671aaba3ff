// Values from the beta distribution, computed by another program (scipy.stats.beta.ppf(0.95, x + 1, n - x)).
import { describe, expect, it } from 'vitest';
import { upperBound } from '../../bench/silent/clopper-pearson.ts';

describe('upper bound of a rate', () => {
  it.each([
    [0, 10, 0.2588655509],
    [1, 10, 0.3941633024],
    [3, 20, 0.3436638043],
    [0, 6_000, 0.0004991641],
    [2, 6_000, 0.0010489234],
    [700, 1_000, 0.7238772288],
  ])('%i of %i', (failures, trials, bound) => {
    expect(upperBound(failures, trials)).toBeCloseTo(bound, 9);
  });

  it('is everything when nothing was tried or all failed', () => {
    expect(upperBound(0, 0)).toBe(1);
    expect(upperBound(5, 5)).toBe(1);
  });

  it('refuses counts that cannot be', () => {
    expect(() => upperBound(3, 2)).toThrow(RangeError);
    expect(() => upperBound(-1, 2)).toThrow(RangeError);
    expect(() => upperBound(0.5, 2)).toThrow(RangeError);
  });
});
