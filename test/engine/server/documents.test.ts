// Documents over HTTP: where they stand, why they failed, their originals; who sees them; and the figures and health of it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '../../../contract/app-error.ts';
import type { Engine } from '../../../pipeline/engine/engine-options.ts';
import { defineStage } from '../../../pipeline/stages/stage.ts';
import { fakeStages } from '../support/fake-stages.ts';
import { never, noProgress, openTestEngine } from '../support/open-test-engine.ts';
import { asRole, openTestServer, type TestServer } from '../support/open-test-server.ts';
import { TempFolder } from '../support/temp-folder.ts';
import { useDatabaseTemplate } from '../support/template.ts';
import { upload } from './support/upload-client.ts';

const REVIEWER = asRole('reviewer');
const OPERATOR = asRole('operator');
const BYTES = 'an original, <script>alert(1)</script>';
const NAME = 'avviso "più"; filename=x\r\nSet-Cookie: a=b.pdf';

let engine: Engine;
let server: TestServer;
let folder: TempFolder;
let ids: string[];
beforeAll(async () => {
  await useDatabaseTemplate();
  folder = new TempFolder();
  const unpack = fakeStages().find(({ name }) => name === 'unpack');
  const failing = defineStage({
    ...{ name: 'unpack', version: 1, lane: 'heavy', about: '', needs: [] },
    async run(input, ctx) {
      if (input.document.intakes[0]?.path === 'broken.pdf')
        throw new AppError('pdf.damaged', 'secret detail');
      return (await unpack?.run(input as never, ctx)) as never;
    },
  });
  engine = await openTestEngine(folder.path('data'), { stages: fakeStages({ replace: [failing] }) });
  server = await openTestServer(engine, { config: { dataDir: folder.path('data'), watchMinFreeMb: 0 } });
  const url = await server.app.listen({ port: 0 });
  const parts = [
    ['path', NAME] as const,
    { name: 'x', bytes: BYTES },
    { name: 'broken.pdf', bytes: 'breaks' },
    { name: 'good.pdf', bytes: 'fine' },
  ];
  const { body } = await upload(`${url}/api/v1/batches`, parts, OPERATOR);
  ids = body.files.map(({ documentId }: { documentId: string }) => documentId);
});
afterAll(async () => {
  await server.close();
  await engine.close();
  folder.remove();
});

const get = (url: string, headers: Record<string, string> = REVIEWER) => server.app.inject({ url, headers });

describe('before the workers start', () => {
  it('is not ready, and says what is missing', async () => {
    const answer = await get('/readyz', {});
    expect(answer.statusCode).toBe(503);
    expect(answer.json()).toEqual({
      status: 'unready',
      checks: { database: 'ok', queue: 'ok', disk: 'ok', workers: 'workers.not_started' },
    });
  });

  it('is not ready without room on the disk', async () => {
    const full = await openTestServer(engine, {
      config: { dataDir: folder.path('data'), watchMinFreeMb: 10_000_000 },
    });
    const answer = await full.app.inject({ url: '/readyz' });
    expect([answer.statusCode, answer.json().checks.disk]).toEqual([503, 'server.disk_full']);
    await full.close();
  });

  it('counts what waits for a worker', async () => {
    const { body } = await get('/metrics', asRole('admin'));
    expect(body).toContain('civis_documents{status="waiting"} 3');
    expect(body).toContain('civis_queue_documents{lane="heavy"} 3');
    expect(body).toMatch(/civis_queue_oldest_seconds\{lane="heavy"\} [\d.]+/);
  });
});

