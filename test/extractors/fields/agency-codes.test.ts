// The agencies' own tax codes are no candidates, however they are read or glued to their label.
import { describe, expect, it } from 'vitest';
import { extractCandidates } from '../../../extractors/fields/index.ts';
import { pagesOf } from '../../support/page-builder.ts';

const codes = (text: string) =>
  extractCandidates(pagesOf(text)).filter((candidate) => candidate.field === 'codiceFiscale');

describe('the agency’s code at the foot', () => {
  it.each([
    'Codice fiscale e P. IVA 06363391001',
    'Codice fiscale 06363391001',
    'Codice fiscale 06363891001',
    'P. IVA 06363391OO1',
    'C.F. 13756881002',
    'Codice fiscale 1375688l002',
    'Codice fiscale BIVA06363391001',
    'Codice fiscale: 0636339100',
  ])('%s', (text) => {
    expect(codes(text)).toEqual([]);
  });

  it('leaves the taxpayer’s code above it', () => {
    const found = codes('Codice fiscale RSSMRA85T10A562S\n\nCodice fiscale e P. IVA 06363391001');
    expect(found.map((candidate) => candidate.value)).toEqual(['RSSMRA85T10A562S']);
  });

  it('leaves a company’s code that is two digits away', () => {
    expect(codes('Codice fiscale 06363391282').map((candidate) => candidate.value)).toEqual(['06363391282']);
  });
});
