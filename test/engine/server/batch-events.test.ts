// Following a batch over a real socket: progress, its end, coming back, and no more lines than one may hold.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../pipeline/engine/engine-options.ts';
import { openTestEngine } from '../support/open-test-engine.ts';
import { asRole, openTestServer, type TestServer } from '../support/open-test-server.ts';
import { TempFolder } from '../support/temp-folder.ts';
import { useDatabaseTemplate } from '../support/template.ts';
import { upload } from './support/upload-client.ts';

const ANNA = asRole('operator', null, 'anna');

let engine: Engine;
let server: TestServer;
let folder: TempFolder;
let url: string;
let batchId: string;
beforeAll(async () => {
  await useDatabaseTemplate();
  folder = new TempFolder();
  engine = await openTestEngine(folder.path('data'));
  server = await openTestServer(engine, { config: { dataDir: folder.path('data'), watchMinFreeMb: 0 } });
  url = `${await server.app.listen({ port: 0 })}/api/v1`;
  const parts = [1, 2, 3].map((n) => ({ name: `${n}.pdf`, bytes: `followed ${n}` }));
  batchId = (await upload(`${url}/batches`, parts, ANNA)).body.batchId;
});
afterAll(async () => {
  await engine.close();
  folder.remove();
});

const follow = (headers: Record<string, string>, signal: AbortSignal | null = null) =>
  fetch(`${url}/batches/${batchId}/events`, { headers, signal });

describe('the events of a batch', () => {
  it('are not for others', async () => {
    const answer = await follow(asRole('operator', null, 'bruno'));
    expect(answer.status).toBe(404);
  });

  it('are held by so many lines of one person at most, and given back when one closes', async () => {
    const lines = Array.from({ length: 8 }, () => new AbortController());
    for (const line of lines) expect((await follow(ANNA, line.signal)).status).toBe(200);
    expect((await follow(ANNA)).status).toBe(429);
    for (const line of lines) line.abort();
    await expect.poll(async () => (await followOnce()).status, { timeout: 20_000 }).toBe(200);
  });

  it('tell how it goes on, and end with it', async () => {
    const answer = await follow(ANNA);
    expect(answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    await engine.start();
    const text = await answer.text();
    expect(text).toMatch(/^retry: \d+\n\nevent: progress\n/);
    const events = [...text.matchAll(/event: (\w+)\nid: (\w+)\ndata: (.*)\n\n/g)];
    const last = events.at(-1);
    expect(last?.[1]).toBe('end');
    expect(JSON.parse(last?.[3] ?? '')).toMatchObject({
      documents: 3,
      documentsDone: 3,
      byStatus: { done: 3 },
    });
    expect(events.filter(([, name]) => name === 'end')).toHaveLength(1);

    const back = await follow({ ...ANNA, 'last-event-id': String(last?.[2]) });
    expect([back.status, await back.text()]).toEqual([204, '']);
    const late = await follow({ ...ANNA, 'last-event-id': 'of-an-earlier-state' });
    expect(await late.text()).toContain('event: end');
  });

  it('end when the server stops', async () => {
    const another = await openTestEngine(folder.path('other'));
    const other = await openTestServer(another, {
      config: { dataDir: folder.path('other'), watchMinFreeMb: 0 },
    });
    const address = `${await other.app.listen({ port: 0 })}/api/v1`;
    const { body } = await upload(`${address}/batches`, [{ name: 'a.pdf', bytes: 'waits' }], ANNA);
    const answer = await fetch(`${address}/batches/${body.batchId}/events`, { headers: ANNA });
    const text = answer.text();
    await other.close();
    expect(await text).not.toContain('event: end');
    await another.close();
    await server.close();
  });
});

async function followOnce(): Promise<Response> {
  const line = new AbortController();
  const answer = await follow(ANNA, line.signal);
  line.abort();
  return answer;
}
