// Why a notice went to a person: by key field, by what else kept its draft back, and never nothing.
import { describe, expect, it } from 'vitest';
import { triggersOf } from '../../../pipeline/quality/triggers.ts';
import { makeField, makeFields, makeResult } from '../../support/make-result.ts';

const FOR_CIVIS = {
  kind: 'comunicazione',
  subtype: '36-bis',
  forCivis: true,
  why: null,
  redeterminationOf: null,
} as const;
const SURE = {
  numeroComunicazione: makeField('0012345625401'),
  codiceFiscale: makeField('PRVDAA80A41H501X'),
  dataElaborazione: makeField('2026-01-15'),
};
const inReview = (over: Parameters<typeof makeResult>[0] = {}) =>
  makeResult({ status: 'needs_review', notice: FOR_CIVIS, fields: makeFields(SURE), warnings: [], ...over });

describe('the triggers of a review', () => {
  it('are none for what needs no review', () => {
    expect(triggersOf(makeResult({ status: 'ready', notice: FOR_CIVIS }))).toEqual([]);
  });

  it('name each key field that is missing or not sure, and no other field', () => {
    const fields = makeFields({
      ...SURE,
      codiceFiscale: makeField('PRVDAA80A41H501X', { state: 'needs_review' }),
      dataElaborazione: { ...makeField('x'), value: null, state: 'missing' },
      denominazione: makeField('PROVA ADA', { state: 'needs_review' }),
    });
    expect(triggersOf(inReview({ fields }))).toEqual(['unsure:codiceFiscale', 'missing:dataElaborazione']);
  });

  it('name a doubtful kind and a doubtful split, each once', () => {
    const warnings = ['split.proposed', 'notice.doubtful', 'split.proposed', 'mail.unsigned'].map((code) => ({
      code,
      message: '',
    }));
    expect(triggersOf(inReview({ warnings }))).toEqual(['split.proposed', 'notice.doubtful']);
  });

  it('blame no field of a paper that is no notice for CIVIS', () => {
    const warnings = [{ code: 'practice.list', message: '' }];
    const notice = { ...FOR_CIVIS, kind: 'altro', subtype: null, forCivis: false } as const;
    expect(triggersOf(inReview({ warnings, notice, fields: makeFields() }))).toEqual(['practice.list']);
  });

  it('are never none for what needs one', () => {
    expect(triggersOf(inReview())).toEqual(['other']);
  });
});
