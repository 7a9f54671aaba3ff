// What a document holds besides notices: nothing that came in ends without an object that says why.
import { describe, expect, it } from 'vitest';
import type { UnwrappedPart } from '../../../contract/contained.ts';
import type { MailFacts } from '../../../contract/mail.ts';
import { mailOfNotice } from '../../../pipeline/drafting/mail-of-notice.ts';
import {
  emptyResult,
  infectedResults,
  lostPartWarnings,
  type PartFacts,
  silentAgencyResults,
  unopenedResults,
} from '../../../pipeline/drafting/part-results.ts';
import { consegna, OFFICE, ordinary, pec, RISCOSSIONE } from '../../support/mail-facts.ts';
import { DOCUMENT } from '../../support/make-result.ts';

let made = 0;
const part = (over: Partial<UnwrappedPart>): UnwrappedPart => ({
  ...{ id: 0, parent: null, depth: 0, role: null, name: null, statedName: null, statedType: null },
  ...{ way: null, sha256: `${++made}`, sizeBytes: 1, sameAs: null, kind: 'container' },
  ...{ mediaType: 'message/rfc822', pageCount: null, picture: null, mail: null, signers: [], problems: [] },
  ...over,
});
const inside = (id: number, parent: number, over: Partial<UnwrappedPart>) =>
  part({ id, parent, depth: 1, role: 'attachment', way: `parte-${id}`, ...over });
const pdf = (id: number, parent: number) =>
  inside(id, parent, { kind: 'pdf', mediaType: 'application/pdf', pageCount: 1 });
const factsOf = (...tree: UnwrappedPart[]): PartFacts => ({
  document: DOCUMENT,
  tree,
  attachments: [],
  infected: [],
  mailOf: () => null,
  mailOfMessage: (message: MailFacts) => mailOfNotice([[message]], [], []),
});
const AGENCY = pec({ certifiedSender: RISCOSSIONE }, { sender: RISCOSSIONE });

describe('a file with a virus', () => {
  it('has an object of its own that says so, once', () => {
    const bad = inside(1, 0, { kind: 'pdf', sha256: 'bad', pageCount: 1 });
    const facts = {
      ...factsOf(part({}), bad, inside(2, 0, { sha256: 'bad', sameAs: 1 }), pdf(3, 0)),
      infected: ['bad'],
      attachments: [
        { part: 'parte-1', type: 'application/pdf', verdict: 'reject' as const, findings: [] },
        { part: 'parte-3', type: 'application/pdf', verdict: 'ok' as const, findings: [] },
      ],
    };
    const results = infectedResults(facts);
    expect(results).toHaveLength(1);
    expect(results[0]).toMatchObject({
      status: 'rejected',
      notice: { why: 'virus.found', forCivis: false },
      source: { part: 'parte-1' },
      error: { code: 'virus.found' },
      attachments: [{ part: 'parte-1', verdict: 'reject' }],
    });
    // A notice of the same document keeps its id.
    expect(results[0]?.id).toBe(`${DOCUMENT.sha256.slice(0, 16)}-200002`);
  });

  it('is nothing where nothing was found', () => expect(infectedResults(factsOf(part({})))).toEqual([]));
});

describe("an agency's message", () => {
  it('without anything to read goes to a person, with its day', () => {
    const [result, ...more] = silentAgencyResults(factsOf(part({ mail: AGENCY })));
    expect(more).toEqual([]);
    expect(result).toMatchObject({ status: 'needs_review', notice: { why: 'mail.no_notice' } });
    expect(result?.source.receivedOn).not.toBeNull();
    expect(result?.warnings[0]?.code).toBe('mail.agency_without_notice');
  });

  it('without a notice is seen beside another that has one', () => {
    const tree = [
      part({ mediaType: 'application/mbox' }),
      inside(1, 0, { role: 'message', mail: AGENCY }),
      pdf(2, 1),
      inside(3, 0, { role: 'message', mail: AGENCY }),
      inside(4, 3, { role: 'body', kind: 'text' }),
    ];
    expect(silentAgencyResults(factsOf(...tree)).map(({ source }) => source.part)).toEqual(['parte-3']);
  });

  it.each([
    ['a notice', pdf(1, 0)],
    ['the same notice as another place', inside(1, 0, { kind: 'pdf', sameAs: 0 })],
    ['a locked file', inside(1, 0, { problems: [{ code: 'pdf.encrypted', detail: null }] })],
  ])('with %s needs no object of its own', (_, held) => {
    expect(silentAgencyResults(factsOf(part({ mail: AGENCY }), held))).toEqual([]);
  });

  it('with a logo alone holds nothing', () => {
    const logo = inside(1, 0, { kind: 'image', pageCount: 1, picture: { widthPx: 90, heightPx: 40 } });
    expect(silentAgencyResults(factsOf(part({ mail: AGENCY }), logo))).toHaveLength(1);
  });
});

describe('a document without a notice', () => {
  it.each([
    ['a receipt', consegna(), 'not_for_civis', 'pec.receipt'],
    ['a plain mail', ordinary(), 'not_for_civis', 'mail.no_notice'],
    [
      "the office's own PEC",
      pec({ certifiedSender: OFFICE }, { sender: OFFICE }),
      'not_for_civis',
      'mail.no_notice',
    ],
    ['an empty archive', null, 'not_for_civis', 'container.empty'],
  ] as const)('that is %s says so', (_, mail, status, why) => {
    const facts = factsOf(part({ mail }));
    expect(silentAgencyResults(facts)).toEqual([]);
    expect(emptyResult(facts, 0)).toMatchObject({ status, notice: { why } });
    expect(emptyResult(facts, 0)?.warnings[0]?.message).toMatch(/[a-z]{4}.+\.$/);
    expect(emptyResult(facts, 1)).toBeNull();
  });

  it('with a file of a type that is not read waits for a person', () => {
    const facts = factsOf(part({ mail: ordinary() }), inside(1, 0, { kind: 'office' }));
    const result = emptyResult(facts, 0);
    expect(result?.status).toBe('needs_review');
    expect(result?.warnings.map(({ code }) => code)).toEqual(['notice.why', 'part.not_read']);
  });
});

describe('a part that could not be opened', () => {
  const locked = inside(1, 0, { problems: [{ code: 'pdf.encrypted', detail: null }] });

  it('has an object of its own, and every notice says so', () => {
    const facts = factsOf(part({}), locked, pdf(2, 0));
    const [result] = unopenedResults(facts);
    expect(result).toMatchObject({
      status: 'failed',
      source: { part: 'parte-1' },
      error: { code: 'pdf.encrypted' },
    });
    expect(lostPartWarnings(facts).map(({ code }) => code)).toEqual(['part.unopened']);
  });

  it.each([
    ['a PDF whose pages are read', pdf(1, 0)],
    ['a signature', inside(1, 0, { role: 'signature' })],
  ])('is not lost when it is %s', (_, held) => {
    const damaged = { ...held, problems: [{ code: 'pdf.damaged' as const, detail: null }] };
    expect(unopenedResults(factsOf(part({}), damaged))).toEqual([]);
  });
});
