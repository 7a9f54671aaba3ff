// What a person reads when the split of a scan is not sure, and that its notices wait for that person.
import { describe, expect, it } from 'vitest';
import { romeDay } from '../../../contract/civil-date.ts';
import { assembleResult, type NoticeFacts } from '../../../pipeline/drafting/assemble-result.ts';
import { pagesIt, splitWarnings } from '../../../pipeline/drafting/split-warnings.ts';
import type { NoticeType, SplitProposal } from '../../../pipeline/stages/stage-outputs.ts';
import { DOCUMENT, makeField, makeFields, NO_ROLL } from '../../support/make-result.ts';

const PROPOSAL: SplitProposal = {
  pages: [4],
  kept: 'apart',
  mayBelongTo: [
    { pages: [1, 2, 3], evidence: ['same-taxpayer'] },
    { pages: [7], evidence: [] },
  ],
};
const INVOICE: NoticeType = {
  kind: 'altro',
  subtype: null,
  forCivis: false,
  why: 'notice.invoice',
  certainty: 'clear',
  cues: [],
};
const NOTICE: NoticeType = {
  ...INVOICE,
  kind: 'comunicazione',
  subtype: '36-bis',
  forCivis: true,
  why: null,
};
const FIELDS = makeFields({
  numeroComunicazione: makeField('0012345625401'),
  codiceFiscale: makeField('RSSMRA85T10A562S'),
  dataElaborazione: makeField('2026-02-03'),
  annoImposta: makeField(2024),
});

const factsOf = (type: NoticeType, proposals: readonly SplitProposal[]): NoticeFacts => ({
  document: DOCUMENT,
  place: { ordinal: 0, part: null, pages: [], why: 'single-page', proposals },
  notice: {
    ordinal: 0,
    type,
    fields: FIELDS,
    ruoli: [],
    ...NO_ROLL,
    printedTermDays: 60,
    stampedDays: [],
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
  today: romeDay(new Date('2026-11-22T12:00:00Z')),
  attachments: [],
  lostParts: [],
  mail: null,
  contact: { contactEmail: null, contactName: null, contactPhone: null },
});

describe('split warnings', () => {
  it('names the pages in doubt and both ways to read them', () => {
    const [apart] = splitWarnings([PROPOSAL]);
    expect(apart?.code).toBe('split.proposed');
    expect(apart?.message).toContain('pagina 4 per ora a sé');
    expect(apart?.message).toContain('pagine 1-3 oppure di pagina 7');
    const [before] = splitWarnings([{ ...PROPOSAL, kept: 'with-before' }]);
    expect(before?.message).toContain('pagina 4 per ora con l’atto che precede');
  });

  it.each([
    [[3], 'pagina 3'],
    [[2, 1, 3], 'pagine 1-3'],
    [[8, 2, 3], 'pagine 2-3, 8'],
    [[], ''],
  ])('writes %j as %s', (pages, text) => {
    expect(pagesIt(pages)).toBe(text);
  });
});

describe('a notice whose pages are in doubt', () => {
  it.each([
    ['ready', NOTICE],
    ['not_for_civis', INVOICE],
  ])('would be %s, and waits for a person instead', (status, type) => {
    expect(assembleResult(factsOf(type, [])).status).toBe(status);
    const doubted = assembleResult(factsOf(type, [PROPOSAL]));
    expect(doubted.status).toBe('needs_review');
    expect(doubted.warnings.map((warning) => warning.code)).toContain('split.proposed');
  });
});
