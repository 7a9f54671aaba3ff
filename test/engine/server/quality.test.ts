// The sample of notices that nothing is in doubt of, and the figures of quality, over a real store, queue and check: what is
// drawn waits in its list until somebody has spoken of its key fields, what they say is counted, and nobody sees more than
// the notices of their clients.
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Candidate } from '../../../contract/candidate.ts';
import type { FieldName } from '../../../contract/words.ts';
import type { Engine } from '../../../pipeline/engine/engine-options.ts';
import type { Change } from '../../../pipeline/office/corrections/change.ts';
import { correctNotice } from '../../../pipeline/office/corrections/correct-notice.ts';
import type { Quality } from '../../../pipeline/server/quality/quality.schema.ts';
import { resultsOfDocument } from '../../../pipeline/store/document-results.ts';
import { replaceNotices } from '../../../pipeline/store/notice-rows.ts';
import { notice, noticeUnaided } from '../../../pipeline/store/schema.ts';
import { addUnaided } from '../../../pipeline/store/unaided-rows.ts';
import { fillArchive, fullNotice, idOf } from '../../support/fill-archive.ts';
import { candidate, reread } from '../../validators/consistency/candidate-builder.ts';
import { factsOfFile, never, noProgress, openTestEngine } from '../support/open-test-engine.ts';
import { asRole, openTestServer, type TestServer } from '../support/open-test-server.ts';
import { type Paper, type PaperBook, paperStages } from '../support/read-papers.ts';
import { TempFolder } from '../support/temp-folder.ts';
import { useDatabaseTemplate } from '../support/template.ts';

const NUMBER = '0012345625401';
const OTHER_NUMBER = '0012345725400';
const folder = new TempFolder();
const papers = new Map<string, readonly Paper[]>();
const book: PaperBook = {
  pagesOf: () => 1,
  papersOf: (sha256) => papers.get(sha256) ?? papers.get('') ?? [],
  reads: [],
};
let minutes = 0;
const CLOCK = { now: () => new Date(Date.parse('2026-11-22T09:00:00Z') + minutes * 60_000) };

const sure = (field: FieldName, value: string): Candidate =>
  candidate({ field, value, rereads: [reread(value)] });
const letter = (isSure: boolean): readonly Candidate[] => [
  isSure ? sure('numeroComunicazione', NUMBER) : candidate({ field: 'numeroComunicazione', value: NUMBER }),
  sure('codiceFiscale', 'RSSMRA85T10A562S'),
  sure('dataElaborazione', '2026-09-15'),
];

let engine: Engine;
let server: TestServer;
beforeAll(async () => {
  await useDatabaseTemplate();
  engine = await openTestEngine(folder.path('data'), {
    ...{ stages: paperStages(book), clock: CLOCK, auditPercent: 100 },
  });
  await engine.start();
  server = await openTestServer(engine, { house: { clock: CLOCK }, config: { auditPercent: 100 } });
});
afterAll(async () => {
  await server.close();
  await engine.close();
  folder.remove();
});

let batches = 0;
async function received(candidates: readonly Candidate[]): Promise<{ id: string; documentId: string }> {
  batches += 1;
  const batch = `batch-${batches}`;
  papers.set('', [{ pages: [1], candidates }]);
  const facts = {
    channel: 'raccomandata' as const,
    receivedOn: '2026-10-01',
    receivedOnEvidence: 'user' as const,
  };
  const [outcome] = await engine.receive([factsOfFile(folder.paper(`${batch}.pdf`), facts)], batch);
  await engine.waitFor(batch, noProgress, never());
  if (outcome?.kind !== 'received') throw new Error('not received');
  const [result] = await resultsOfDocument(engine.db, outcome.documentId);
  papers.set(result?.source.sha256 ?? '', papers.get('') ?? []);
  return { id: result?.id ?? '', documentId: outcome.documentId };
}

const say = (id: string, ...changes: readonly Change[]) =>
  correctNotice({ engine, clock: CLOCK }, id, changes, { by: 'user:ada' }, never());
const confirm = (field: FieldName): Change => ({ of: 'field', field, do: 'confirm' });
const get = async (url: string, headers = asRole('reviewer')) =>
  server.app.inject({ url: `/api/v1${url}`, headers });
/** Figures are kept for a minute. */
const figures = async (query = '', headers = asRole('reviewer')): Promise<Quality> => {
  minutes += 2;
  const answer = await get(`/quality${query}`, headers);
  expect(answer.statusCode).toBe(200);
  return answer.json();
};
const sampled = async (headers = asRole('reviewer')): Promise<{ id: string; causes: string[] }[]> =>
  (await get('/notices?sample=true', headers)).json().items;

