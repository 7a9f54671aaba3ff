// The plan of instalments: the published days, the derived ones with their interest, and what never happens to them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOf } from '../../../contract/civil-date.ts';
import { isWorkingDay } from '../../../rules/holidays/index.ts';
import { instalmentPlan } from '../../../rules/instalments/index.ts';
import { day, factsOf } from '../deadlines/facts.ts';

const plan = (...args: Parameters<typeof instalmentPlan>) => {
  const made = instalmentPlan(...args);
  if (!made) throw new Error('no plan');
  return made;
};
const dues = (...args: Parameters<typeof instalmentPlan>) => plan(...args).instalments.map(({ due }) => due);
const codes = (...args: Parameters<typeof instalmentPlan>) => plan(...args).warnings.map(({ code }) => code);

/** I2: elaborated 2025-01-20, received 2025-02-03. */
const I2 = factsOf('2025-01-20', '2025-02-03');

describe('worked examples', () => {
  it('I1 pub: received 12 November 2013, thirty days', () => {
    const days = dues(factsOf('2013-10-01', '2013-11-12'), 400_000, 3);
    expect(days).toEqual(['2013-12-12', '2014-03-31', '2014-06-30']);
  });

  it('I2 der: quarters from April 2025, one of them on a Saturday', () => {
    const made = plan(I2, 250_000, 5);
    expect(made.instalments.map(({ raw }) => raw)).toEqual([
      '2025-04-04',
      '2025-07-31',
      '2025-10-31',
      '2026-01-31',
      '2026-04-30',
    ]);
    expect(made.instalments[3]?.due).toBe('2026-02-02');
    expect(made.interestFrom).toBe('2025-03-01');
    // 500 × 3.5 × 152 / 36500, and with the first day 153.
    expect(made.instalments[1]).toMatchObject({ principalCents: 50_000, interestCents: 729 });
    expect(made.instalments[1]?.interestMostCents).toBe(734);
    expect(made.instalments[0]?.interestCents).toBe(0);
  });
});

describe('days', () => {
  it('are lost after the tolerance for the first, after the next due day for the others', () => {
    const made = plan(I2, 250_000, 5).instalments;
    expect(made[0]?.forfeitedAfter).toBe('2025-04-11');
    expect(made[1]?.forfeitedAfter).toBe('2025-10-31');
    expect(made[2]?.forfeitedAfter).toBe('2026-02-02');
    expect(made[4]?.forfeitedAfter).toBeNull();
    expect(codes(I2, 250_000, 5)).toContain('plan.last_instalment');
  });

  it('of later instalments are never frozen: 31 August stands', () => {
    // First term in May: the second is due on 31 August, in the middle of the pause.
    const facts = factsOf('2026-03-02', '2026-03-16');
    expect(dues(facts, 300_000, 3)).toEqual(['2026-05-15', '2026-08-31', '2026-11-30']);
    expect(codes(facts, 300_000, 3)).toContain('plan.never_frozen');
  });

  it('count from the month of the unrolled term when the roll changes the month, and say so', () => {
    // Raw Saturday 31 January 2026, due Monday 2 February.
    const facts = factsOf('2025-11-10', '2025-12-02');
    expect(dues(facts, 300_000, 2)).toEqual(['2026-02-02', '2026-04-30']);
    expect(codes(facts, 300_000, 2)).toContain('plan.anchor_month');
    expect(codes(I2, 300_000, 2)).not.toContain('plan.anchor_month');
  });

  it('of a notice of summer 2022 begin after thirty days, not sixty', () => {
    const facts = factsOf('2022-05-02', '2022-06-01');
    expect(dues(facts, 300_000, 2)).toEqual(['2022-07-01', '2022-10-31']);
    expect(codes(facts, 300_000, 2)).toContain('plan.first_term');
  });

  it('are month ends that roll to working days, for every day 0', () => {
    fc.assert(
      fc.property(fc.nat(1_000), fc.integer({ min: 2, max: 20 }), (offset, count) => {
        const received = addDays(day('2025-02-01'), offset);
        const { instalments } = plan(factsOf('2025-01-20', received), 1_000_000, count);
        for (const [index, one] of instalments.entries()) {
          expect(isWorkingDay(one.due)).toBe(true);
          if (index > 0) expect(dayOf(addDays(one.raw, 1))).toBe(1);
          expect(one.due > (instalments[index - 1]?.due ?? '')).toBe(true);
        }
        const total = instalments.reduce((sum, { principalCents }) => sum + principalCents, 0);
        expect(total).toBe(1_000_000);
      }),
      { numRuns: 100 },
    );
  });
});

