// Values from the beta distribution, computed by another program (scipy.stats.beta.ppf(0.95, x + 1, n - x)).
import { describe, expect, it } from 'vitest';
import { intervalOf, lowerBound, upperBound } from '../../../pipeline/quality/clopper-pearson.ts';

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

describe('the interval of a rate', () => {
  // scipy.stats.binomtest(k, n).proportion_ci(0.95, method='exact')
  it.each([
    [1, 10, 0.0025285785, 0.445016117],
    [5, 10, 0.1870860284, 0.8129139716],
    [9, 10, 0.554983883, 0.9974714215],
    [1, 40, 0.0006327449, 0.1315858585],
  ])('%i of %i lies between both ends', (failures, trials, low, high) => {
    const interval = intervalOf(failures, trials);
    expect(interval?.low).toBeCloseTo(low, 9);
    expect(interval?.high).toBeCloseTo(high, 9);
    expect(interval?.isOneSided).toBe(false);
  });

  it('gives the whole doubt to the one open end', () => {
    expect(intervalOf(0, 40)).toEqual({
      low: 0,
      high: expect.closeTo(1 - 0.05 ** (1 / 40), 12),
      isOneSided: true,
    });
    expect(intervalOf(40, 40)).toEqual({
      low: expect.closeTo(0.05 ** (1 / 40), 12),
      high: 1,
      isOneSided: true,
    });
    expect(intervalOf(0, 0)).toBeNull();
  });

  it('holds what it is defined by: so many or more have 5 % at the lower bound', () => {
    const rate = lowerBound(3, 20);
    let fewer = 0;
    let ways = 1;
    for (let k = 0; k < 3; k += 1) {
      fewer += ways * rate ** k * (1 - rate) ** (20 - k);
      ways = (ways * (20 - k)) / (k + 1);
    }
    expect(1 - fewer).toBeCloseTo(0.05, 9);
  });

  it('is quick for a whole archive', () => {
    const interval = intervalOf(90_000, 200_000);
    expect(interval?.low).toBeCloseTo(0.4478179155, 8);
    expect(interval?.high).toBeCloseTo(0.4521835338, 8);
  });
});