describe('a notice that nothing is in doubt of', () => {
  it('waits in the list of the sample until its key fields were confirmed, and stays ready meanwhile', async () => {
    const { id, documentId } = await received(letter(true));
    const [result] = await resultsOfDocument(engine.db, documentId);
    expect(result?.status).toBe('ready');
    expect(JSON.stringify(result)).not.toMatch(/sample|campione/i);
    expect(await sampled()).toMatchObject([{ id, isSample: true, causes: [] }]);
    expect((await get('/notices?lane=sample')).json().items).toMatchObject([{ id, doubtful: [] }]);
    expect((await get('/notices/counts')).json().review.sample).toBe(1);
    const blind = (await get(`/notices/${id}/review`)).json();
    expect(blind.sample).toEqual(['numeroComunicazione', 'codiceFiscale', 'dataElaborazione']);
    expect(blind.fields.codiceFiscale).toMatchObject({ doubts: [], evidence: null, readings: [] });
    expect((await get(`/notices/${id}/sample`)).json()).toEqual({
      ...{ isSample: true, isOpen: true },
      keyFields: ['numeroComunicazione', 'codiceFiscale', 'dataElaborazione'],
    });
    expect(await figures()).toMatchObject({
      ...{ notices: 1, straightThrough: { count: 1, of: 1 } },
      sample: { percent: 100, drawn: 1, lookedAt: 0, silentNotices: { count: 0, of: 0, interval: null } },
      waiting: { sample: { count: 1, oldestDays: 0 }, review: { count: 0, oldestOn: null } },
    });
    await say(id, confirm('numeroComunicazione'), confirm('codiceFiscale'));
    expect(await sampled()).toHaveLength(1);
    await say(id, confirm('dataElaborazione'));
    expect(await sampled()).toEqual([]);
    expect((await get(`/notices/${id}/sample`)).json()).toMatchObject({ isSample: true, isOpen: false });
    const after = await figures();
    expect(after.sample).toMatchObject({
      ...{ drawn: 1, lookedAt: 1, wrongIds: [] },
      silentNotices: { count: 0, of: 1, interval: { low: 0, isOneSided: true } },
      silentFields: { count: 0, of: 3 },
    });
    expect(after.sample.silentNotices.interval?.high).toBeCloseTo(0.95, 9);
    // Somebody's word about a notice that was ready before takes nothing from what needed nobody.
    expect(after.straightThrough).toMatchObject({ count: 1, of: 1 });
  });

  it('is open again when a word is taken back', async () => {
    const [row] = await engine.db.select().from(noticeUnaided);
    const id = row?.noticeId ?? '';
    await say(id, { of: 'field', field: 'codiceFiscale', do: 'retract' });
    expect((await sampled()).map((each) => each.id)).toEqual([id]);
    await say(id, confirm('codiceFiscale'));
    expect(await sampled()).toEqual([]);
  });

  it('is a silent error when an accepted value is put right', async () => {
    const { id } = await received(letter(true));
    await say(id, confirm('codiceFiscale'), confirm('dataElaborazione'), {
      ...{ of: 'field', field: 'numeroComunicazione', do: 'correct', value: OTHER_NUMBER, insist: true },
    });
    const { sample, reliability, fields } = await figures();
    expect(sample).toMatchObject({
      ...{ drawn: 2, lookedAt: 2, wrongIds: [id] },
      silentNotices: { count: 1, of: 2 },
      silentFields: { count: 1, of: 6 },
    });
    expect(sample.silentNotices.interval?.isOneSided).toBe(false);
    expect(fields.find(({ field }) => field === 'numeroComunicazione')).toMatchObject({
      ...{ confirmed: 1, corrected: 1, cleared: 0 },
    });
    const accepted = reliability.filter(({ state }) => state === 'accepted');
    expect(accepted.reduce((sum, { checked }) => sum + checked, 0)).toBe(6);
    expect(accepted.find(({ wrong }) => wrong === 1)).toMatchObject({
      ...{ evidence: 'accepted.two_engines', probability: 0.9998, beside: { checked: 0, wrong: 0 } },
    });
    expect(server.audit.at(-1)).toMatchObject({ action: 'quality.view', subjects: [id] });
  });
});

