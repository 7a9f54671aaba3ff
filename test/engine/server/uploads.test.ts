// Files come in over HTTP, through real sockets: what is acknowledged is kept, whatever else breaks.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Engine } from '../../../pipeline/engine/engine-options.ts';
import { forgetOldKeys, KEY_LIFE_MS } from '../../../pipeline/store/idempotency-rows.ts';
import { documentIdOf } from '../../../pipeline/store/stored-document.ts';
import { openTestEngine } from '../support/open-test-engine.ts';
import { asRole, openTestServer, type TestServer } from '../support/open-test-server.ts';
import { TempFolder } from '../support/temp-folder.ts';
import { useDatabaseTemplate } from '../support/template.ts';
import { answerOn, openUpload, partText, upload } from './support/upload-client.ts';

const ANNA = asRole('operator', null, 'anna');
const BRUNO = asRole('operator', null, 'bruno');
const MIB = 1_048_576;
const sha256Of = (text: string) => createHash('sha256').update(text).digest('hex');

let engine: Engine;
let server: TestServer;
let folder: TempFolder;
let url: string;
beforeAll(async () => {
  await useDatabaseTemplate();
  folder = new TempFolder();
  engine = await openTestEngine(folder.path('data'));
  server = await openTestServer(engine, {
    config: {
      ...{ dataDir: folder.path('data'), maxFileMb: 1, uploadMaxFiles: 120, uploadMaxMb: 8 },
      ...{ uploadTimeoutSeconds: 150, watchMinFreeMb: 0 },
    },
  });
  url = `${await server.app.listen({ port: 0 })}/api/v1`;
});
afterAll(async () => {
  await server.close();
  await engine.close();
  folder.remove();
});

async function intakesOf(sha256: string): Promise<number> {
  const id = documentIdOf(sha256);
  const { rows } = await engine.db.execute(
    sql`SELECT count(*)::int AS n FROM civis.intake WHERE document_id = ${id}`,
  );
  return Number(rows[0]?.['n']);
}
const keysFound = async () =>
  (await engine.db.execute(sql`SELECT key, state FROM civis.idempotency_key ORDER BY key`)).rows;
const scratchLeft = () => readdirSync(folder.path('data/scratch'));
const knownTo = async (headers: Record<string, string>, sha256: readonly string[]) => {
  const payload = { sha256 };
  const answer = await server.app.inject({ method: 'POST', url: '/api/v1/files/known', headers, payload });
  return answer.json().known;
};

