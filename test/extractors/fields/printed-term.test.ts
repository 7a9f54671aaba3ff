// The term the paper prints, in figures or words, misread or not.
import { describe, expect, it } from 'vitest';
import { printedTermDays } from '../../../extractors/fields/index.ts';
import { pagesOf } from '../../support/page-builder.ts';

describe('printedTermDays', () => {
  it.each([
    ['Il versamento deve essere effettuato entro 60 giorni dal ricevimento', 60],
    ['Il versamento deve essere effettuato entro sessanta giorni dal ricevimento', 60],
    ['Il versamento va effettuato entro 30 giorni', 30],
    ['può regolarizzare entro novanta (90) giorni dal ricevimento', 90],
    ['Il pagamento va effettuato estro 60 gioni dalla notifica', 60],
    ['Il versamento deve essere\neffettuato entro 60\ngiorni dal ricevimento', 60],
    [
      'Il pagamento va effettuato entro 60 giorni dalla notifica. Il contribuente che ritiene infondata la pretesa e vuole rivolgersi al giudice deve proporre ricorso entro 90 giorni',
      60,
    ],
    ['Nessun termine è stampato', null],
    [
      'pagamento entro 60 giorni dal ricevimento. Il pagamento va fatto entro 30 giorni dal ricevimento',
      null,
    ],
  ])('%s', (text, days) => {
    expect(printedTermDays(pagesOf(text))).toBe(days);
  });
});
