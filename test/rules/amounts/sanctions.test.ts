// Sanctions by the day of the violation: both regimes, whole and reduced, and the half of a late payment.
import { describe, expect, it } from 'vitest';
import type { Act } from '../../../contract/words.ts';
import { sanctionOf } from '../../../rules/amounts/index.ts';
import { percentText, shareOf } from '../../../rules/fraction.ts';
import { day } from '../deadlines/facts.ts';

const OLD = '2024-08-31';
const NEW = '2024-09-01';

describe('sanctions', () => {
  it.each<[Act, string, number | null, string, string]>([
    ['36-bis', OLD, null, '30 %', '10 %'],
    ['36-bis', NEW, null, '25 %', '8,33 %'],
    ['36-bis', OLD, 90, '15 %', '5 %'],
    ['36-bis', NEW, 90, '12,5 %', '4,17 %'],
    ['lipe', NEW, 91, '25 %', '8,33 %'],
    ['36-ter', OLD, null, '30 %', '20 %'],
    ['36-ter', NEW, null, '25 %', '16,67 %'],
    ['730-caf', NEW, null, '25 %', '16,67 %'],
    ['tassazione-separata', NEW, null, '25 %', '0 %'],
    ['54-bis.1', NEW, null, '120 %', '40 %'],
    ['bollo', OLD, null, '30 %', '10 %'],
  ])('%s violated on %s, %s days late', (act, violation, late, base, reduced) => {
    const sanction = sanctionOf(act, day(violation), late);
    expect(sanction && [percentText(sanction.base), percentText(sanction.reduced)]).toEqual([base, reduced]);
    expect(sanction?.laws.every((law) => law !== '')).toBe(true);
  });

  it('derived figures say that they are', () => {
    expect(sanctionOf('36-bis', day(NEW), 10)?.confidence).toBe('D');
    expect(sanctionOf('36-bis', day(NEW), null)?.confidence).toBe('V2');
  });

  it('has none for a cartella', () => {
    expect(sanctionOf('cartella', day(NEW), null)).toBeNull();
  });

  it('gives cents half up', () => {
    const third = sanctionOf('36-bis', day(NEW), null)?.reduced;
    expect(third && shareOf(100_000, third)).toBe(8_333);
    expect(shareOf(1, { numerator: 1, denominator: 2 })).toBe(1);
    expect(shareOf(1, { numerator: 49, denominator: 100 })).toBe(0);
  });
});
