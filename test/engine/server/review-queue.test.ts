// The review queue over HTTP: its lanes, their order and counts, what is parked, asked and in somebody's hand, the filters of
// a list, and that a page that did not change is no second view.
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { romeDay } from '../../../contract/civil-date.ts';
import type { Result } from '../../../contract/result.schema.ts';
import { REVIEW_LANES, type ReviewLane } from '../../../contract/review-lanes.ts';
import type { Engine } from '../../../pipeline/engine/engine-options.ts';
import { addClient } from '../../../pipeline/office/clients/change-client.ts';
import { LOCK_MS } from '../../../pipeline/office/review/review-marks.ts';
import { addUser } from '../../../pipeline/store/access/user-rows.ts';
import { countToLook } from '../../../pipeline/store/lane-counts.ts';
import { noticeUnaided } from '../../../pipeline/store/schema.ts';
import { deadlineOn, fillArchive, fullNotice, idOf, resultOf } from '../../support/fill-archive.ts';
import { makeField, makeFields } from '../../support/make-result.ts';
import { openTestEngine } from '../support/open-test-engine.ts';
import { asRole, openTestServer, type TestServer } from '../support/open-test-server.ts';
import { TempFolder } from '../support/temp-folder.ts';
import { useDatabaseTemplate } from '../support/template.ts';

const START = new Date('2026-03-02T08:00:00Z');
const ADA = asRole('reviewer', null, 'ada');
const EXPERT = asRole('expert', null, 'carla');

let engine: Engine;
let server: TestServer;
let folder: TempFolder;
let alfa: string;
let now = START;

const get = (url: string, headers = ADA) => server.app.inject({ url: `/api/v1${url}`, headers });
const post = (url: string, payload: object, headers = ADA) =>
  server.app.inject({ method: 'POST', url: `/api/v1${url}`, payload, headers });

/** With a number read so surely; each of another taxpayer. */
function doubted(number: number, day: string | null, confidence: number, over: Partial<Result> = {}) {
  const plain = fullNotice(number);
  const value = String(12_345_600_000 + number).padStart(13, '0');
  const read = makeField(value, { state: 'needs_review', confidence, doubts: ['read.differs'] });
  const fields = makeFields({ numeroComunicazione: read, denominazione: makeField(`PROVA ${number}`) });
  return { ...plain, status: 'needs_review' as const, fields, deadline: deadlineOn(day), ...over };
}

const ARCHIVE: Readonly<Record<string, { readonly client?: string; readonly notice: Partial<Result> }>> = {
  'late-sure': { notice: doubted(1, '2026-03-20', 0.95) },
  'soon-sure': { client: 'ALFA', notice: doubted(2, '2026-03-05', 0.9) },
  'soon-unsure': { client: 'ALFA', notice: doubted(3, '2026-03-05', 0.4) },
  'soon-missing': {
    notice: doubted(4, '2026-03-05', 0.9, { warnings: [{ code: 'field.missing', message: 'manca' }] }),
  },
  overdue: { notice: doubted(5, '2026-02-20', 0.9) },
  undated: {
    notice: doubted(6, null, 0.9, {
      ...{ status: 'not_for_civis', deadline: null },
      warnings: [{ code: 'term.not_computed', message: 'leggere oggi' }],
    }),
  },
  'ready-soon': { notice: { ...doubted(7, '2026-03-04', 1), status: 'ready' } },
};

const namesOf = (answer: { json(): { items: { id: string }[] } }) =>
  answer.json().items.map(({ id }) => Object.keys(ARCHIVE).find((name) => idOf(name) === id));
const lane = async (name: ReviewLane, query = '', headers = ADA) =>
  namesOf(await get(`/notices?lane=${name}${query}`, headers));
const countsOf = async (headers = ADA) => (await get('/notices/lanes', headers)).json().lanes;
const rowOf = async (name: string, headers = ADA) =>
  (await get('/notices', headers)).json().items.find(({ id }: { id: string }) => id === idOf(name));