describe('a doubtful notice', () => {
  it('is not drawn, counts as a review with its cause, and not as ready by itself once a person helped', async () => {
    const { id } = await received(letter(false));
    expect((await sampled()).map((each) => each.id)).not.toContain(id);
    expect((await get(`/notices/${id}/sample`)).json()).toEqual({
      isSample: false,
      isOpen: false,
      keyFields: [],
    });
    const before = await figures();
    expect(before.waiting.review).toMatchObject({ count: 1, oldestDays: 0 });
    await say(id, confirm('numeroComunicazione'));
    const after = await figures();
    expect(after.waiting.review.count).toBe(0);
    expect(after).toMatchObject({
      ...{ notices: 3, straightThrough: { count: 2, of: 3 }, straightThroughForCivis: { count: 2, of: 3 } },
      triggers: [
        {
          trigger: 'unsure:numeroComunicazione',
          it: 'Numero della comunicazione: letto, non sicuro',
          count: 1,
        },
      ],
      weeks: [{ notices: 3, straightThrough: 2, toReview: 1 }],
    });
    expect(after.weeks[0]?.triggers).toMatchObject([{ trigger: 'unsure:numeroComunicazione', count: 1 }]);
    expect(after.reliability.find(({ state }) => state === 'needs_review')).toMatchObject({
      ...{ evidence: 'review.once', checked: 1, wrong: 0 },
    });
    expect(after.sample.lookedAt).toBe(2);
  });
});

describe('who sees what', () => {
  it('counts for each the notices of their clients, within the days asked for', async () => {
    const nobody = await figures('', asRole('reviewer', ['other']));
    expect(nobody).toMatchObject({
      notices: 0,
      sample: { drawn: 0, lookedAt: 0, wrongIds: [] },
      fields: [],
      weeks: [],
    });
    const [row] = await engine.db.select({ id: notice.id }).from(notice).limit(1);
    const id = row?.id ?? '';
    expect((await get(`/notices/${id}/sample`, asRole('reviewer', ['other']))).statusCode).toBe(404);
    await engine.db.update(notice).set({ clientId: 'mine' }).where(eq(notice.id, id));
    expect((await figures('', asRole('reviewer', ['mine']))).notices).toBe(1);
    await engine.db.update(notice).set({ clientId: null }).where(eq(notice.id, id));
    const today = (await figures()).weeks.length;
    expect(today).toBe(1);
    expect((await figures('?to=2026-01-31')).notices).toBe(0);
    expect((await get('/quality?from=soon')).statusCode).toBe(400);
    expect((await get('/quality', asRole('operator'))).statusCode).toBe(403);
  });

  it('is counted once a minute', async () => {
    const first = await figures();
    minutes += 0.5;
    expect((await get('/quality')).json().asOf).toBe(first.asOf);
    expect((await figures()).asOf).not.toBe(first.asOf);
  });
});

describe('the rows behind it', () => {
  const NONE = { drawnAt: null, lookedAt: null };
  const rowOf = async (id: string) =>
    (await engine.db.select().from(noticeUnaided).where(eq(noticeUnaided.noticeId, id)))[0];

  it('keep what was drawn whatever the percentage is now, and let go what came to be in doubt', async () => {
    const id = idOf('drawn');
    const documents = [{ name: 'drawn', notices: [fullNotice(1)] }];
    await fillArchive(engine.db, documents);
    expect(await rowOf(id)).toMatchObject({ status: 'ready', ...NONE });
    const [stored] = await engine.db.select().from(notice).where(eq(notice.id, id));
    if (!stored) throw new Error('no notice');
    const at = CLOCK.now();
    const write = (status: 'ready' | 'needs_review', percent: number) =>
      engine.db.transaction((tx) =>
        replaceNotices(tx, stored.documentId, [{ ...stored.result, status }], at, percent),
      );
    await write('ready', 100);
    expect((await rowOf(id))?.drawnAt).toEqual(at);
    await write('ready', 0);
    expect((await rowOf(id))?.drawnAt).toEqual(at);
    await write('needs_review', 100);
    expect(await rowOf(id)).toMatchObject({
      status: 'needs_review',
      triggers: ['missing:dataElaborazione'],
      ...NONE,
    });
  });

  it('go with their notice', async () => {
    await fillArchive(engine.db, [{ name: 'drawn', notices: [] }]);
    expect(await rowOf(idOf('drawn'))).toBeUndefined();
  });

  it('are made up for notices of earlier versions that nobody has spoken of, and none is drawn', async () => {
    await fillArchive(engine.db, [{ name: 'early', notices: [fullNotice(2)] }]);
    await engine.db.delete(noticeUnaided);
    expect(await addUnaided(engine.db, never())).toBe(1);
    expect(await rowOf(idOf('early'))).toMatchObject({ status: 'ready', ...NONE });
    expect(await addUnaided(engine.db, never())).toBe(0);
  });
});
