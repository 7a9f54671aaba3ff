// What counts as accepted and wrong.
import { describe, expect, it } from 'vitest';
import type { MadeDocument } from '../../bench/silent/document-order.ts';
import { scoreMade } from '../../bench/silent/score-document.ts';
import type { NoticeTruth } from '../../samples/generator/truth.ts';
import { makeField, makeFields, makeResult } from '../support/make-result.ts';

const NUMBER = '0012345625401';
const ACT = '12345672518';

function madeWith(fields: NoticeTruth['fields'], whole = fields): MadeDocument {
  const truth: NoticeTruth = {
    pages: [1],
    kind: 'comunicazione',
    subtype: '36-bis',
    civis: true,
    fields,
    ruolo: [],
    lookAlikes: [],
  };
  return {
    order: { seed: 1, index: 0, profile: null },
    name: '1-0',
    file: '1-0.pdf',
    profile: 'fax',
    layout: '36-bis',
    damage: [],
    truth,
    whole: { ...truth, fields: whole },
  };
}
const made = madeWith({ numeroComunicazione: NUMBER, codiceAtto: ACT });
const silent = (results: Parameters<typeof scoreMade>[1], document = made) =>
  scoreMade(document, results).fields.filter((f) => f.isAccepted && !f.isRight);

describe('a generated document against its results', () => {
  it('is right whatever the state, accepted only by its state', () => {
    const fields = makeFields({
      numeroComunicazione: makeField(NUMBER),
      codiceAtto: makeField(ACT, { state: 'needs_review' }),
    });
    const { fields: scores, document } = scoreMade(made, [makeResult({ fields })]);
    expect(scores.map((f) => [f.field, f.isRight, f.isAccepted])).toEqual([
      ['numeroComunicazione', true, true],
      ['codiceAtto', true, false],
    ]);
    expect(document).toMatchObject({ hasIdentifiers: true, isIdentified: false, isFullyAccepted: false });
  });

  it('counts a wrong digit only when it was accepted', () => {
    const wrong = '0012345625407';
    const accepted = makeFields({ numeroComunicazione: makeField(wrong) });
    const doubted = makeFields({ numeroComunicazione: makeField(wrong, { state: 'needs_review' }) });
    expect(silent([makeResult({ fields: accepted })]).map((f) => f.read)).toEqual([wrong]);
    expect(silent([makeResult({ fields: doubted })])).toEqual([]);
  });

  it('counts a value accepted for a field the paper does not have', () => {
    const fields = makeFields({ numeroCartella: makeField('09720240012345663') });
    expect(silent([makeResult({ fields })])).toMatchObject([
      { field: 'numeroCartella', truth: '(not printed)', isMissing: false },
    ]);
  });

  it('lets a value pass that only the missing pages print, if it is theirs', () => {
    const document = madeWith({ codiceAtto: ACT, annoImposta: null }, { codiceAtto: ACT, annoImposta: 2024 });
    const read = (year: number) => [makeResult({ fields: makeFields({ annoImposta: makeField(year) }) })];
    expect(silent(read(2024), document)).toEqual([]);
    expect(silent(read(2023), document)).toHaveLength(1);
  });

  it('looks at every result of the document', () => {
    const right = makeResult({ fields: makeFields({ numeroComunicazione: makeField(NUMBER) }) });
    const stray = makeResult({ fields: makeFields({ numeroComunicazione: makeField('9912345625401') }) });
    expect(silent([right, stray])).toHaveLength(1);
    expect(silent([right, right])).toEqual([]);
  });

  it('has everything missing when there is no result', () => {
    const { fields, document } = scoreMade(made, []);
    expect(fields.every((f) => f.isMissing)).toBe(true);
    expect(document).toMatchObject({ status: 'no result', isWronglyRefused: true });
  });
});
