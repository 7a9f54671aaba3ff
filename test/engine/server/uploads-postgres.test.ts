// The way in on a PostgreSQL server with Redis as the queue: the same tables, the same answers.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../pipeline/engine/engine-options.ts';
import { never, noProgress, openTestEngine } from '../support/open-test-engine.ts';
import { asRole, openTestServer, type TestServer } from '../support/open-test-server.ts';
import { tryPostgres } from '../support/postgres.ts';
import { tryRedis } from '../support/redis.ts';
import { TempFolder } from '../support/temp-folder.ts';
import { upload } from './support/upload-client.ts';

const postgres = await tryPostgres();
const redis = await tryRedis();

describe.skipIf(postgres === null || redis === null)('on PostgreSQL with Redis', () => {
  const folder = new TempFolder();
  const ANNA = asRole('operator', null, 'anna');
  let engine: Engine;
  let server: TestServer;
  let url: string;
  beforeAll(async () => {
    const databaseUrl = postgres?.url ?? null;
    engine = await openTestEngine(folder.path('data'), {
      ...{ databaseUrl, redisUrl: redis?.url ?? null, redisPrefix: redis?.prefix ?? 'none' },
    });
    server = await openTestServer(engine, {
      config: { dataDir: folder.path('data'), databaseUrl, watchMinFreeMb: 0 },
    });
    url = `${await server.app.listen({ port: 0 })}/api/v1`;
  });
  afterAll(async () => {
    await server.close();
    await engine.close();
    await postgres?.drop();
    await redis?.close();
    folder.remove();
  });

  it('takes files in once under a key, follows them to their end, and counts them', async () => {
    const headers = { ...ANNA, 'idempotency-key': 'k1' };
    const parts = [
      { name: 'a.pdf', bytes: 'on a server' },
      { name: 'b.pdf', bytes: '' },
    ];
    const first = await upload(`${url}/batches`, parts, headers);
    expect(first).toMatchObject({ status: 201, body: { received: 2 } });
    const second = await upload(`${url}/batches`, parts, headers);
    expect(second.body).toEqual(first.body);
    expect(second.headers.get('idempotency-replayed')).toBe('true');
    const { batchId } = first.body;
    const get = async (path: string, who: Record<string, string>) =>
      server.app.inject({ url: path, headers: who });
    expect((await get('/readyz', {})).json().checks).toMatchObject({ queue: 'ok', database: 'ok' });
    const metrics = (await get('/metrics', asRole('admin'))).body;
    expect(metrics).toContain('civis_queue_documents{lane="heavy"} 1');
    await engine.start();
    await engine.waitFor(batchId, noProgress, never());

    const events = await fetch(`${url}/batches/${batchId}/events`, { headers: ANNA });
    expect(await events.text()).toContain('event: end');
    const [entry] = (await get('/api/v1/batches', asRole('reviewer'))).json().items;
    expect(entry).toMatchObject({ id: batchId, madeBy: 'user:anna', files: 2, documentsDone: 2 });
    const results = (await get(`/api/v1/batches/${batchId}/results`, asRole('reviewer'))).json().items;
    expect(results.map((item: { results: unknown[] }) => item.results.length)).toEqual([2, 1]);
    const bound = await get('/api/v1/batches', asRole('reviewer', ['c1', 'c2']));
    expect(bound.json().items).toEqual([]);
    const failures = (await get('/api/v1/failures', asRole('reviewer'))).json().failures;
    expect(failures).toMatchObject([{ documents: 1, error: { code: 'file.empty' } }]);
    const page = (await get('/api/v1/documents?limit=1', asRole('reviewer'))).json();
    const rest = (await get(`/api/v1/documents?cursor=${page.nextCursor}`, asRole('reviewer'))).json();
    expect(rest.items).toHaveLength(1);
    expect(rest.items[0].id).not.toBe(page.items[0].id);
  });
});
