// The subject of the agency's PEC beside the readings of the paper: it joins one, speaks against one, and carries nothing.
import { describe, expect, it } from 'vitest';
import type { FieldCandidate, MailCandidate } from '../../../contract/candidate.ts';
import { fieldSchema } from '../../../contract/result.schema.ts';
import type { FieldName } from '../../../contract/words.ts';
import {
  chooseField,
  chooseFields,
  evidenceClassOf,
  explainValues,
} from '../../../validators/consistency/index.ts';
import { candidate, reread, TODAY } from './candidate-builder.ts';

const CF = 'RSSMRA85T10A562S';
const OTHER_CF = 'VRDLGI80A01F205D';
const PRINTED = '09720240012345663000';
const OTHER_PRINTED = '09720240012345663001';
const CARTELLA = '09720240012345663';
const OTHER_CARTELLA = '09720240012345764';
const MISREAD_CARTELLA = '09720240012345668';

const RULES: Partial<Record<FieldName, string>> = {
  codiceFiscale: 'codice-fiscale.mail-subject',
  numeroCartella: 'numero-cartella.mail-subject',
  numeroCartellaStampato: 'numero-cartella-stampato.mail-subject',
};
function mail(field: FieldName, value: string): MailCandidate {
  const place = { page: null, box: null, source: 'mail' } as const;
  const rest = { label: 'x', engineConfidence: 1, otherReading: null, rereads: [] };
  return { field, value, raw: value, ...place, ruleId: RULES[field] ?? '', ...rest };
}
function choose(field: FieldName, ...candidates: FieldCandidate[]) {
  const chosen = fieldSchema.parse(chooseField(field, candidates, TODAY));
  return { ...chosen, class: evidenceClassOf(chosen) };
}
const page = (field: FieldName, value: string, over: Partial<ReturnType<typeof candidate>> = {}) =>
  candidate({ field, value, ...over });

describe('agreement', () => {
  it.each<[string, FieldName, string, ReturnType<typeof candidate>, string]>([
    ['one reading of a scan', 'codiceFiscale', CF, page('codiceFiscale', CF), 'accepted.mail_and_page'],
    [
      'the printed twenty',
      'numeroCartellaStampato',
      PRINTED,
      page('numeroCartellaStampato', PRINTED),
      'accepted.mail_and_page',
    ],
    [
      'a cartella read once',
      'numeroCartella',
      CARTELLA,
      page('numeroCartella', CARTELLA),
      'accepted.mail_and_page',
    ],
    [
      'born-digital text, print not looked at',
      'codiceFiscale',
      CF,
      page('codiceFiscale', CF, { source: 'text' }),
      'accepted.mail_and_page',
    ],
    [
      'look-alikes in the page pass',
      'codiceFiscale',
      CF,
      page('codiceFiscale', CF, { ruleId: 'x+glyphs' }),
      'accepted.repaired_and_read',
    ],
    [
      'two engines already',
      'codiceFiscale',
      CF,
      page('codiceFiscale', CF, { rereads: [reread(CF)] }),
      'accepted.two_engines_and_check',
    ],
  ])('%s and the subject: accepted, shown on the page', (_name, field, value, print, evidenceClass) => {
    const chosen = choose(field, mail(field, value), print);
    expect(chosen).toMatchObject({
      value,
      state: 'accepted',
      class: evidenceClass,
      doubts: print.ruleId.includes('glyphs') ? ['glyph.repaired'] : [],
    });
    expect(chosen).toMatchObject({ page: 1, box: [...print.box], source: print.source });
    expect(chosen.evidence).toContain('mail-agrees');
    expect(chosen.evidence.some((word) => word.startsWith('places:'))).toBe(false);
  });

  it.each<[string, ReturnType<typeof candidate>]>([
    ['a weak label', page('codiceFiscale', CF, { ruleId: 'codice-fiscale.iva' })],
    ['the number of another person', page('codiceFiscale', CF, { ruleId: 'codice-fiscale.other-party' })],
    ['a second look that says another', page('codiceFiscale', CF, { rereads: [reread(OTHER_CF)] })],
    ['a reading of the wrong length', page('codiceFiscale', CF, { ruleId: 'x+length' })],
    ['a value deduced from look-alikes', page('codiceFiscale', CF, { ruleId: 'x+deduced' })],
  ])('with %s is not enough', (_name, print) => {
    expect(choose('codiceFiscale', print, mail('codiceFiscale', CF)).state).toBe('needs_review');
  });

  it('with a print at which another look lost a digit is not enough', () => {
    const print = page('numeroCartellaStampato', PRINTED, { rereads: [reread(PRINTED.slice(1))] });
    const chosen = choose('numeroCartellaStampato', print, mail('numeroCartellaStampato', PRINTED));
    expect(chosen.state).toBe('needs_review');
  });

  it('with a number found by its shape alone is not enough', () => {
    const shape = page('numeroCartella', CARTELLA, { ruleId: 'numero-cartella.structure', label: null });
    expect(choose('numeroCartella', shape, mail('numeroCartella', CARTELLA))).toMatchObject({
      state: 'needs_review',
      doubts: expect.arrayContaining(['label.missing']),
    });
  });

  it('does not set another labelled number on the paper aside as a misreading', () => {
    const rival = page('codiceFiscale', 'RSSMRA85T10A562Z', { page: 2, engineConfidence: 0.5 });
    const printed = page('numeroCartellaStampato', PRINTED);
    const near = page('numeroCartellaStampato', OTHER_PRINTED, { page: 2, engineConfidence: 0.5 });
    expect(
      choose('numeroCartellaStampato', printed, near, mail('numeroCartellaStampato', PRINTED)),
    ).toMatchObject({
      state: 'needs_review',
      doubts: expect.arrayContaining(['read.other_value']),
    });
    expect(choose('codiceFiscale', page('codiceFiscale', CF), rival, mail('codiceFiscale', CF)).value).toBe(
      CF,
    );
  });
});