describe('once they are done', () => {
  let batchId: string;
  beforeAll(async () => {
    batchId = (await get('/api/v1/batches', OPERATOR)).json().items[0].id;
    await engine.start();
    await engine.waitFor(batchId, noProgress, never());
  });

  it('is ready', async () => {
    const answer = await get('/readyz', {});
    expect([answer.statusCode, answer.json().status]).toEqual([200, 'ok']);
  });

  it('lists documents by status and cause, page by page', async () => {
    const failed = (await get('/api/v1/documents?status=failed')).json().items;
    expect(failed).toMatchObject([{ id: ids[1], path: 'broken.pdf', error: { code: 'pdf.damaged' } }]);
    expect((await get('/api/v1/documents?error=pdf.damaged')).json().items).toHaveLength(1);
    expect((await get('/api/v1/documents?error=pdf.encrypted')).json().items).toEqual([]);
    const seen: string[] = [];
    for (let cursor = ''; ; ) {
      const { items, nextCursor } = (await get(`/api/v1/documents?limit=1${cursor}`)).json();
      expect(items).toHaveLength(1);
      seen.push(items[0].id);
      if (nextCursor === null) break;
      cursor = `&cursor=${nextCursor}`;
    }
    expect(seen.toSorted()).toEqual(ids.toSorted());
    const wrong = await get('/api/v1/documents?cursor=AAAA');
    expect([wrong.statusCode, wrong.json().code]).toEqual([400, 'request.invalid']);
    expect((await get('/api/v1/documents?limit=1000')).statusCode).toBe(400);
  });

  it('tells of one how it came in, how far it got and why it failed, in words and without the inside', async () => {
    const good = (await get(`/api/v1/documents/${ids[2]}`)).json();
    expect(good).toMatchObject({ status: 'done', stage: null, error: null, intakes: [{ path: 'good.pdf' }] });
    expect(good.stages.map(({ stage }: { stage: string }) => stage)).toContain('deliver');
    expect(good.notices).toHaveLength(2);
    const answer = await get(`/api/v1/documents/${ids[1]}`);
    expect(answer.json()).toMatchObject({ status: 'failed', error: { code: 'pdf.damaged' } });
    expect(answer.body).not.toContain('secret detail');
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(server.audit).toContainEqual(
      expect.objectContaining({ action: 'document.view', subjects: [ids[1]] }),
    );
  });

  it('counts what failed by its cause', async () => {
    expect((await get('/api/v1/failures')).json().failures).toMatchObject([
      { status: 'failed', documents: 1, error: { code: 'pdf.damaged' } },
    ]);
  });

  it('gives an original out as a download that no browser shows', async () => {
    const answer = await get(`/api/v1/documents/${ids[0]}/original`);
    expect(answer.body).toBe(BYTES);
    const { headers } = answer;
    expect(headers['set-cookie']).toBeUndefined();
    expect(headers['content-disposition']).toBe(
      'attachment; filename="avviso _piu__ filename_x__Set-Cookie_ a_b.pdf"; ' +
        "filename*=UTF-8''avviso%20%22pi%C3%B9%22%3B%20filename%3Dx__Set-Cookie%3A%20a%3Db.pdf",
    );
    expect(headers['content-type']).toBe('application/octet-stream');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-security-policy']).toBe("sandbox; default-src 'none'");
    expect(headers['content-length']).toBe(String(BYTES.length));
    expect(server.audit).toContainEqual(
      expect.objectContaining({ action: 'document.download', subjects: [ids[0]] }),
    );
  });

  it('names the notices of each file of a batch to who may read them', async () => {
    const filesFor = async (who: Record<string, string>) =>
      (await get(`/api/v1/batches/${batchId}`, who)).json().files.items;
    const seen = await filesFor(REVIEWER);
    expect(seen.map(({ found }: { found: unknown[] }) => found.length)).toEqual([2, 1, 2]);
    const { notices } = (await get(`/api/v1/documents/${ids[2]}`)).json();
    expect(seen[2]).toMatchObject({ found: notices, notices: 2, isActive: false });
    const own = await filesFor(OPERATOR);
    expect(own.map(({ found }: { found: unknown[] }) => found)).toEqual([[], [], []]);
    expect(own[2].notices).toBe(2);
  });

  it('lists the notices of one batch', async () => {
    const ofBatch = async (id: string) => (await get(`/api/v1/notices?batch=${id}`)).json().items.length;
    expect([await ofBatch(batchId), await ofBatch('another')]).toEqual([5, 0]);
  });

  it('tries all of one cause again in one batch alone', async () => {
    const retry = (batch: string) =>
      server.app.inject({
        ...{ method: 'POST', url: '/api/v1/failures/retry', headers: asRole('expert') },
        payload: { code: 'pdf.damaged', batch },
      });
    expect((await retry('another')).json()).toEqual({ documentIds: [], notKept: [] });
    expect((await retry(batchId)).json()).toEqual({ documentIds: [ids[1]], notKept: [] });
    await engine.waitFor(batchId, noProgress, never());
    expect((await get(`/api/v1/documents/${ids[1]}`)).json().status).toBe('failed');
  });

  it('gives the results of a batch, file by file, and says so in the audit trail', async () => {
    const { items, nextCursor } = (await get(`/api/v1/batches/${batchId}/results?limit=2`)).json();
    expect(items.map(({ results }: { results: unknown[] }) => results.length)).toEqual([2, 1]);
    const rest = (await get(`/api/v1/batches/${batchId}/results?cursor=${nextCursor}`)).json();
    expect(rest).toMatchObject({ items: [{ path: 'good.pdf', documentId: ids[2] }], nextCursor: null });
    const entry = server.audit.find(({ action }) => action === 'batch.results');
    expect(entry?.subjects).toHaveLength(3);
  });

  it.each([
    ['/api/v1/documents', OPERATOR, 403],
    [`/api/v1/failures`, OPERATOR, 403],
    ['/metrics', REVIEWER, 403],
    ['/metrics', {}, 401],
  ])('keeps %s from those it is not for', async (url, headers, status) => {
    expect((await get(url, headers)).statusCode).toBe(status);
  });

  it('shows a reviewer with clients of their own nothing of others', async () => {
    const bound = asRole('reviewer', ['another-client']);
    expect((await get('/api/v1/documents', bound)).json().items).toEqual([]);
    expect((await get('/api/v1/failures', bound)).json().failures).toEqual([]);
    for (const path of [ids[2], `${ids[2]}/original`]) {
      expect((await get(`/api/v1/documents/${path}`, bound)).statusCode).toBe(404);
    }
    expect((await get(`/api/v1/batches/${batchId}/results`, bound)).statusCode).toBe(404);
  });

  it('measures stages and requests by pattern, without a name or an id', async () => {
    const fresh = await openTestServer(engine, { config: { dataDir: folder.path('data') } });
    const { body } = await fresh.app.inject({ url: '/metrics', headers: asRole('admin') });
    expect(body).toContain('civis_documents{status="done"} 2');
    expect(body).toContain('civis_failed_documents{code="pdf.damaged"} 1');
    expect(body).toContain('civis_database_up 1');
    expect(body).toContain('civis_webhook_deliveries{state="pending"} 0');
    expect(body).toContain('process_resident_memory_bytes');
    await fresh.close();
    const own = (await get('/metrics', asRole('admin'))).body;
    expect(own).toMatch(/civis_stage_seconds_count\{stage="read",outcome="done"\} 2/);
    expect(own).toMatch(/civis_http_request_seconds_count\{.*route="\/api\/v1\/documents\/:id".*\} \d/);
    for (const id of ids) expect(own).not.toContain(id);
    expect(own).not.toMatch(/broken|good\.pdf/);
  });
});