beforeAll(async () => {
  await useDatabaseTemplate();
  folder = new TempFolder();
  const clock = { now: () => now };
  engine = await openTestEngine(folder.path('data'), { clock });
  server = await openTestServer(engine, { house: { clock } });
  for (const name of ['ada', 'bruno', 'carla']) {
    await addUser(engine.db, {
      ...{ id: name, name: `${name} R.`, nameKey: name, role: 'reviewer', clientIds: null, isActive: true },
      ...{ passwordHash: null, createdAt: START, updatedAt: START },
    });
  }
  const by = { by: 'prova', now: START };
  const one = await addClient(
    engine.db,
    { externalId: 'ALFA', name: 'Alfa srl', partitaIva: '12345678903' },
    by,
  );
  alfa = one.client.id;
  for (const [name, { client, notice }] of Object.entries(ARCHIVE)) {
    const at = name === 'late-sure' ? new Date('2025-11-01T09:00:00Z') : new Date('2026-02-25T09:00:00Z');
    const document = { name, client: client ?? null, notices: [notice] };
    await fillArchive(engine.db, [document], { at, batchId: `b-${name}` });
  }
}, 180_000);
afterAll(async () => {
  await server.close();
  await engine.close();
  folder.remove();
});

describe('the lanes', () => {
  it('show what somebody has to look at, by day and within a day the least sure first', async () => {
    expect(await lane('all')).toEqual([
      ...['undated', 'overdue', 'soon-missing', 'soon-unsure', 'soon-sure', 'late-sure'],
    ]);
    expect(await lane('urgent')).toEqual(['overdue', 'soon-missing', 'soon-unsure', 'soon-sure']);
    expect(await lane('undated')).toEqual(['undated']);
  });

  it('page without a gap or a repeat, also within a day', async () => {
    const seen: unknown[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const answer: Awaited<ReturnType<typeof get>> = await get(
        `/notices?lane=all&limit=1${cursor ? `&cursor=${cursor}` : ''}`,
      );
      seen.push(...namesOf(answer));
      cursor = answer.json().nextCursor;
    }
    expect(seen).toEqual(await lane('all'));
  });

  it.each([
    ['cause=field.missing', ['soon-missing']],
    ['olderThan=30', ['late-sure']],
    ['olderThan=5', ['late-sure']],
    ['olderThan=4', ['undated', 'overdue', 'soon-missing', 'soon-unsure', 'soon-sure', 'late-sure']],
    ['search=0012345600003', ['soon-unsure']],
    ['kind=cartella', []],
    ['from=2026-03-01&to=2026-03-10&undated=without', ['soon-missing', 'soon-unsure', 'soon-sure']],
    ['from=2026-03-01&to=2026-03-10&limit=2', ['undated', 'soon-missing']],
    ['undated=only', ['undated']],
    ['person=nobody-there', []],
  ])('are filtered by %s', async (query, names) => {
    expect(await lane('all', `&${query}`)).toEqual(names);
  });

  it('are filtered by client, and show nobody more than their clients', async () => {
    const own = ['soon-unsure', 'soon-sure'];
    expect(await lane('all', `&client=${alfa}`)).toEqual(own);
    const restricted = asRole('reviewer', [alfa], 'ada');
    expect(await lane('all', '', restricted)).toEqual(own);
    expect(await countsOf(restricted)).toMatchObject({ all: 2, urgent: 2, undated: 0 });
    expect(await lane('all', '', asRole('reviewer', [], 'ada'))).toEqual([]);
    expect(await countsOf(asRole('reviewer', [], 'ada'))).toMatchObject({ all: 0, parked: 0 });
  });

  it('refuse another order, and the cursor of another lane', async () => {
    expect((await get('/notices?lane=all&sort=newest')).statusCode).toBe(400);
    const { nextCursor } = (await get('/notices?lane=all&limit=1')).json();
    expect((await get(`/notices?lane=urgent&cursor=${nextCursor}`)).statusCode).toBe(400);
    expect((await get('/notices?lane=later')).statusCode).toBe(400);
  });

  it('filter the register by age too', async () => {
    expect(namesOf(await get('/notices?olderThan=30'))).toEqual(['late-sure']);
    expect(namesOf(await get('/notices?olderThan=30&sort=newest'))).toEqual(['late-sure']);
  });
});

