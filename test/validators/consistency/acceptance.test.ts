// Tries to have a wrong number accepted, on each way that leads to `accepted`, and holds that right ones are not
// sent to a person without a reason.
import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../../contract/candidate.ts';
import type { FieldName } from '../../../contract/words.ts';
import {
  ACCEPTANCE_PROMISE,
  chooseField,
  chooseFields,
  EVIDENCE_CLASSES,
  evidenceClassOf,
} from '../../../validators/consistency/index.ts';
import { candidate, reread, TODAY } from './candidate-builder.ts';

const choose = (field: FieldName, ...candidates: Candidate[]) => chooseField(field, candidates, TODAY);
const classAndState = (field: FieldName, ...candidates: Candidate[]) => {
  const chosen = choose(field, ...candidates);
  return [evidenceClassOf(chosen), chosen.state];
};
const A = '0012345625401';
const MISREAD = '0012345625461';
const number = (over: Partial<Candidate> = {}) =>
  candidate({ field: 'numeroComunicazione', value: A, ...over });
const CARTELLA = '09720240012345663';
const cartella = (over: Partial<Candidate> = {}) =>
  candidate({ field: 'numeroCartella', value: CARTELLA, ...over });
const CF = 'RSSMRA85T10A562S';
const person = (over: Partial<Candidate> = {}) => candidate({ field: 'codiceFiscale', value: CF, ...over });

describe('one reading counted twice', () => {
  it.each<[string, Candidate[]]>([
    [
      'two rules find one print, their boxes a little apart',
      [number({ box: [100, 200, 200, 24] }), number({ box: [97, 199, 205, 26], ruleId: 'x.y' })],
    ],
    [
      'one page lies in the file twice',
      [number({ box: [100, 200, 200, 24] }), number({ box: [100, 200, 200, 24], page: 2 })],
    ],
    [
      'the scanner’s text layer, copied at two prints of the misread number',
      [number({ value: MISREAD, otherReading: MISREAD, box: [100, 200, 200, 24] })],
    ],
    ['the page pass’s engine again on the crop', [number({ rereads: [reread(A, 'ocr-2x')] })]],
    ['a text layer that prints it three times', [1, 2, 3].map((page) => number({ source: 'text', page }))],
    [
      'the printed twenty, found by label and by shape',
      [
        candidate({ field: 'numeroComunicazione', value: A, box: [10, 10, 300, 30] }),
        candidate({ field: 'numeroComunicazione', value: A, box: [12, 11, 300, 30], label: null }),
      ],
    ],
  ])('%s', (_why, candidates) => {
    expect(choose('numeroComunicazione', ...candidates).state).toBe('needs_review');
  });

  it('two real prints of a scan count as two', () => {
    const second = number({ page: 2, box: [101, 200, 200, 24], engineConfidence: 0.9 });
    expect(classAndState('numeroComunicazione', number({ box: [100, 200, 200, 24] }), second)).toEqual([
      'accepted.two_places',
      'accepted',
    ]);
  });
});