describe('an upload', () => {
  it('takes 300 files into one batch by several requests, in their order', async () => {
    const filesFrom = (from: number) =>
      Array.from({ length: 100 }, (_, n) => ({
        ...{ name: `cliente/${from + n}.pdf`, bytes: `pile ${from + n}` },
      }));
    const first = await upload(`${url}/batches`, filesFrom(0), ANNA);
    expect(first).toMatchObject({ status: 201, body: { received: 100, refused: 0 } });
    const { batchId } = first.body;
    for (const from of [100, 200]) {
      const more = await upload(`${url}/batches/${batchId}/files`, filesFrom(from), ANNA);
      expect(more).toMatchObject({ status: 200, body: { batchId, received: 100 } });
    }
    const paths: string[] = [];
    for (let cursor = ''; ; ) {
      const page = await server.app.inject({
        url: `/api/v1/batches/${batchId}?limit=200${cursor}`,
        headers: ANNA,
      });
      const { files, progress } = page.json();
      expect(progress).toMatchObject({ documents: 300, documentsDone: 0 });
      paths.push(...files.items.map(({ path }: { path: string }) => path));
      if (files.nextCursor === null) break;
      cursor = `&cursor=${files.nextCursor}`;
    }
    expect(paths).toEqual(Array.from({ length: 300 }, (_, n) => `cliente/${n}.pdf`));
    expect(scratchLeft()).toEqual([]);
  });

  it('says of each file what became of it; a bad one stops no other', async () => {
    const { status, body } = await upload(
      `${url}/batches`,
      [
        ['channel', 'pec'],
        ['received', '2026-03-11'],
        { name: 'a.pdf', bytes: 'good one' },
        { name: 'big.pdf', bytes: new Uint8Array(MIB + 1) },
        { name: 'empty.pdf', bytes: '' },
        ['file.channel', 'colomba'],
        { name: 'wrong-channel.pdf', bytes: 'by pigeon' },
        ['file.received', '2999-01-01'],
        { name: 'tomorrow.pdf', bytes: 'not yet' },
        ['file.sha256', '0'.repeat(64)],
        { name: 'changed.pdf', bytes: 'other bytes' },
        ['path', 'folder/sub/z.pdf'],
        ['file.client', 'ROSSI'],
        { name: 'blob', bytes: 'good two' },
      ],
      ANNA,
    );
    expect(status).toBe(201);
    const seen = body.files.map((file: Record<string, never>) => [
      ...[file['path'], file['outcome'], file['error']?.['code'] ?? null],
    ]);
    expect(seen).toEqual([
      ['a.pdf', 'received', null],
      ['big.pdf', 'refused', 'file.too_large'],
      ['empty.pdf', 'received', 'file.empty'],
      ['wrong-channel.pdf', 'refused', 'upload.facts_invalid'],
      ['tomorrow.pdf', 'refused', 'upload.facts_invalid'],
      ['changed.pdf', 'refused', 'upload.hash_mismatch'],
      ['folder/sub/z.pdf', 'received', null],
    ]);
    expect(body.files[1].error.it).toMatch(/dividerlo/);
    const page = await server.app.inject({ url: `/api/v1/batches/${body.batchId}`, headers: ANNA });
    expect(page.json().files.items).toMatchObject([
      { path: 'a.pdf', channel: 'pec', receivedOn: '2026-03-11', client: null, status: 'waiting' },
      { path: 'empty.pdf', status: 'failed', error: { code: 'file.empty' } },
      { path: 'folder/sub/z.pdf', channel: 'pec', receivedOn: '2026-03-11', client: 'ROSSI' },
    ]);
    expect(server.audit).toContainEqual(
      expect.objectContaining({ action: 'batch.upload', details: { received: 3, refused: 4 } }),
    );
  });

  it('keeps names as names: no way out of a folder, no control characters, no endless ones', async () => {
    const long = `${'d'.repeat(3_990)}/fine.pdf`;
    const names = ['../../etc/passwd', '/abs/olute.pdf', 'C:\\scans\\a.pdf', 'a\tb\u202efdp.exe', long];
    const parts = names.flatMap((name, n) => [
      ['path', name] as const,
      { name: 'x', bytes: `name ${n} of many` },
    ]);
    const { body } = await upload(`${url}/batches`, parts, ANNA);
    const paths = body.files.map(({ path }: { path: string }) => path);
    expect(paths.slice(0, 4)).toEqual(['etc/passwd', 'abs/olute.pdf', 'scans/a.pdf', 'a_b_fdp.exe']);
    expect(paths[4]).toHaveLength(1_000);
    expect(paths[4]).toMatch(/^…d+\/fine\.pdf$/);
  });

  it('knows the same bytes again: one document, two intakes', async () => {
    const parts = [
      { name: 'one.pdf', bytes: 'twice the same' },
      { name: 'two.pdf', bytes: 'twice the same' },
    ];
    const { body } = await upload(`${url}/batches`, parts, ANNA);
    expect(body.files).toMatchObject([{ wasKnown: false }, { wasKnown: true }]);
    expect(body.files[0].documentId).toBe(body.files[1].documentId);
    expect(await intakesOf(body.files[0].sha256)).toBe(2);
    const sha256 = [body.files[0].sha256];
    expect(await knownTo(ANNA, sha256)).toMatchObject([{ documentId: body.files[0].documentId }]);
    expect(await knownTo(BRUNO, sha256)).toEqual([]);
  });
});

