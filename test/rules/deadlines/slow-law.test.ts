// The rules against the law said a second time, on random acts. `npm run bench:deadlines` does 200,000.
import { describe, expect, it } from 'vitest';
import { dice, differences, quickLaw, randomCase } from './random-cases.ts';
import { slowLaw } from './slow-law.ts';

describe('the slow law', () => {
  it('agrees on every raw, due and safe day', () => {
    expect(differences(2_500, 7)).toEqual([]);
  }, 30_000);

  it('would see another day 0, and another regime', () => {
    const roll = dice(11);
    const cases = Array.from({ length: 300 }, () => randomCase(roll));
    const nextDay = cases.filter((one) => {
      const [quick, slow] = [quickLaw(one), slowLaw({ ...one, day0: muchLater(one.day0) })];
      return JSON.stringify(quick.pay) !== JSON.stringify(slow.pay);
    });
    expect(nextDay.length).toBe(cases.filter(({ day0 }) => day0 !== '').length);
    const otherRegime = cases
      .filter(({ act }) => act === '36-ter')
      .filter(
        (one) => quickLaw(one).pay?.raw !== slowLaw({ ...one, elaborated: flipped(one.elaborated) }).pay?.raw,
      );
    expect(otherRegime.length).toBe(cases.filter(({ act }) => act === '36-ter').length);
  });

  it('is asked of every act, both regimes and telematic notices', () => {
    const roll = dice(7);
    const cases = Array.from({ length: 2_500 }, () => randomCase(roll));
    expect(new Set(cases.map(({ act }) => act)).size).toBe(9);
    for (const isTelematic of [true, false])
      for (const isNew of [true, false])
        expect(
          cases.filter((one) => one.isTelematic === isTelematic && one.elaborated >= '2025-01-01' === isNew)
            .length,
        ).toBeGreaterThan(50);
  });
});

/** Fifty days on, longer than any pause: no term stays the same. */
function muchLater(day0: string): string {
  const later = new Date(`${day0}T12:00:00Z`);
  later.setUTCDate(later.getUTCDate() + 50);
  return later.toISOString().slice(0, 10);
}

function flipped(elaborated: string): string {
  return elaborated >= '2025-01-01' ? '2017-01-01' : '2025-01-01';
}