describe('what is marked', () => {
  it('names who has a notice in hand until the lock runs out', async () => {
    await post(`/notices/${idOf('overdue')}/lock`, {});
    expect(await rowOf('overdue')).toMatchObject({ inHand: { by: 'ada R.', isMine: true } });
    expect(await rowOf('overdue', EXPERT)).toMatchObject({ inHand: { by: 'ada R.', isMine: false } });
    expect(await lane('mine')).toEqual(['overdue']);
    expect(await lane('mine', '', EXPERT)).toEqual([]);
    expect([(await countsOf()).mine, (await countsOf(EXPERT)).mine]).toEqual([1, 0]);
    now = new Date(START.getTime() + LOCK_MS + 1);
    expect(await rowOf('overdue')).toMatchObject({ inHand: null });
    expect(await lane('mine')).toEqual([]);
    now = START;
    await post(`/notices/${idOf('overdue')}/lock`, { do: 'release' });
    expect(await rowOf('overdue')).toMatchObject({ inHand: null });
  });

  it('leaves out what is parked until its day', async () => {
    const id = idOf('soon-sure');
    await post(`/notices/${id}/park`, { do: 'park', until: '2026-03-04', reason: 'manca la quietanza' });
    expect(await lane('all')).not.toContain('soon-sure');
    expect(await lane('urgent')).not.toContain('soon-sure');
    expect(await lane('parked')).toEqual(['soon-sure']);
    expect(await countsOf()).toMatchObject({ all: 5, urgent: 3, parked: 1 });
    // A list that is no lane hides nothing.
    expect(await rowOf('soon-sure')).toMatchObject({
      parked: { until: '2026-03-04', reason: 'manca la quietanza', by: 'ada R.' },
    });
    now = new Date('2026-03-03T23:30:00Z'); // the 4th in Rome
    expect(await lane('all')).toContain('soon-sure');
    expect(await lane('parked')).toEqual([]);
    expect(await rowOf('soon-sure')).toMatchObject({ parked: null });
    now = START;
    await post(`/notices/${id}/park`, { do: 'resume' });
    expect(await countsOf()).toMatchObject({ all: 6, parked: 0 });
  });

  it('has a lane for what an expert is asked, and one for what they said', async () => {
    const id = idOf('ready-soon');
    await post(`/notices/${id}/second-opinion`, { do: 'ask', question: 'È dovuta?' });
    expect(await lane('asked')).toEqual(['ready-soon']);
    expect(await rowOf('ready-soon')).toMatchObject({
      opinion: { question: 'È dovuta?', askedBy: 'ada R.', isMine: true, answer: null },
    });
    await post(`/notices/${id}/second-opinion/answer`, { answer: 'No.' }, EXPERT);
    expect(await lane('asked')).toEqual([]);
    expect(await lane('answered')).toEqual(['ready-soon']);
    expect(await rowOf('ready-soon', EXPERT)).toMatchObject({
      opinion: { isMine: false, answer: 'No.', answeredBy: 'carla R.' },
    });
    expect(await countsOf()).toMatchObject({ asked: 0, answered: 1 });
  });

  it('counts in every lane what its list shows', async () => {
    const counts = await countsOf();
    for (const each of REVIEW_LANES) expect([each, (await lane(each)).length]).toEqual([each, counts[each]]);
  });

  it('says the same beside the counts by status, and of when the kept ones are', async () => {
    const { review, asOf } = (await get('/notices/counts')).json();
    expect(review).toEqual(await countsOf());
    expect((await get('/notices/lanes')).json().asOf).toBe(START.toISOString());
    expect(asOf).toBe(START.toISOString());
  });

  it('counts what is to be looked at the same in stretches of any length', async () => {
    const today = romeDay(START);
    const whole = await countToLook(engine.db, null, today);
    expect(whole).toEqual({ all: 6, urgent: 4, undated: 1 });
    for (const stretch of [1, 2, 3, 6, 7])
      expect(await countToLook(engine.db, null, today, stretch)).toEqual(whole);
    expect(await countToLook(engine.db, [alfa], today, 1)).toEqual({ all: 2, urgent: 2, undated: 0 });
    expect(await countToLook(engine.db, [], today)).toEqual({ all: 0, urgent: 0, undated: 0 });
  });

  it('lists what was drawn in the order of the queue, and nothing that was looked at', async () => {
    const drawn = (name: string, lookedAt: Date | null) => ({
      ...{ noticeId: idOf(name), documentId: 'd', status: 'ready', triggers: [], keyFields: [] },
      ...{ drawnAt: START, lookedAt },
    });
    const rows = [drawn('late-sure', null), drawn('ready-soon', null), drawn('overdue', START)];
    for (const { noticeId, documentId: _, ...set } of rows)
      await engine.db.update(noticeUnaided).set(set).where(eq(noticeUnaided.noticeId, noticeId));
    expect(await lane('sample')).toEqual(['ready-soon', 'late-sure']);
    expect(namesOf(await get('/notices?sample=true'))).toEqual(['ready-soon', 'late-sure']);
    expect(await lane('sample', '&kind=cartella')).toEqual([]);
    expect((await countsOf()).sample).toBe(2);
    await engine.db.update(noticeUnaided).set({ drawnAt: null, lookedAt: null });
  });

  it('keeps the name of nobody who is gone', async () => {
    await post(`/notices/${idOf('overdue')}/lock`, {}, asRole('reviewer', null, 'gone'));
    expect(await rowOf('overdue')).toMatchObject({ inHand: { by: null, isMine: false } });
    await post(`/notices/${idOf('overdue')}/lock`, { do: 'release' }, asRole('reviewer', null, 'gone'));
  });
});

