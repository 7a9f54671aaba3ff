// A label that stands there keeps its place, whatever strokes, stamps or a torn corner made of the value beside it: the
// place goes to the targeted re-reads, and wide enough for the whole value.
import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../../contract/candidate.ts';
import type { FieldName } from '../../../contract/words.ts';
import { extractCandidates, keyRegions } from '../../../extractors/fields/index.ts';
import { pagesOf } from '../../support/page-builder.ts';

const CHAR_PX = 12;
const LEFT_PX = 60;
const KINDS = {
  numeroComunicazione: 'comunicazione',
  codiceAtto: 'comunicazione',
  codiceFiscale: 'comunicazione',
  numeroCartella: 'cartella',
} as const;
type Identifier = keyof typeof KINDS;

/** Label, the value as printed, and what a page pass made of it. */
const PLACES: Readonly<
  Record<Identifier, readonly [label: string, printed: string, misread: readonly string[]]>
> = {
  numeroComunicazione: [
    'Comunicazione n.',
    '0012345625401',
    ['001/:4E6254Q1', 'ODl 2(45 6~54 01', '00123', '0012345625401987', '~~ 0012Rk', '4UBOL 345'],
  ],
  codiceAtto: ['Codice atto n.', '12345672518', ['1Z(4S67/518', '12345 ~~ )', '123', '|2345 67 e518 /9']],
  numeroCartella: [
    'CARTELLA DI PAGAMENTO N.',
    '097 2024 00123456 63 000',
    ['097 2(24 001/3456 6? 000', '097 2024 0012', '0972024 O0l23/56', '~( N7 /'],
  ],
  codiceFiscale: [
    'Codice fiscale',
    'RSSMRA85T10A562S',
    ['(SSMBA/8ST10', 'RSSNRA8ST1', 'R5/M|A 85T1OA 5e2', 'KSSMRAB5TIOA562SXX', 'RSSMRA', '85T10A562S'],
  ],
};

const rows = Object.entries(PLACES).flatMap(([field, [label, printed, misread]]) =>
  misread.map((text): [Identifier, string, string, string] => [field as Identifier, text, label, printed]),
);

const find = (text: string, field: FieldName): readonly Candidate[] =>
  extractCandidates(pagesOf(text)).filter((candidate) => candidate.field === field);

/** The place is one of those that are read again. */
function isReadAgain(text: string, field: Identifier, left: number, width: number): boolean {
  const candidates = extractCandidates(pagesOf(text));
  const regions = keyRegions(candidates, { kind: KINDS[field] });
  return regions.some(({ id, box }) => {
    const isField = candidates[Number(id)]?.field === field;
    return isField && box[0] <= left + 2 * CHAR_PX && box[0] + box[2] >= left + width - 2 * CHAR_PX;
  });
}

describe.each(rows)('%s read as %s', (field, misread, label, printed) => {
  const width = printed.length * CHAR_PX;

  it('is read again, at its full width', () => {
    const left = LEFT_PX + (label.length + 1) * CHAR_PX;
    expect(isReadAgain(`${label} ${misread}`, field, left, width)).toBe(true);
  });

  it('is read again in the right column', () => {
    const text = `${'Direzione Provinciale di Milano'.padEnd(60)}${label} ${misread}`;
    expect(isReadAgain(text, field, LEFT_PX + (60 + label.length + 1) * CHAR_PX, width)).toBe(true);
  });

  it('never reads as a whole value', () => {
    const whole = find(`${label} ${misread}`, field).filter((candidate) => !candidate.ruleId.includes('+'));
    expect(whole).toEqual([]);
  });
});

describe('places without a value', () => {
  it.each([
    ['numeroComunicazione', 'Comunicazione n.', 13],
    ['codiceAtto', 'Codice atto n.', 11],
    ['numeroCartella', 'CARTELLA DI PAGAMENTO N.', 24],
    ['codiceFiscale', 'Codice fiscale:', 16],
  ] as const)('%s: nothing came out of the strokes beside %s', (field, label, length) => {
    const text = `${label}\nLa informiamo che il controllo è stato eseguito sulla base dei dati`;
    const left = LEFT_PX + (label.length + 1) * CHAR_PX;
    expect(isReadAgain(text, field, left, length * CHAR_PX)).toBe(true);
    expect(find(text, field)[0]).toMatchObject({ raw: '' });
  });

  it('another party’s code on the page does not hide the place', () => {
    const text = 'Codice fiscale RS/MR(85T10\nCodice fiscale dell’intermediario: C.F. 05065230582';
    const found = find(text, 'codiceFiscale');
    expect(found.map((candidate) => candidate.ruleId)).toContain('codice-fiscale.label+unread');
    expect(isReadAgain(text, 'codiceFiscale', LEFT_PX + 15 * CHAR_PX, 16 * CHAR_PX)).toBe(true);
  });

  it('another communication on the page does not hide the place', () => {
    const text = 'Comunicazione n. 001~~)6254\nsostituisce la comunicazione n. 0012345625401';
    expect(find(text, 'numeroComunicazione').map((candidate) => candidate.ruleId)).toContain(
      'numero-comunicazione.header+unread',
    );
  });

  it.each([
    'Se riconosce la validità della comunicazione può regolarizzare',
    'La presente comunicazione n. e data sono riportati in testa',
    'CARTELLA DI PAGAMENTO',
    'Il codice fiscale va indicato nel modello F24 in 16 caselle',
    'Codice atto da riportare nel modello F24',
    'CODICE FISCALE   COGNOME E NOME',
    'Codice fiscale   Denominazione',
  ])('a sentence shows no place: %s', (text) => {
    expect(extractCandidates(pagesOf(text)).filter(({ field }) => field in KINDS)).toEqual([]);
  });

  it('a value read whole beside its label needs no other place', () => {
    const text = 'Codice atto n. 12345672518\nCodice atto n. 12/(56';
    expect(find(text, 'codiceAtto').map((candidate) => candidate.ruleId)).toEqual(['codice-atto.label']);
  });
});

describe('a worn label of a fiscal code', () => {
  it.each(['God Fiss. UR4665401', 'Ced Fisr: O84665'])('%s keeps the place beside it', (text) => {
    const found = find(`${text}\nLotto di stampa 245`, 'codiceFiscale');
    expect(found.map((candidate) => candidate.ruleId)).toEqual(['codice-fiscale.label+unread']);
  });

  it.each([
    ['words beside it', 'God Fiss. del contribuente'],
    ['nothing beside it', 'God Fiss.'],
    ['within a row', 'presso God Fiss. UR4665401'],
    ['three letters wrong', 'Gad Fiss. UR4665401'],
    ['a short word', 'CE 084665'],
  ])('not with %s', (_why, text) => {
    expect(find(text, 'codiceFiscale')).toEqual([]);
  });
});

it('a glyph left of the end of a value does not end its place', () => {
  const text = 'Codice fiscale LNENCL79           S';
  const [place] = find(text, 'codiceFiscale');
  const end = LEFT_PX + text.length * CHAR_PX;
  expect((place?.box[0] ?? 0) + (place?.box[2] ?? 0)).toBeGreaterThanOrEqual(end);
});
