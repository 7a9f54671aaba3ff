// The slight default on a typed payment: three per cent, ten thousand euros, seven days, each from both sides.
import { describe, expect, it } from 'vitest';
import { type Payment, testPayment } from '../../../rules/instalments/index.ts';
import { day } from '../deadlines/facts.ts';

/** Raw Saturday 31 January 2026, due Monday 2 February. */
const payment = (changes: Partial<Payment>): Payment => ({
  dueCents: 100_000,
  paidCents: 100_000,
  paidOn: day('2026-01-30'),
  raw: day('2026-01-31'),
  due: day('2026-02-02'),
  kind: 'lump-or-first',
  hasTolerance: true,
  ...changes,
});

describe('a payment', () => {
  it.each([
    ['on the rolled day', { paidOn: day('2026-02-02') }, 'kept'],
    ['a day after it', { paidOn: day('2026-02-03') }, 'slight'],
    ['seven days after the unrolled day', { paidOn: day('2026-02-07') }, 'slight'],
    ['eight days after it, six after the rolled one', { paidOn: day('2026-02-08') }, 'disputed'],
    ['seven days after the rolled day', { paidOn: day('2026-02-09') }, 'disputed'],
    ['eight days after the rolled day', { paidOn: day('2026-02-10') }, 'lost'],
    ['three per cent short', { paidCents: 97_000 }, 'slight'],
    ['a cent more than three per cent short', { paidCents: 96_999 }, 'lost'],
    ['more than due', { paidCents: 100_001 }, 'kept'],
    ['ten thousand euros short of a large sum', { dueCents: 40_000_000, paidCents: 39_000_000 }, 'slight'],
    ['a cent more than that', { dueCents: 40_000_000, paidCents: 38_999_999 }, 'lost'],
    ['late and short at once', { paidOn: day('2026-02-03'), paidCents: 97_000 }, 'disputed'],
    ['short where the tolerance is not for the act', { paidCents: 97_000, hasTolerance: false }, 'lost'],
    [
      'late where the tolerance is not for the act',
      { paidOn: day('2026-02-03'), hasTolerance: false },
      'lost',
    ],
  ] as const)('%s', (_name, changes, verdict) => {
    expect(testPayment(payment(changes)).verdict).toBe(verdict);
  });

  it('before the rule of 2015 has no tolerance', () => {
    const old = { raw: day('2013-12-12'), due: day('2013-12-12'), paidOn: day('2013-12-13') };
    expect(testPayment(payment(old)).verdict).toBe('lost');
  });

  it('of a later instalment stands until the next is due', () => {
    const later = { kind: 'later', nextDue: day('2026-04-30') } as const;
    expect(testPayment(payment({ ...later, paidOn: day('2026-02-03') })).verdict).toBe('late');
    expect(testPayment(payment({ ...later, paidOn: day('2026-04-30') })).verdict).toBe('late');
    expect(testPayment(payment({ ...later, paidOn: day('2026-05-04') })).verdict).toBe('lost');
    expect(testPayment(payment({ kind: 'later', nextDue: null, paidOn: day('2026-02-03') })).verdict).toBe(
      'disputed',
    );
  });

  it('says how late and how short', () => {
    const { daysLate, shortfallCents, law } = testPayment(
      payment({ paidOn: day('2026-02-05'), paidCents: 99_000 }),
    );
    expect({ daysLate, shortfallCents }).toEqual({ daysLate: 3, shortfallCents: 1_000 });
    expect(law).toContain('15-ter');
  });

  it.each([{ dueCents: 0 }, { paidCents: -1 }, { paidCents: 1.5 }])('refuses %j', (changes) => {
    expect(() => testPayment(payment(changes))).toThrow(/arguments.invalid/);
  });
});
