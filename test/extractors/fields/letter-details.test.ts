// Progressivo and model of the return, as printed; two of a kind are none.
import { describe, expect, it } from 'vitest';
import { letterDetails } from '../../../extractors/fields/index.ts';
import { pagesOf } from '../../support/page-builder.ts';

const details = (text: string) => letterDetails(pagesOf(text));

describe('letterDetails', () => {
  it.each([
    ['Progressivo n. 00', '00'],
    ['PROGRESSIVO N° 01', '01'],
    ['Progressivo n. O0', '00'],
    ['Progressivo: 02', '02'],
  ])('%s', (text, value) => {
    expect(details(text).progressivo?.value).toBe(value);
  });

  it.each(['Progressivo n. 001', 'numero progressivo di sede', 'Progressivo n. 00\fProgressivo n. 01'])(
    'no progressivo in: %s',
    (text) => {
      expect(details(text).progressivo).toBeNull();
    },
  );

  it.each([
    ['modello REDDITI PF 2024', 'REDDITI PF 2024'],
    ['dichiarazione modello 730/2025', '730/2025'],
    ['Modello IVA 2024 presentato per il', 'IVA 2024'],
    ['la dichiarazione IVA 2023', 'IVA 2023'],
    ['modello REDDITI\nSC 2022', 'REDDITI SC 2022'],
    ['modello UNICO 2015', 'UNICO 2015'],
  ])('%s', (text, value) => {
    expect(details(text).modello?.value).toBe(value);
  });

  it.each(['modello F24', 'modello IVA', 'modello IVA 2024 e modello IVA 2023'])(
    'no model in: %s',
    (text) => {
      expect(details(text).modello).toBeNull();
    },
  );

  it('never joins the progressivo to the number', () => {
    expect(details('Comunicazione n. 0012345625401\nProgressivo n. 00').progressivo).toEqual({
      value: '00',
      raw: 'Progressivo n. 00',
      page: 1,
    });
  });
});
