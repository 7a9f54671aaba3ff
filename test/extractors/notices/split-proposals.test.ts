// Where the split is not sure: what is kept where, who is told, and that nothing leaks meanwhile.
import { describe, expect, it } from 'vitest';
import type { PageReading } from '../../../contract/page-reading.ts';
import { splitNotices } from '../../../extractors/notices/index.ts';
import { pageOf, pagesOf } from '../../support/page-builder.ts';

const ONE = {
  name: 'ROSSI MARIO',
  street: 'VIA DELLE PROVE 12',
  town: '00199 ROMA RM',
  code: 'RSSMRA85T10A562S',
};
const TWO = {
  name: 'FINZIONE GEDEONE',
  street: 'VIA IPOTESI 4',
  town: '20131 MILANO MI',
  code: 'FNZGDN64S03F205G',
};
type Person = typeof ONE;

const A = '0012345625401';
const B = '0098765425301';
const address = ({ name, street, town }: Person) =>
  ['Gent.', name, street, town].map((line) => `${' '.repeat(40)}${line}`).join('\n');
const letter = (person: Person, number: string, total = '1.640,20') =>
  `Agenzia delle Entrate\n${address(person)}\nComunicazione n. ${number}\nC.F. ${person.code}\nGentile Contribuente,\n` +
  `può regolarizzare versando la somma di euro ${total}\nComunicazione elaborata il 16-02-2026`;
const statement = (person: Person, total = '1.640,20', page = 2) =>
  `PROSPETTO DELLE SOMME\nDichiarante : ${person.code} ${person.name}\nTOTALE ${total}\npag. ${page}`;
const cartella = (number: string, total: string) =>
  `Agenzia delle entrate-Riscossione\nCARTELLA DI PAGAMENTO N. ${number}\nTotale ${total}`;
const ACT_A = '12345672518';
const ACT_B = '98765432510';
const roll = (number: string, total: string, act = ACT_A) =>
  `DETTAGLIO DEGLI IMPORTI DOVUTI\nRUOLO N. ${number}\nCodice atto n. ${act}\nTotale ${total}`;
const CARTELLA_A = '097 2024 00123456 63 000';
const CARTELLA_B = '068 2025 00654321 15 000';
const ENVELOPE = (person: Person | null) =>
  `Poste Italiane\nIn caso di mancato recapito\n${person ? address(person).replace(/^.*\n/, '') : ''}`;
const SEPARATOR = 'FOGLIO DIVISORIO';

const text = (...texts: string[]) => pagesOf(texts.join('\f'), { source: 'text' });
const pagesFor = (readings: readonly PageReading[]) => splitNotices(readings).map((group) => group.pages);
const doubtsFor = (readings: readonly PageReading[]) =>
  splitNotices(readings).map((group) => group.proposals.flatMap((proposal) => proposal.pages));

describe('sure joins', () => {
  it.each<[string, string[], number[][]]>([
    ['a page behind another letter', [letter(ONE, A), letter(TWO, B), statement(ONE)], [[1, 3], [2]]],
    ['a page before its letter', [statement(ONE), letter(ONE, A), letter(TWO, B)], [[2, 1], [3]]],
    ['pages in reverse', [statement(ONE, '5,00', 3), statement(ONE), letter(ONE, A)], [[3, 2, 1]]],
    [
      'two letters of one taxpayer told apart by their sums',
      [letter(ONE, A), letter(ONE, B, '987,65'), statement(ONE, '1.640,20'), statement(ONE, '987,65')],
      [
        [1, 3],
        [2, 4],
      ],
    ],
    ['an envelope behind its letter', [letter(ONE, A), ENVELOPE(ONE), letter(TWO, B)], [[1, 2], [3]]],
    ['an envelope before its letter', [letter(ONE, A), ENVELOPE(TWO), letter(TWO, B)], [[1], [2, 3]]],
    ['an empty envelope on top', [ENVELOPE(null), letter(ONE, A), letter(TWO, B)], [[1, 2], [3]]],
    ['a page that continues behind a separator', [letter(ONE, A), SEPARATOR, statement(TWO)], [[1, 2], [3]]],
    [
      'two copies of one letter',
      [letter(ONE, A), statement(ONE), letter(ONE, A), statement(ONE)],
      [[1, 2, 3, 4]],
    ],
  ])('%s', (_why, texts, expected) => {
    const readings = text(...texts);
    expect(pagesFor(readings)).toEqual(expected);
    expect(doubtsFor(readings).flat()).toEqual([]);
  });

  it('knows a separator sheet by its barcode', () => {
    const barcodes = [{ format: 'Code39', text: 'PATCHT', box: [0, 0, 10, 10] as const }];
    const sheet = pageOf('', { page: 2, state: 'unreadable', barcodes });
    const readings = [
      ...text(letter(ONE, A)),
      sheet,
      { ...text('', '', letter(TWO, B))[2] },
    ] as PageReading[];
    expect(pagesFor(readings)).toEqual([[1, 2], [3]]);
    expect(doubtsFor(readings)).toEqual([[], []]);
  });
});

