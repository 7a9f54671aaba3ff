// Which pages belong together: piles, detail pages, F24, blank sheets, misread numbers, covers.
import { describe, expect, it } from 'vitest';
import { splitNotices } from '../../../extractors/notices/index.ts';
import { pageOf, pagesOf } from '../../support/page-builder.ts';

const ADDRESS = '                    Gent.\n                    ROSSI MARIO';
const first = (number: string) =>
  `Agenzia delle Entrate\n${ADDRESS}\nComunicazione degli esiti del controllo automatizzato\nComunicazione n. ${number}\nC.F. RSSMRA85T10A562S`;
const detail = (number: string) => `Prospetto di dettaglio - pag. 2\nC.F. RSSMRA85T10A562S com. n. ${number}`;
const F24 = 'MODELLO DI PAGAMENTO UNIFICATO F24\nCODICE FISCALE R S S M R A 8 5 T 1 0 A 5 6 2 S';
const A = '0012345625401';
const B = '0098765425301';
const ACT_A = '12345672518';
const ACT_B = '98765432510';
const withAct = (number: string, act: string) => `${first(number)}\nCodice atto n. ${act}`;
const f24Of = (act: string) => `${F24}\ncodice ufficio T5X\nCodice atto ${act}`;
const CARTELLA = `Agenzia delle entrate-Riscossione\n${ADDRESS}\nCARTELLA DI PAGAMENTO\nCARTELLA N. 097 2024 00123456 63 000`;
const INVOICE = 'FATTURA N. 12/2026\nGAMMA SERVIZI P.IVA 06999796110';
const LETTER = `${ADDRESS}\nGentile cliente, in allegato la documentazione richiesta. Cordiali saluti`;

const pagesFor = (...texts: string[]) => splitNotices(pagesOf(texts.join('\f'))).map((group) => group.pages);

describe('splitNotices', () => {
  it.each<[string, string[], number[][]]>([
    ['one notice with detail and F24', [first(A), detail(A), F24], [[1, 2, 3]]],
    [
      'two notices of one taxpayer in a pile',
      [withAct(A, ACT_A), detail(A), f24Of(ACT_A), withAct(B, ACT_B), detail(B)],
      [
        [1, 2, 3],
        [4, 5],
      ],
    ],
    [
      'notice and cartella',
      [first(A), CARTELLA, 'DETTAGLIO DEGLI ADDEBITI\nRUOLO N. 2023/353939'],
      [[1], [2, 3]],
    ],
    ['invoice after a notice', [first(A), INVOICE], [[1], [2]]],
    ['letter after a notice', [first(A), LETTER], [[1], [2]]],
    ['letter before a notice', [LETTER, first(A), detail(A)], [[1], [2, 3]]],
    ['detail page misread by a digit', [first(A), detail('0012345625461')], [[1, 2]]],
    ['shuffled detail page', [first(A), first(B), detail(A)], [[1, 3], [2]]],
    ['the same letter twice', [first(A), first(A)], [[1, 2]]],
    ['a page that says nothing', [first(A), 'testo qualunque senza intestazione'], [[1, 2]]],
    ['an envelope before the notice', ['Poste italiane\nRACC A.R.', first(A)], [[1, 2]]],
    ['numbers one apart on two first pages', [first(A), first('0012345625402')], [[1], [2]]],
    [
      'a sentence that names page 3',
      [`${first(A)}\nle avvertenze sono riportate alla pag. 3 della presente comunicazione`, first(B)],
      [[1], [2]],
    ],
  ])('%s', (_why, texts, expected) => {
    expect(pagesFor(...texts)).toEqual(expected);
  });

  it('keeps blank and unreadable pages with what comes before, and says why', () => {
    const pages = [
      pageOf(first(A)),
      pageOf('', { page: 2, state: 'blank' }),
      pageOf('', { page: 3, state: 'unreadable' }),
    ];
    expect(splitNotices(pages)).toEqual([
      { pages: [1, 2, 3], why: 'blank-page, unreadable-page', proposals: [] },
    ]);
  });

  it('puts every page in exactly one group', () => {
    const texts = [LETTER, first(A), F24, INVOICE, CARTELLA, detail(B), first(B), F24];
    expect(
      pagesFor(...texts)
        .flat()
        .sort(),
    ).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('gives nothing for no pages', () => {
    expect(splitNotices([])).toEqual([]);
  });
});
