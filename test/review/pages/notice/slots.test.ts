// The way from doubt to doubt, and what a preview says would change.
import { describe, expect, it } from 'vitest';
import type { Result } from '../../../../contract/result.schema.ts';
import { FIELD_NAMES } from '../../../../contract/words.ts';
import type { ShownReview } from '../../../../pipeline/server/notices/review.schema.ts';
import { choicesOf } from '../../../../review/pages/notice/logic/choices.ts';
import { effectsOf } from '../../../../review/pages/notice/logic/effects.ts';
import {
  nextDoubtful,
  previousDoubtful,
  type Slot,
  slotsOf,
} from '../../../../review/pages/notice/logic/slots.ts';
import { makeField, makeFields, makeResult } from '../../../support/make-result.ts';

const REVIEW: ShownReview = {
  ...{
    mark: null,
    isLockedByOther: false,
    people: {},
    dismissible: [],
    entries: [],
    confirmed: [],
    documentId: 'd',
    sample: null,
  },
  fields: Object.fromEntries(
    FIELD_NAMES.map((field) => [
      field,
      { doubts: [], evidence: null, readings: [], isNeeded: field === 'codiceFiscale', hasPicture: true },
    ]),
  ) as unknown as ShownReview['fields'],
};
const RESULT = makeResult({
  fields: makeFields({
    numeroComunicazione: makeField('0012345625401', { state: 'needs_review' }),
    denominazione: makeField('PROVA ADA', { state: 'needs_review', alternatives: ['PROVA IDA'] }),
    importoTotale: makeField(100_00),
  }),
});
const SLOTS = slotsOf(RESULT, REVIEW);
const slot = (key: string): Slot => {
  const found = SLOTS.find((each) => each.key === key);
  if (!found) throw new Error(`no slot ${key}`);
  return found;
};

describe('the slots of a notice', () => {
  it('stand in the order of the form', () => {
    expect(SLOTS.map(({ field }) => field)).toEqual([...FIELD_NAMES]);
  });

  it('lead from doubt to doubt, round, over what is wanted and lacks', () => {
    const way = [];
    let at: string | null = null;
    for (let step = 0; step < 4; step += 1) {
      at = nextDoubtful(SLOTS, at)?.key ?? null;
      way.push(at);
    }
    expect(way).toEqual([
      ...['field numeroComunicazione', 'field codiceFiscale', 'field denominazione'],
      'field numeroComunicazione',
    ]);
    expect(previousDoubtful(SLOTS, 'field numeroComunicazione')?.key).toBe('field denominazione');
  });

  it('are at the end where all others are just being saved', () => {
    const isSaving = ({ key }: Slot) => key !== 'field denominazione';
    expect(nextDoubtful(SLOTS, 'field denominazione', isSaving)).toBeNull();
  });

  it('lack nothing that a person said is not on the paper', () => {
    const fields = makeFields({
      codiceFiscale: { ...makeField('x'), value: null, state: 'missing', source: 'user' },
    });
    const [own] = slotsOf(makeResult({ fields }), REVIEW).filter(({ field }) => field === 'codiceFiscale');
    expect(own).toMatchObject({ isLacking: false, isSaid: true });
  });

  it('of a notice drawn to be looked at tell which to look at, and nothing of what was believed', () => {
    const result = makeResult({
      fields: makeFields({
        codiceFiscale: makeField('PRVDAA80A41H501X', { alternatives: ['PRVDAA80A41H501Y'] }),
        denominazione: makeField('PROVA ADA', { state: 'needs_review' }),
        numeroComunicazione: { ...makeField('0012345625401', { state: 'confirmed' }), source: 'user' },
      }),
    });
    const slots = slotsOf(result, { ...REVIEW, sample: ['codiceFiscale', 'numeroComunicazione'] });
    const of = (field: string) => slots.find((each) => each.field === field);
    expect(of('codiceFiscale')).toMatchObject({ state: 'needs_review', alternatives: [] });
    expect(of('denominazione')).toMatchObject({ state: null, alternatives: [] });
    // What somebody said of it stands.
    expect(of('numeroComunicazione')).toMatchObject({ state: 'confirmed' });
  });

  it('offer what was read beside, and the kept value while another is typed', () => {
    expect(choicesOf(slot('field denominazione'), 'PROVA ADA')).toEqual({
      kept: null,
      others: ['PROVA IDA'],
    });
    expect(choicesOf(slot('field denominazione'), 'X', ['PICKED'])).toEqual({
      ...{ kept: 'PROVA ADA', others: ['PICKED', 'PROVA IDA'] },
    });
  });
});

describe('what would change', () => {
  const preview = (over: Partial<Result>) => ({ ...RESULT, ...over });

  it('is nothing where all is as before, in whatever order it is written', () => {
    const reordered = Object.fromEntries(Object.entries(RESULT).reverse()) as Result;
    expect(effectsOf(RESULT, reordered, 'denominazione')).toEqual([]);
  });

  it('names state, neighbours and warnings, and never the field itself', () => {
    const fields = {
      ...RESULT.fields,
      denominazione: makeField('OTHER'),
      importoTotale: makeField(1),
    };
    const warnings = [{ code: 'a.b', message: 'Attenzione' }];
    expect(effectsOf(RESULT, preview({ fields, warnings, status: 'needs_review' }), 'denominazione')).toEqual(
      [
        { of: 'status', before: 'ready', after: 'needs_review' },
        { of: 'field', field: 'importoTotale' },
        { of: 'warning', warning: warnings[0], isNew: true },
      ],
    );
  });
});
