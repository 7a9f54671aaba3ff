// The single pieces of evidence: numbers alike or not, printed pages, sums, ruolo numbers, addresses, roles.
import { describe, expect, it } from 'vitest';
import { pageText } from '../../../extractors/fields/page-text.ts';
import { bestSameness, compareNumbers } from '../../../extractors/notices/split-compare.ts';
import { factsOf } from '../../../extractors/notices/split-facts.ts';
import {
  addressLines,
  printedAmounts,
  printedPageOf,
  printedRolls,
} from '../../../extractors/notices/split-print.ts';
import { pageOf } from '../../support/page-builder.ts';

const rowsOf = (text: string) => pageText(pageOf(text)).rows;

describe('two numbers', () => {
  it.each([
    ['0012345625401', '0012345625401', false, 'same'],
    ['0012345625401', '0012345625407', false, 'near'],
    ['0012345625401', '0012345625407', true, 'different'],
    ['0012345625401', '0012395725601', false, 'unclear'],
    ['0012345625401', '0098765425301', false, 'different'],
    ['12345672518', '0012345625401', false, 'unclear'],
  ] as const)('%s and %s, exact: %s: %s', (a, b, isExact, expected) => {
    expect(compareNumbers(a, b, isExact)).toBe(expected);
  });

  it('says nothing where a page prints none', () => {
    expect(bestSameness([], ['1'], true)).toBeNull();
    expect(bestSameness(['2', '1'], ['3', '1'], true)).toBe('same');
  });
});

describe('print', () => {
  it.each([
    ['pag. 2', { number: 2, total: null }],
    ['Pagina 2 di 5', { number: 2, total: 5 }],
    ['Pag. 3/4', { number: 3, total: 4 }],
    ['le avvertenze sono riportate alla pag. 3 della presente comunicazione', null],
    ['2/5', null],
  ])('%s', (text, expected) => {
    expect(printedPageOf(rowsOf(text))).toEqual(expected);
  });

  it('takes every sum of a row, and no day for one', () => {
    expect(printedAmounts(rowsOf('4001 IRPEF 1.224,00 122,40 del 12/05/2025 1.346,4'))).toEqual([
      122_400, 12_240,
    ]);
  });

  it('tells ruolo numbers from laws, days and spans of years', () => {
    expect(
      printedRolls(rowsOf('RUOLO N. 2025/550123 art. 36-bis D.P.R. n. 600/1973 del 12/05/2025')),
    ).toEqual(['2025/550123']);
    expect(printedRolls(rowsOf('Ruolo numero 353939/2023'))).toEqual(['2023/353939']);
    expect(printedRolls(rowsOf('anni 2024/2025'))).toEqual([]);
  });

  it('takes the lines of an address above its town, in one column', () => {
    const text = [
      'Divisione Servizi                       ROSSI MARIO',
      'Via Giorgione 106                       VIA ROMA 12',
      '00147 Roma                              00199 ROMA RM',
    ].join('\n');
    expect(addressLines(rowsOf(text))).toHaveLength(3);
    expect(addressLines(rowsOf('ROSSI MARIO\nVIA ROMA 12'))).toEqual([]);
  });
});

describe('roles', () => {
  const roleOf = (text: string) => factsOf(pageOf(text)).role;
  it.each([
    ['FOGLIO DIVISORIO', 'separator'],
    ['SEPARATORE\nC.F. RSSMRA85T10A562S', 'page'],
    ['Poste Italiane\nRaccomandata A.R.', 'cover'],
    [
      'pagoPA MODULO DI PAGAMENTO\nDOCUMENTO N. 09720240012345663000\nCodice avviso 1800 1234 5678 9012 34',
      'slip',
    ],
    ['MODELLO DI PAGAMENTO UNIFICATO', 'f24'],
    ['Comunicazione n. 0012345625401\nRaccomandata A.R.', 'page'],
  ])('%s: %s', (text, expected) => {
    expect(roleOf(text)).toBe(expected);
  });

  it('takes no numbers from a private letter that only quotes them', () => {
    const letter = factsOf(
      pageOf('Gentile cliente,\nabbiamo visto\nCodice atto n. 12345672518\nCordiali saluti'),
    );
    expect(letter.numbers.act).toEqual([]);
    expect(letter.startScore).toBeGreaterThan(0);
  });
});