describe('a request that is refused', () => {
  it.each([
    ['a word that is not understood', [['recieved', '2026-03-11']], 400, 'upload.facts_invalid'],
    ['a day to come', [['received', '2999-01-01']], 400, 'upload.facts_invalid'],
    ['a channel there is not', [['channel', 'colomba']], 400, 'upload.facts_invalid'],
  ] as const)('for %s, before anything is received', async (_what, fields, status, code) => {
    const parts = [...fields, { name: 'a.pdf', bytes: `refused ${code}` }];
    expect(await upload(`${url}/batches`, parts, ANNA)).toMatchObject({ status, body: { code } });
  });

  it('for another content type, or no form at all', async () => {
    for (const type of ['application/json', 'application/pdf']) {
      const answer = await fetch(`${url}/batches`, {
        ...{ method: 'POST', body: '{}', headers: { ...ANNA, 'content-type': type } },
      });
      expect(answer.status).toBe(415);
      expect(await answer.json()).toMatchObject({ code: 'request.wrong_type' });
    }
  });

  it('for more bytes than one request may bring', async () => {
    const answer = await upload(`${url}/batches`, [{ name: 'a', bytes: new Uint8Array(9 * MIB) }], ANNA);
    expect(answer).toMatchObject({ status: 413, body: { code: 'request.too_large' } });
  });

  it('for more files than that, and says which were received before', async () => {
    const parts = Array.from({ length: 121 }, (_, n) => ({ name: `${n}.pdf`, bytes: `many ${n}` }));
    const { status, body } = await upload(`${url}/batches`, parts, ANNA);
    expect([status, body.code, body.received]).toEqual([413, 'request.too_large', 120]);
    expect(body.files).toHaveLength(120);
    expect(JSON.stringify(body)).not.toMatch(/node_modules|at .*\.ts/);
  });

  it('for names that stand after their files', async () => {
    const parts = [{ name: 'a.pdf', bytes: 'late name' }, ['path', 'real.pdf']] as const;
    const { status, body } = await upload(`${url}/batches`, parts, ANNA);
    expect([status, body.code, body.received]).toEqual([400, 'upload.facts_invalid', 1]);
  });

  it('for a disk without room', async () => {
    const full = await openTestServer(engine, {
      config: { dataDir: folder.path('data'), watchMinFreeMb: 10_000_000 },
    });
    const answer = await upload(
      `${await full.app.listen({ port: 0 })}/api/v1/batches`,
      [{ name: 'a.pdf', bytes: 'no room' }],
      ANNA,
    );
    expect(answer).toMatchObject({ status: 507, body: { code: 'server.disk_full' } });
    await full.close();
  });

  it('for somebody else’s batch, and for nobody', async () => {
    const mine = await upload(`${url}/batches`, [], ANNA);
    expect(mine.status).toBe(201);
    const parts = [{ name: 'a.pdf', bytes: 'foreign' }];
    const foreign = await upload(`${url}/batches/${mine.body.batchId}/files`, parts, BRUNO);
    expect(foreign).toMatchObject({ status: 404, body: { code: 'request.not_found' } });
    expect(await upload(`${url}/batches`, parts, {})).toMatchObject({ status: 401 });
  });
});

