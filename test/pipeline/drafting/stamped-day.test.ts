// A reception stamp dates a paper where nothing better does, and never proves it.
import { describe, expect, it } from 'vitest';
import { parseCivilDate, romeDay } from '../../../contract/civil-date.ts';
import { assembleResult, type NoticeFacts } from '../../../pipeline/drafting/assemble-result.ts';
import type { IntakeFacts } from '../../../pipeline/stages/stage-outputs.ts';
import { DOCUMENT, makeField, makeFields, NO_ROLL } from '../../support/make-result.ts';

const day = (text: string) => {
  const parsed = parseCivilDate(text);
  if (!parsed) throw new Error(text);
  return parsed;
};
const stamp = (text: string, page = 1) => ({ page, day: day(text), raw: `PERVENUTO ${text}` });
const INTAKE: IntakeFacts = {
  path: 'a.pdf',
  channel: 'raccomandata',
  receivedOn: null,
  receivedOnEvidence: 'unknown',
  client: null,
};

function resultOf(stamps: readonly string[], receivedOn: string | null = null) {
  const facts: NoticeFacts = {
    document: {
      ...DOCUMENT,
      intakes: [{ ...INTAKE, receivedOn, receivedOnEvidence: receivedOn ? 'user' : 'unknown' }],
    },
    place: { ordinal: 0, part: null, pages: [], why: 'single-page', proposals: [] },
    notice: {
      ordinal: 0,
      type: {
        kind: 'comunicazione',
        subtype: '36-bis',
        forCivis: true,
        why: null,
        certainty: 'clear',
        cues: [],
      },
      fields: makeFields({
        numeroComunicazione: makeField('0012345625401'),
        codiceFiscale: makeField('RSSMRA85T10A562S'),
        dataElaborazione: makeField('2026-02-03'),
        annoImposta: makeField(2024),
      }),
      ruoli: [],
      ...NO_ROLL,
      printedTermDays: 60,
      stampedDays: stamps.map((text) => stamp(text)),
      warnings: [],
    },
    links: {
      ordinal: 0,
      duplicateOf: null,
      receipts: [],
      ruolo: { status: 'unknown', asOf: null, entries: [], totals: null, linkedTo: [] },
      facts: null,
    },
    readings: [],
    attachments: [],
    lostParts: [],
    mail: null,
    contact: { contactEmail: null, contactName: null, contactPhone: null },
    today: romeDay(new Date('2026-11-22T12:00:00Z')),
  };
  const { source, deadline, warnings } = assembleResult(facts);
  return { source, deadline, codes: warnings.map(({ code }) => code) };
}

describe('a stamped day', () => {
  it('is day 0 where none is known, to be checked, and said', () => {
    const { source, deadline, codes } = resultOf(['2026-03-12']);
    expect(source).toMatchObject({ receivedOn: '2026-03-12', receivedOnEvidence: 'stamp' });
    expect(deadline).toMatchObject({ day0: '2026-03-12', day0Evidence: 'stamp', confidence: 'to_check' });
    expect(codes).toContain('intake.day_from_stamp');
  });

  it('the earliest of several counts', () => {
    expect(resultOf(['2026-03-14', '2026-03-12']).source.receivedOn).toBe('2026-03-12');
  });

  it('that is earlier than the day given counts, and the difference is said', () => {
    const { source, deadline, codes } = resultOf(['2026-03-12'], '2026-03-20');
    expect(source.receivedOn).toBe('2026-03-12');
    expect(deadline?.confidence).toBe('to_check');
    expect(codes).toContain('intake.days_differ');
  });

  it.each([
    ['later than the day given', '2026-03-25'],
    ['before the notice was made', '2026-01-15'],
    ['in the future', '2026-12-24'],
  ])('%s is left aside', (_, text) => {
    const { source, codes } = resultOf([text], '2026-03-20');
    expect(source).toMatchObject({ receivedOn: '2026-03-20', receivedOnEvidence: 'user' });
    expect(codes).not.toContain('intake.day_from_stamp');
  });
});