describe('a row', () => {
  it('says by which number the act is known, and what of it is in doubt', async () => {
    expect(await rowOf('soon-unsure')).toMatchObject({
      identifier: { field: 'numeroComunicazione', value: '0012345600003', state: 'needs_review' },
      doubtful: ['numeroComunicazione'],
      subject: null,
    });
    const mail = { ...MAIL, subject: 'POSTA CERTIFICATA: avviso' };
    const source = { ...resultOf('mailed', 0).source, mail };
    await fillArchive(engine.db, [{ name: 'mailed', notices: [doubted(8, '2026-05-05', 0.5, { source })] }]);
    const row = (await get('/notices?search=0012345600008')).json().items[0];
    expect(row).toMatchObject({ id: idOf('mailed'), subject: 'POSTA CERTIFICATA: avviso' });
  });
});

describe('looking again', () => {
  it('is answered 304 and not written down while nothing changed', async () => {
    const first = await get('/notices?lane=urgent');
    const views = () => server.audit.filter(({ action }) => action === 'notice.list').length;
    const before = views();
    const tag = { ...ADA, 'if-none-match': String(first.headers.etag) };
    const again = await get('/notices?lane=urgent', tag);
    expect([again.statusCode, again.body]).toEqual([304, '']);
    expect(views()).toBe(before);
    await post(`/notices/${idOf('overdue')}/lock`, {}, EXPERT);
    expect((await get('/notices?lane=urgent', tag)).statusCode).toBe(200);
    expect(views()).toBe(before + 1);
    // Renewing a lock is no change of the list.
    const held = await get('/notices?lane=urgent');
    now = new Date(START.getTime() + 60_000);
    await post(`/notices/${idOf('overdue')}/lock`, {}, EXPERT);
    const renewed = await get('/notices?lane=urgent', {
      ...ADA,
      'if-none-match': String(held.headers.etag),
    });
    expect(renewed.statusCode).toBe(304);
    now = START;
  });
});

const MAIL = {
  ...{ kind: 'pec', signature: 'valid', signer: null, from: null, messageId: null, certifiedAt: null },
  ...{ deliveredOn: null, receipts: [], forwardedBy: [] },
} as unknown as NonNullable<Result['source']['mail']>;