describe('disagreement', () => {
  it.each<[string, FieldName, string, ReturnType<typeof candidate>[]]>([
    [
      'a cartella that its check would carry',
      'numeroCartella',
      OTHER_CARTELLA,
      [page('numeroCartella', CARTELLA)],
    ],
    ['two engines', 'codiceFiscale', OTHER_CF, [page('codiceFiscale', CF, { rereads: [reread(CF)] })]],
    [
      'two prints',
      'codiceFiscale',
      OTHER_CF,
      [page('codiceFiscale', CF), page('codiceFiscale', CF, { page: 2 })],
    ],
    [
      'another co-obligor',
      'numeroCartellaStampato',
      OTHER_PRINTED,
      [page('numeroCartellaStampato', PRINTED, { rereads: [reread(PRINTED)] })],
    ],
  ])('with %s goes to a person, the paper’s value first', (_name, field, said, prints) => {
    const chosen = choose(field, mail(field, said), ...prints);
    expect(chosen).toMatchObject({
      value: prints[0]?.value,
      state: 'needs_review',
      class: 'review.mail_differs',
    });
    expect(chosen.doubts).toContain('mail.differs');
    expect(chosen.alternatives).toEqual([said]);
    expect(chosen.page).toBe(1);
  });

  it('with a reading that its own check refuses shows the subject’s number at the place of the print', () => {
    const misread = page('numeroCartella', MISREAD_CARTELLA);
    expect(choose('numeroCartella', misread, mail('numeroCartella', CARTELLA))).toMatchObject({
      value: CARTELLA,
      state: 'needs_review',
      class: 'review.mail_only',
      source: 'mail',
      page: 1,
      box: [...misread.box],
      alternatives: [MISREAD_CARTELLA],
    });
  });
});

describe('the subject alone', () => {
  it.each<[FieldName, string]>([
    ['numeroCartella', CARTELLA],
    ['numeroCartellaStampato', PRINTED],
    ['codiceFiscale', CF],
  ])('never carries %s', (field, value) => {
    expect(choose(field, mail(field, value))).toMatchObject({
      value,
      state: 'needs_review',
      class: 'review.mail_only',
      source: 'mail',
      page: null,
      box: null,
      doubts: expect.arrayContaining(['mail.only']),
    });
  });

  it('points to the place that did not read', () => {
    const unread = page('numeroCartella', '', { ruleId: 'numero-cartella.label+unread', raw: '' });
    expect(choose('numeroCartella', unread, mail('numeroCartella', CARTELLA))).toMatchObject({
      value: CARTELLA,
      state: 'needs_review',
      page: 1,
      box: [...unread.box],
    });
  });

  it('twice the same is still the mail alone', () => {
    expect(choose('codiceFiscale', mail('codiceFiscale', CF), mail('codiceFiscale', CF)).state).toBe(
      'needs_review',
    );
  });
});

it('a whole notice is chosen and explained with candidates from the mail among the others', () => {
  const candidates = [
    page('numeroCartella', CARTELLA),
    mail('numeroCartella', CARTELLA),
    mail('codiceFiscale', CF),
  ];
  const fields = chooseFields(candidates, { kind: 'cartella' }, TODAY);
  expect(fields.numeroCartella.state).toBe('accepted');
  expect(fields.codiceFiscale.state).toBe('needs_review');
  expect(explainValues('numeroCartella', candidates, TODAY)[0]?.readBy).toEqual(['page', 'mail']);
});
