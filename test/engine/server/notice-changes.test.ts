// Pictures of a notice's pages, and changes whose draft follows later: the version tells them at once.
import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../pipeline/engine/engine-options.ts';
import { placeUnplaced, UNDATED } from '../../../pipeline/store/notice-places.ts';
import { notice, stageResult } from '../../../pipeline/store/schema.ts';
import { documentIdOf } from '../../../pipeline/store/stored-document.ts';
import { fillArchive, fullNotice, idOf, sha256Of } from '../../support/fill-archive.ts';
import { openTestEngine } from '../support/open-test-engine.ts';
import { asRole, openTestServer, type TestServer } from '../support/open-test-server.ts';
import { TempFolder } from '../support/temp-folder.ts';
import { useDatabaseTemplate } from '../support/template.ts';

const NOW = new Date('2026-03-02T08:00:00Z');
const ID = idOf('one');

let engine: Engine;
let server: TestServer;
let folder: TempFolder;

const get = (path: string, headers = {}) =>
  server.app.inject({ url: `/api/v1${path}`, headers: { ...asRole('reviewer'), ...headers } });
const send = (method: 'POST' | 'PATCH', path: string, payload: object, tag?: string) =>
  server.app.inject({
    ...{ method, url: `/api/v1${path}`, payload },
    headers: { ...asRole('reviewer'), ...(tag ? { 'if-match': tag } : {}) },
  });
const tagNow = async () => String((await get(`/notices/${ID}`)).headers.etag);

beforeAll(async () => {
  await useDatabaseTemplate();
  folder = new TempFolder();
  engine = await openTestEngine(folder.path('data'));
  server = await openTestServer(engine, { house: { clock: { now: () => NOW } } });
  await fillArchive(engine.db, [{ name: 'one', notices: [fullNotice(1)] }]);
  const page = await sharp({ create: { width: 400, height: 300, channels: 3, background: 'white' } })
    .png()
    .toBuffer();
  const { sha256 } = await engine.blobs.putBytes(page);
  const row = { documentId: documentIdOf(sha256Of('one')), version: 1, outcome: 'done', reasons: [] };
  const fields = { codiceAtto: { page: 1, box: [50, 60, 100, 20] } };
  await engine.db.insert(stageResult).values([
    {
      ...{ ...row, stage: 'extract', tookMs: 1, createdAt: NOW },
      output: { notices: [{ ordinal: 0, pages: [{ page: 1, uprightSha256: sha256 }] }] },
    },
    { ...row, stage: 'check', tookMs: 1, createdAt: NOW, output: { notices: [{ ordinal: 0, fields }] } },
  ]);
}, 180_000);
afterAll(async () => {
  await server.close();
  await engine.close();
  folder.remove();
});

describe('pictures', () => {
  it.each([
    ['/pages/1/picture', 400, 300, 'png'],
    ['/pages/1/picture?width=100&format=webp', 100, 75, 'webp'],
    ['/pages/1/picture?box=10,20,50,40', 50, 40, 'png'],
    ['/fields/codiceAtto/picture', 128, 48, 'png'],
  ])('gives %s', async (path, width, height, format) => {
    const answer = await get(`/notices/${ID}${path}`);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe(`image/${format}`);
    expect(answer.headers['cache-control']).toBe('private, no-cache');
    expect(await sharp(answer.rawPayload).metadata()).toMatchObject({ width, height, format });
    const again = await get(`/notices/${ID}${path}`, { 'if-none-match': answer.headers.etag });
    expect(again.statusCode).toBe(304);
    expect(server.audit.at(-1)).toMatchObject({ action: 'picture.view', subjects: [ID] });
  });

  it.each([
    ['/pages/2/picture', 404],
    ['/pages/1/picture?box=900,900,10,10', 400],
    ['/fields/numeroCartella/picture', 404],
  ])('has none at %s', async (path, status) => {
    expect((await get(`/notices/${ID}${path}`)).statusCode).toBe(status);
  });
});

it('places notices of earlier versions as if they came today', async () => {
  const { db } = engine;
  const rows = () => db.select().from(notice).where(eq(notice.id, ID));
  const before = await rows();
  await db.update(notice).set({ placeVersion: 0, isOpen: false, urgency: UNDATED, cameAt: new Date(0) });
  expect(await placeUnplaced(db, NOW, new AbortController().signal)).toBe(1);
  expect(await rows()).toEqual(before);
  expect(await placeUnplaced(db, NOW, new AbortController().signal)).toBe(0);
});

describe('a change whose draft follows later', () => {
  it('of a request that cannot be made says why', async () => {
    const refused = await send('PATCH', `/notices/${ID}/request`, { text: 'Prova' }, await tagNow());
    expect(refused.statusCode).toBe(422);
    expect(refused.json()).toMatchObject({ code: 'change.refused', issues: [{ path: 'request.none' }] });
    expect((await send('PATCH', `/notices/${ID}/request`, { text: 'x' })).statusCode).toBe(428);
    expect((await send('PATCH', `/notices/${ID}/request`, { text: 'x' }, '"y"')).statusCode).toBe(412);
  });

  it('is seen by the next who changes, before the draft says so', async () => {
    const tag = await tagNow();
    // The engine was not started: nothing drafts.
    const sent = await send('POST', `/notices/${ID}/practices`, { number: '2026030100001' }, tag);
    expect(sent.statusCode).toBe(200);
    expect(sent.json()).toMatchObject({ isDrafting: true, followUp: { state: 'request_sent' } });
    const roll = { status: 'not_on_roll', on: '2026-03-01' };
    expect((await send('POST', `/notices/${ID}/roll-seen`, roll, tag)).statusCode).toBe(412);
    const list = await get('/practices');
    expect(list.json().items).toMatchObject([{ number: '2026030100001', notice: { id: ID } }]);
    const wrong = { kind: 'seen', state: 'in_verifica', on: '2026-02-01' };
    const early = await send('POST', '/practices/2026030100001/events', wrong, String(sent.headers.etag));
    expect(early.json()).toMatchObject({ status: 422, code: 'practice.day_invalid' });
  }, 90_000);
});