describe('a connection that breaks', () => {
  it('leaves what was received received, and nothing else', async () => {
    const body = `${partText('file', 'whole file', 'whole.pdf')}${partText('file', 'half a fi', 'half.pdf').trimEnd()}`;
    const socket = await openUpload(`${url}/batches`, BRUNO, body);
    const sha = sha256Of('whole file');
    await vi.waitFor(async () => expect(await knownTo(BRUNO, [sha])).toHaveLength(1), 20_000);
    socket.destroy();
    await vi.waitFor(() => expect(scratchLeft()).toEqual([]), 20_000);
    const list = await server.app.inject({ url: '/api/v1/batches', headers: BRUNO });
    expect(list.json().items).toMatchObject([{ files: 1, documents: 1 }]);
  });

  it('goes on under its key: the same batch, nothing doubled, the same answer again', async () => {
    const headers = { ...ANNA, 'idempotency-key': 'broken/1' };
    const first = { name: 'first.pdf', bytes: 'under a key, first' };
    const second = { name: 'second.pdf', bytes: 'under a key, second' };
    const body = `${partText('file', first.bytes, first.name)}${partText('file', 'under', second.name).trimEnd()}`;
    const socket = await openUpload(`${url}/batches`, headers, body);
    const sha = sha256Of(first.bytes);
    await vi.waitFor(async () => expect(await intakesOf(sha)).toBe(1), 20_000);
    const meanwhile = await upload(`${url}/batches`, [first, second], headers);
    expect(meanwhile).toMatchObject({ status: 409, body: { code: 'request.in_progress' } });
    socket.destroy();
    const isBroken = { key: 'broken/1', state: 'broken' };
    await vi.waitFor(async () => expect(await keysFound()).toContainEqual(isBroken), 20_000);

    const again = await upload(`${url}/batches`, [first, second], headers);
    expect(again).toMatchObject({ status: 201, body: { received: 2 } });
    expect(await intakesOf(sha)).toBe(1);
    const once = await upload(`${url}/batches`, [first, second], headers);
    expect(once.headers.get('idempotency-replayed')).toBe('true');
    expect([once.status, once.body]).toEqual([201, again.body]);
    expect(await intakesOf(sha)).toBe(1);
    const other = await upload(`${url}/batches`, [first], headers);
    expect(other).toMatchObject({ status: 409, body: { code: 'request.conflict' } });
    const elsewhere = `${url}/batches/${again.body.batchId}/files`;
    expect(await upload(elsewhere, [first], headers)).toMatchObject({ status: 409 });
    // Another person's key of the same name is another key.
    expect(await upload(`${url}/batches`, [first], { ...headers, ...BRUNO })).toMatchObject({ status: 201 });
  });

  it('is ended when it takes too long, and told what was received', async () => {
    const slow = await openTestServer(engine, {
      config: { dataDir: folder.path('data'), uploadTimeoutSeconds: 1, watchMinFreeMb: 0 },
    });
    const address = await slow.app.listen({ port: 0 });
    const body = `${partText('file', 'came in time', 'in-time.pdf')}${partText('file', 'never', 'late.pdf').trimEnd()}`;
    const socket = await openUpload(`${address}/api/v1/batches`, ANNA, body);
    const answer = await answerOn(socket);
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(JSON.parse(answer.slice(answer.indexOf('{')))).toMatchObject({
      ...{ code: 'upload.too_slow', received: 1, files: [{ path: 'in-time.pdf' }] },
    });
    socket.destroy();
    await slow.close();
  });

  it('is answered when the server stops, and what was received is named', async () => {
    const stopping = new AbortController();
    const other = await openTestServer(engine, {
      config: { dataDir: folder.path('data'), watchMinFreeMb: 0 },
      house: { signal: stopping.signal },
    });
    const address = await other.app.listen({ port: 0 });
    const body = `${partText('file', 'before the stop', 'before.pdf')}${partText('file', 'ne', 'after.pdf').trimEnd()}`;
    const socket = await openUpload(`${address}/api/v1/batches`, ANNA, body);
    await vi.waitFor(async () => expect(await intakesOf(sha256Of('before the stop'))).toBe(1), 20_000);
    stopping.abort();
    const answer = await answerOn(socket);
    expect(answer).toMatch(/^HTTP\/1\.1 503 /);
    expect(answer).toMatch(/^connection: close$/im);
    expect(JSON.parse(answer.slice(answer.indexOf('{')))).toMatchObject({
      ...{ code: 'server.stopping', received: 1, files: [{ path: 'before.pdf' }] },
    });
    socket.destroy();
    await other.close();
  });

  it('leaves no key behind for longer than a day or two', async () => {
    const now = Date.now();
    await forgetOldKeys(engine.db, new Date(now + KEY_LIFE_MS - 60_000));
    expect((await keysFound()).length).toBeGreaterThan(0);
    await forgetOldKeys(engine.db, new Date(now + KEY_LIFE_MS + 60_000));
    expect(await keysFound()).toEqual([]);
  });
});

describe('batches', () => {
  it('are shown to operators when they are their own, and to reviewers all', async () => {
    const { batchId } = (await upload(`${url}/batches`, [], BRUNO)).body;
    const idsOf = async (headers: Record<string, string>) => {
      const answer = await server.app.inject({ url: '/api/v1/batches?limit=200', headers });
      return answer.json().items.map(({ id }: { id: string }) => id);
    };
    expect(await idsOf(BRUNO)).toContain(batchId);
    expect(await idsOf(ANNA)).not.toContain(batchId);
    expect(await idsOf(asRole('reviewer'))).toContain(batchId);
    expect(await idsOf(asRole('reviewer', ['none-of-these']))).toEqual([]);
    const foreign = await server.app.inject({ url: `/api/v1/batches/${batchId}`, headers: ANNA });
    expect(foreign.statusCode).toBe(404);
    const results = await server.app.inject({ url: `/api/v1/batches/${batchId}/results`, headers: BRUNO });
    expect(results.statusCode).toBe(403);
  });
});

it('clears what a dead process left of its uploads when the engine starts', async () => {
  mkdirSync(folder.path('data/scratch/open-dead'), { recursive: true });
  await engine.start();
  expect(scratchLeft()).toEqual([]);
});
