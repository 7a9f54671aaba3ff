// How surely a notice is right: what orders the review queue within a day.
import { describe, expect, it } from 'vitest';
import type { Result } from '../../../contract/result.schema.ts';
import { suretyOf } from '../../../pipeline/store/surety.ts';
import { makeField, makeFields, makeResult } from '../../support/make-result.ts';

const inDoubt = (confidence: number) => makeField('1', { state: 'needs_review', confidence });
const warned = (code: string): Partial<Result> => ({ warnings: [{ code, message: '' }] });
const doubted = (over: Partial<Result>) => suretyOf(makeResult({ status: 'needs_review', ...over }));

describe('surety', () => {
  it('multiplies what is in doubt, and leaves the rest out', () => {
    const fields = makeFields({
      numeroComunicazione: inDoubt(0.9),
      codiceFiscale: inDoubt(0.5),
      importoTotale: makeField(1, { confidence: 0.1 }),
      annoImposta: makeField(2023, { state: 'corrected', confidence: 0.1 }),
    });
    expect(doubted({ fields })).toBe(450);
  });
  it('is nothing where a person has to say what the paper does not', () => {
    const fields = makeFields({ numeroComunicazione: inDoubt(0.9) });
    for (const code of ['field.missing', 'notice.doubtful', 'page.unreadable'])
      expect(doubted({ fields, ...warned(code) })).toBe(0);
    expect(doubted({ fields, ...warned('client.unknown') })).toBe(900);
  });
  it('is nothing where nothing was read, all where nothing is in doubt', () => {
    expect(suretyOf(makeResult({ status: 'failed' }))).toBe(0);
    expect(suretyOf(makeResult({ status: 'rejected' }))).toBe(0);
    expect(suretyOf(makeResult({ status: 'ready' }))).toBe(1_000);
    expect(suretyOf(makeResult({ status: 'not_for_civis' }))).toBe(1_000);
  });
});