describe('another value at another place', () => {
  const good = number({ engineConfidence: 0.93, rereads: [reread(A)] });
  const bad = (over: Partial<Candidate> = {}) =>
    number({ value: MISREAD, page: 2, engineConfidence: 0.68, ...over });

  it.each<[string, Candidate[], string]>([
    [
      'a poor print whose second look leans to the chosen value',
      [good, bad({ rereads: [reread('012345501')] })],
      'accepted.two_engines_over_misread',
    ],
    [
      'the second look there reads the chosen value',
      [good, bad({ rereads: [reread(A)] })],
      'accepted.two_engines_over_misread',
    ],
    [
      'no second look there, but two prints of the chosen value',
      [good, number({ page: 3, engineConfidence: 0.9 }), bad()],
      'accepted.two_engines_over_misread',
    ],
    ['no second look there', [good, bad()], 'review.rival'],
    [
      'the second look there is too short to tell',
      [good, bad({ rereads: [reread('0012')] })],
      'review.rival',
    ],
    ['both engines read the other value there', [good, bad({ rereads: [reread(MISREAD)] })], 'review.rival'],
    [
      'the other place reads better',
      [good, bad({ engineConfidence: 0.97, rereads: [reread('012345501')] })],
      'review.rival',
    ],
    [
      'another number altogether',
      [good, bad({ value: '0098765425401', rereads: [reread('009876')] })],
      'review.rival',
    ],
    [
      'the other value stands at two places',
      [good, bad({ rereads: [reread('012345501')] }), bad({ page: 3, box: [9, 9, 90, 20] })],
      'review.rival',
    ],
    ['one engine alone on both', [number(), bad({ rereads: [reread('012345501')] })], 'review.rival'],
    [
      'a print of the chosen value where the engines differ',
      [good, number({ page: 2, rereads: [reread(MISREAD)] })],
      'review.differs',
    ],
  ])('%s: %s', (_why, candidates, expected) => {
    expect(evidenceClassOf(choose('numeroComunicazione', ...candidates))).toBe(expected);
  });

  it('a total is not chosen against rows that give another sum', () => {
    const total = (over: Partial<Candidate>) =>
      candidate({ field: 'importoTotale', value: '957026', ruleId: 'importo-totale.table', ...over });
    const candidates = [
      total({ rereads: [reread('9.570,26')] }),
      total({ value: '957626', page: 2, engineConfidence: 0.6, rereads: [reread('9.70,26')] }),
    ];
    const rows = total({ value: '957626', ruleId: 'importo-totale.rows', label: null, page: 3 });
    expect(evidenceClassOf(choose('importoTotale', ...candidates))).toBe('accepted.two_engines_over_misread');
    const withRows = choose('importoTotale', ...candidates, { ...rows, value: '957627' });
    expect(evidenceClassOf(withRows)).toBe('review.rival');
    expect(choose('importoTotale', ...candidates, rows).state).toBe('needs_review');
  });
});

describe('a crop that holds more than the number', () => {
  it.each<[string, string, 'accepted' | 'needs_review']>([
    ['a neighbour apart from it', `${A} 31`, 'accepted'],
    ['groups and a neighbour', '0012345 625401 31', 'accepted'],
    ['a digit glued to it', `${A}3`, 'needs_review'],
    ['a digit glued before it', `3${A}`, 'needs_review'],
    ['another number of its length', MISREAD, 'needs_review'],
    ['only the neighbour', '12345672518', 'needs_review'],
  ])('%s', (_why, text, expected) => {
    expect(choose('numeroComunicazione', number({ rereads: [reread(text)] })).state).toBe(expected);
  });

  it('a company code with a stray digit behind it is not confirmed', () => {
    const field = candidate({
      field: 'codiceFiscale',
      value: '05065230582',
      rereads: [reread('050652305821')],
    });
    expect(choose('codiceFiscale', field).state).toBe('needs_review');
  });

  it('a tracking number does not confirm itself from a longer number', () => {
    const field = candidate({ field: 'numeroRaccomandata', value: '001234562540', rereads: [reread(A)] });
    expect(choose('numeroRaccomandata', field).state).toBe('needs_review');
  });

  it('a day that the second look repaired proves nothing', () => {
    const field = candidate({
      field: 'dataElaborazione',
      value: '2026-05-13',
      rereads: [reread('l3-05-2026')],
    });
    expect(choose('dataElaborazione', field).state).toBe('needs_review');
  });
});