describe('number', () => {
  it('was eight up to 5,000 euros until 2022, is twenty since', () => {
    const old = factsOf('2022-02-01', '2022-02-15');
    expect(() => plan(old, 500_000, 9)).toThrow(/1 to 8/);
    expect(dues(old, 500_001, 20)).toHaveLength(20);
    expect(dues(I2, 500_000, 20)).toHaveLength(20);
    expect(() => plan(I2, 500_000, 21)).toThrow(/1 to 20/);
  });

  it.each([0, -1, 1.5, Number.NaN])('%s is refused', (count) => {
    expect(() => plan(I2, 100_000, count)).toThrow(/arguments.invalid/);
  });

  it('rounds to the cent, the rest on the first', () => {
    expect(plan(I2, 100_001, 3).instalments.map((one) => one.principalCents)).toEqual([
      33_335, 33_333, 33_333,
    ]);
    expect(() => plan(I2, 2, 3)).toThrow(/arguments.invalid/);
  });

  it('is not given where no source grants it, nor without day 0', () => {
    expect(instalmentPlan(factsOf('2026-03-02', '2026-03-12', { act: 'bollo' }), 100_000, 2)).toBeNull();
    expect(instalmentPlan(factsOf('2026-03-02', '2026-03-12', { act: '54-bis.1' }), 100_000, 2)).toBeNull();
    expect(instalmentPlan(factsOf('2026-01-12', null), 100_000, 2)).toBeNull();
  });
});

describe('a late instalment', () => {
  it('costs by bands until the next is due, at the sanctions of its own day', () => {
    const bands = plan(I2, 250_000, 5).instalments[1]?.lateBands ?? [];
    expect(bands.map(({ id, from, to }) => [id, from, to])).toEqual([
      ['V-14', '2025-08-01', '2025-08-14'],
      ['V-30', '2025-08-15', '2025-08-30'],
      ['V-90', '2025-08-31', '2025-10-29'],
      ['V-LATER', '2025-10-30', '2025-10-31'],
    ]);
    // 12.5 % / 150 a day for 14 days, a tenth and a ninth of 12.5 %, an eighth of 25 %, of 500 euros.
    expect(bands.map(({ mostCents }) => mostCents)).toEqual([583, 625, 694, 1_563]);
    expect(bands.every(({ confidence }) => confidence === 'B')).toBe(true);
  });

  it('before September 2024 costs the older shares', () => {
    const bands = plan(factsOf('2023-11-06', '2023-12-01'), 250_000, 5).instalments[1]?.lateBands ?? [];
    expect(bands.map(({ mostCents }) => mostCents).slice(1, 3)).toEqual([750, 833]);
  });

  it('has no end named for the last one', () => {
    expect(plan(I2, 250_000, 2).instalments[1]?.lateBands.at(-1)?.to).toBeNull();
    expect(plan(I2, 250_000, 2).instalments[0]?.lateBands).toEqual([]);
  });
});

it('a plan never looks surer than it is', () => {
  expect(plan(I2, 250_000, 2).confidence).toBe('to_check');
  const doubtful = factsOf('2025-01-20', '2025-02-03', { actIsAccepted: false });
  expect(codes(doubtful, 250_000, 2)).toContain('plan.first_not_certain');
  const unknown = plan(factsOf(null, '2025-02-03'), 250_000, 2).instalments[1];
  expect(unknown).toMatchObject({ interestCents: null, interestMostCents: null });
});