describe('proposals', () => {
  it('keeps a page apart that two letters may own, and tells all three', () => {
    const readings = text(letter(ONE, A), letter(ONE, B, '987,65'), statement(ONE, '44,00'));
    const groups = splitNotices(readings);
    expect(groups.map((group) => group.pages)).toEqual([[1], [2], [3]]);
    for (const group of groups) {
      expect(group.proposals).toHaveLength(1);
      expect(group.proposals[0]).toMatchObject({ pages: [3], kept: 'apart' });
      expect(group.proposals[0]?.mayBelongTo.map((option) => option.pages)).toEqual([[2], [1]]);
    }
  });

  it('does not let the order alone give a ruolo to one of two cartelle', () => {
    const readings = text(
      cartella(CARTELLA_A, '2.905,98'),
      cartella(CARTELLA_B, '731,11'),
      roll('2025/550123', '44.444,44'),
    );
    expect(pagesFor(readings)).toEqual([[1], [2], [3]]);
    expect(doubtsFor(readings)).toEqual([[3], [3], [3]]);
  });

  it('asks where the details of two cartelle lie crosswise, whatever the order says', () => {
    const readings = text(
      cartella(CARTELLA_A, '2.905,98'),
      roll('2025/550124', '731,11', ACT_B),
      cartella(CARTELLA_B, '731,11'),
      roll('2025/550123', '2.905,98', ACT_A),
    );
    expect(pagesFor(readings)).toEqual([[1], [2], [3], [4]]);
    const [first] = splitNotices(readings);
    expect(first?.proposals.map((proposal) => proposal.mayBelongTo[0]?.pages)).toEqual([[3], [1]]);
  });

  it('does not give a ruolo to a cartella because it names the act of another of its pages', () => {
    const readings = text(
      cartella(CARTELLA_A, '2.905,98'),
      roll('2025/550123', '2.905,98'),
      cartella(CARTELLA_B, '731,11'),
      roll('2025/550124', '731,11'),
    );
    expect(pagesFor(readings)).toEqual([[1, 2], [3], [4]]);
    expect(doubtsFor(readings).flat()).toEqual([4, 4, 4]);
  });

  it('asks about an envelope that names nobody between two letters', () => {
    const readings = text(letter(ONE, A), ENVELOPE(null), letter(TWO, B));
    expect(doubtsFor(readings)).toEqual([[2], [2]]);
    expect(splitNotices(readings)[0]?.proposals[0]?.kept).toBe('with-before');
  });

  it('asks about an unreadable page between two letters: it may be the first of a third', () => {
    const [one, two] = text(letter(ONE, A), letter(TWO, B));
    const between = pageOf('', { page: 2, state: 'unreadable' });
    const readings = [one, between, { ...two, page: 3 }] as PageReading[];
    expect(doubtsFor(readings).flat()).toEqual([2, 2]);
  });

  it('puts both pages in doubt that claim one printed number', () => {
    const nameless = (sum: string) => `Prospetto di dettaglio\nTOTALE ${sum}\npag. 2`;
    const readings = text(letter(ONE, A), letter(TWO, B), nameless('11,11'), nameless('22,22'));
    expect(new Set(doubtsFor(readings).flat())).toEqual(new Set([3, 4]));
  });

  it('does not let the order alone sort the pages of two letters that lie crosswise', () => {
    const nameless = 'Prospetto di dettaglio\nTOTALE 11,11\npag. 2 di 2';
    const readings = text(
      `${cartella(CARTELLA_A, '2.905,98')}\npag. 1 di 2`,
      `${cartella(CARTELLA_B, '731,11')}\npag. 1 di 2`,
      `${roll('2025/550123', '44,44')}\npag. 2 di 2`,
      `${roll('2025/550124', '55,55', ACT_B)}\npag. 2 di 2`,
      nameless,
    );
    expect(new Set(doubtsFor(readings).flat())).toEqual(new Set([3, 4, 5]));
  });

  it('names a second first page with a misread number as a possible copy', () => {
    const act = '\nCodice atto n. 12345672518';
    const readings = pagesOf([letter(ONE, A) + act, letter(ONE, '0012345625407') + act].join('\f'));
    expect(pagesFor(readings)).toEqual([[1], [2]]);
    expect(doubtsFor(readings)).toEqual([[2], [2]]);
  });
});

describe('facts stay with their letter', () => {
  it.each<[string, string[]]>([
    ['another number', [letter(ONE, A), `Prospetto di dettaglio - pag. 2\nComunicazione n. ${B}`]],
    ['another taxpayer', [letter(ONE, A), statement(TWO)]],
    [
      'another act',
      [`${letter(ONE, A)}\nCodice atto n. 12345672518`, 'MODELLO F24\nCodice atto 98765432510'],
    ],
    ['a ruolo behind a communication', [letter(ONE, A), roll('2025/550123', '1.640,20')]],
  ])('%s is never joined', (_why, texts) => {
    expect(pagesFor(text(...texts))).toEqual([[1], [2]]);
  });

  it('takes the pages of a cartella that follows a communication to the cartella', () => {
    const act = 'Codice atto n. 12345672518';
    const readings = text(
      `${letter(ONE, A)}\n${act}`,
      statement(ONE),
      `${cartella(CARTELLA_A, '2.905,98')}\nCod. Fisc. ${ONE.code}`,
      `${roll('2025/550123', '2.905,98')}\nComunicazione n. ${A}`,
    );
    expect(pagesFor(readings)).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  it('works from the top of a page alone: what is not read says nothing', () => {
    const top = (whole: string) => whole.split('\n').slice(0, 7).join('\n');
    const readings = text(top(letter(ONE, A)), top(statement(ONE)), top(letter(TWO, B)), top(statement(TWO)));
    expect(pagesFor(readings)).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });
});