describe('strong checks', () => {
  it.each<[string, FieldName, Candidate[], string]>([
    ['cartella read once', 'numeroCartella', [cartella()], 'accepted.mod93'],
    [
      'cartella, the other engine one digit off',
      'numeroCartella',
      [cartella({ rereads: [reread('09720240012345683')] })],
      'accepted.check_and_near',
    ],
    [
      'cartella, the other engine reads a whole other number',
      'numeroCartella',
      [cartella({ rereads: [reread('09720240098765483')] })],
      'review.differs',
    ],
    ['an INPS number, check and all', 'numeroCartella', [cartella({ value: inps() })], 'review.other'],
    ['person read once', 'codiceFiscale', [person()], 'review.letter_once'],
    [
      'person, the other engine lost a letter',
      'codiceFiscale',
      [person({ rereads: [reread(CF.slice(1))] })],
      'accepted.check_and_near',
    ],
    [
      'person, the other engine took one digit for another',
      'codiceFiscale',
      [person({ rereads: [reread('RSSMRA85T10A582S')] })],
      'accepted.check_and_near',
    ],
    [
      'person, the other engine differs at two places',
      'codiceFiscale',
      [person({ rereads: [reread('RSSMRA88T10A582S')] })],
      'review.differs',
    ],
    [
      'a misreading of it on another page, one character off',
      'codiceFiscale',
      [person(), person({ value: 'RSSMRA85T10A582S', page: 2 })],
      'accepted.check_and_near',
    ],
    [
      'person from a DataMatrix',
      'codiceFiscale',
      [person({ source: 'barcode', ruleId: 'codice-fiscale.datamatrix' })],
      'accepted.barcode_and_check',
    ],
    [
      'cartella repaired, no other engine',
      'numeroCartella',
      [cartella({ ruleId: 'numero-cartella.label+glyphs' })],
      'review.repaired',
    ],
  ])('%s', (_why, field, candidates, expected) => {
    expect(evidenceClassOf(choose(field, ...candidates))).toBe(expected);
  });

  it('two zeros read as eights cancel out in a codice fiscale: one engine off by one of them is no proof', () => {
    // The truth; the page pass took both zeros for eights, the other engine one.
    const truth = 'RSSMRA80T10A562N';
    const bothWrong = 'RSSMRA88T18A562N';
    const oneWrong = 'RSSMRA88T10A562N';
    expect(choose('codiceFiscale', person({ value: truth, rereads: [reread(truth)] })).state).toBe(
      'accepted',
    );
    const field = choose('codiceFiscale', person({ value: bothWrong, rereads: [reread(oneWrong)] }));
    expect(field.doubts).not.toContain('codiceFiscale.check_letter');
    expect(field.state).toBe('needs_review');
  });

  it('a code with letters for digits, seen by one engine at two places, goes to a person', () => {
    const omocodic = 'RSSMRA85T10A56NH';
    const twice = [person({ value: omocodic }), person({ value: omocodic, page: 2 })];
    expect(classAndState('codiceFiscale', ...twice)).toEqual(['review.places_in_doubt', 'needs_review']);
    const both = person({ value: omocodic, rereads: [reread(omocodic)] });
    expect(choose('codiceFiscale', both).state).toBe('accepted');
  });
});

/** 371 is how INPS names Napoli; the check digits are those of a cartella. */
function inps(): string {
  const body = '371202400123456';
  return body + String(BigInt(body) % 93n).padStart(2, '0');
}

describe('the table of classes', () => {
  it('accepts nothing below the promise, and puts nothing above it that it does not accept', () => {
    for (const row of Object.values(EVIDENCE_CLASSES)) {
      if (row.state === 'accepted') expect(row.probability).toBeGreaterThan(ACCEPTANCE_PROMISE);
      else expect(row.probability).toBeLessThan(ACCEPTANCE_PROMISE);
    }
  });

  it('every field of a notice carries its class and that class’s confidence and state', () => {
    const fields = chooseFields(
      [number({ rereads: [reread(A)] }), person(), cartella()],
      { kind: 'comunicazione' },
      TODAY,
    );
    for (const field of Object.values(fields)) {
      const name = evidenceClassOf(field);
      expect(name).not.toBeNull();
      const row = EVIDENCE_CLASSES[name ?? 'review.once'];
      expect([field.state, field.confidence]).toEqual([row.state, row.probability]);
    }
  });

  it('a field that this kind always prints is missed, another is absent', () => {
    const fields = chooseFields([], { kind: 'comunicazione' }, TODAY);
    expect(evidenceClassOf(fields.numeroComunicazione)).toBe('missing.expected');
    expect(evidenceClassOf(fields.numeroCartella)).toBe('missing.absent');
  });

  it('neighbours that speak against a field take its class away', () => {
    const day = (value: string) =>
      [1, 2].map((page) => candidate({ field: 'dataElaborazione', value, page, box: [page, 9, 90, 20] }));
    const fields = chooseFields(day('2027-05-13'), { kind: 'comunicazione' }, TODAY);
    expect(evidenceClassOf(fields.dataElaborazione)).toBe('review.neighbours');
    expect(fields.dataElaborazione.evidence.filter((word) => word.startsWith('class:'))).toHaveLength(1);
  });
});
