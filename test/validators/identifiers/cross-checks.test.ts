// What the numbers of one notice say of each other.
import { describe, expect, it } from 'vitest';
import { crossCheckNumbers, type NoticeNumbers } from '../../../validators/identifiers/index.ts';

const agreeing: NoticeNumbers = {
  numeroComunicazione: '0012345625401',
  codiceAtto: '12345672518',
  numeroCartella: null,
  numeroCartellaStampato: null,
  codiceFiscale: 'RSSMRA85T10A562S',
  annoImposta: 2024,
};
const codes = (changes: Partial<NoticeNumbers>) =>
  crossCheckNumbers({ ...agreeing, ...changes }).map((doubt) => doubt.code);

describe('numbers of one notice', () => {
  it('raises nothing when they agree or are missing', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ codiceAtto: null, annoImposta: null })).toEqual([]);
  });

  it('doubts both when the model years differ', () => {
    expect(crossCheckNumbers({ ...agreeing, codiceAtto: '12345672419' })).toEqual([
      { code: 'cross.model_year', fields: ['numeroComunicazione', 'codiceAtto'] },
    ]);
  });

  it('doubts a tax year that the number does not follow', () => {
    expect(codes({ annoImposta: 2022 })).toEqual(['cross.tax_year']);
    expect(codes({ numeroComunicazione: '0012345600401', codiceAtto: null, annoImposta: 1999 })).toEqual([]);
  });

  it('doubts a cartella that is not the printed one, and one number in two places', () => {
    const printed = '09720240012345663000';
    expect(codes({ numeroCartella: '09720240012345663', numeroCartellaStampato: printed })).toEqual([]);
    expect(codes({ numeroCartella: '09720240012345756', numeroCartellaStampato: printed })).toEqual([
      'cross.cartella_printed',
    ]);
    expect(codes({ codiceAtto: '12345672518', codiceFiscale: '12345672518' })).toEqual(['cross.same_number']);
  });
});
