// Pause, drain, resume; a disk without room; a stop that hands work back: on the machines concerned, and without blame.
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '../../contract/app-error.ts';
import { romeDay } from '../../contract/civil-date.ts';
import type { Engine } from '../../pipeline/engine/engine-options.ts';
import { queueOverview } from '../../pipeline/office/queue/queue-overview.ts';
import { factsOfFile, never, noProgress, openTestEngine } from './support/open-test-engine.ts';
import { asRole, openTestServer } from './support/open-test-server.ts';
import { tryPostgres } from './support/postgres.ts';
import { ScriptedStages } from './support/scripted-stages.ts';
import { TempFolder } from './support/temp-folder.ts';
import { useDatabaseTemplate } from './support/template.ts';

/** Seconds on an idle machine; a busy one takes its time. */
const TIMEOUT_MS = 600_000;

const folder = new TempFolder();
const postgres = await tryPostgres();
beforeAll(useDatabaseTemplate);
afterAll(async () => {
  await postgres?.drop();
  folder.remove();
});

const overview = (engine: Engine) => queueOverview(engine.db, romeDay(new Date()));
const lane = async (engine: Engine, name: 'light' | 'heavy') =>
  (await overview(engine)).lanes.find((each) => each.lane === name);
const aPaper = (name: string) => factsOfFile(folder.paper(name));

describe('pause', () => {
  it('holds work, outlives a restart, and ends with resume', { timeout: TIMEOUT_MS }, async () => {
    const data = folder.path('pause');
    const first = await openTestEngine(data);
    await first.start();
    await first.control.pause();
    await first.receive([aPaper('a.pdf'), aPaper('b.pdf')], 'b');
    expect(await lane(first, 'heavy')).toMatchObject({ state: 'paused', waiting: 2, active: 0 });
    await first.close();
    const stages = new ScriptedStages();
    const second = await openTestEngine(data, { stages: stages.list() });
    await second.start();
    // A worker that did not obey would have begun by then: it looks for work at once.
    await sleep(300);
    expect(stages.starts).toEqual([]);
    expect((await overview(second)).workers).toMatchObject([{ isAlive: true, hold: 'paused' }]);
    await second.control.resume();
    const progress = await second.waitFor('b', noProgress, never());
    expect(progress.byStatus.done).toBe(2);
    expect(await lane(second, 'heavy')).toMatchObject({ state: 'open', waiting: 0 });
    await second.close();
  });

  it('lays down what runs after its present stage; draining finishes it', {
    timeout: TIMEOUT_MS,
  }, async () => {
    for (const order of ['pause', 'drain'] as const) {
      let goOn: () => void = () => undefined;
      const free = new Promise<void>((resolve) => {
        goOn = resolve;
      });
      const stages = new ScriptedStages({ held: () => free });
      const engine = await openTestEngine(folder.path(`running ${order}`), { stages: stages.list() });
      await engine.start();
      await engine.receive([aPaper('read=held.pdf')], order);
      await expect.poll(() => stages.starts.map((each) => each.stage), { timeout: 60_000 }).toContain('read');
      await engine.control[order]();
      expect(await lane(engine, 'heavy')).toMatchObject({ active: 1, isDrained: false });
      goOn();
      if (order === 'drain') {
        await engine.waitFor(order, noProgress, never());
        expect(await lane(engine, 'heavy')).toMatchObject({ active: 0, isDrained: true });
      } else {
        await expect.poll(async () => (await lane(engine, 'heavy'))?.active, { timeout: 60_000 }).toBe(0);
        expect(stages.starts.map((each) => each.stage)).not.toContain('extract');
        await engine.control.resume();
        await engine.waitFor(order, noProgress, never());
      }
      await engine.close();
    }
  });

  it.skipIf(!postgres)('reaches the other machine within seconds', { timeout: TIMEOUT_MS }, async () => {
    const options = { databaseUrl: postgres?.url ?? null };
    const stages = new ScriptedStages();
    const here = await openTestEngine(folder.path('here'), {
      ...options,
      stages: new ScriptedStages().list(),
    });
    const there = await openTestEngine(folder.path('here'), { ...options, stages: stages.list() });
    await there.start();
    await here.control.pause();
    await expect
      .poll(async () => (await overview(here)).workers.map(({ hold }) => hold), { timeout: 60_000 })
      .toEqual(['paused']);
    await here.receive([aPaper('other.pdf')], 'other');
    await sleep(300);
    expect(stages.starts).toEqual([]);
    await here.control.resume();
    expect((await here.waitFor('other', noProgress, never())).byStatus.done).toBe(1);
    await Promise.all([here.close(), there.close()]);
  });
});

describe('a disk without room', () => {
  it('takes nothing in and begins nothing, and goes on by itself', { timeout: TIMEOUT_MS }, async () => {
    let free = 1_000;
    const engine = await openTestEngine(folder.path('disk'), {
      keepFreeBytes: 500,
      freeBytes: async () => free,
    });
    await engine.receive([aPaper('before.pdf')], 'before');
    free = 400;
    await engine.start();
    const [refused] = await engine.receive([aPaper('late.pdf')], 'late');
    expect(refused).toMatchObject({ kind: 'refused', error: { code: 'store.disk_low', kind: 'temporary' } });
    expect(engine.control.disk.isLow).toBe(true);
    expect((await overview(engine)).workers[0]?.hold).toBe('disk_low');
    expect((await engine.progress('before')).documentsDone).toBe(0);
    free = 1_000;
    expect((await engine.waitFor('before', noProgress, never())).byStatus.done).toBe(1);
    expect(engine.control.disk.isLow).toBe(false);
    await engine.close();
  });

  it('never fails a document, however often a write fails', { timeout: TIMEOUT_MS }, async () => {
    const stages = new ScriptedStages({
      full: ({ calls }) => {
        if (calls <= 8) throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
      },
      readonly: ({ calls }) => {
        if (calls <= 8) throw Object.assign(new Error('read-only file system'), { code: 'EROFS' });
      },
    });
    const engine = await openTestEngine(folder.path('full'), { stages: stages.list() });
    await engine.start();
    await engine.receive([aPaper('read=full.pdf'), aPaper('read=readonly.pdf')], 'b');
    expect((await engine.waitFor('b', noProgress, never())).byStatus.done).toBe(2);
    await engine.close();
  });
});

describe('a stop while a stage does not yield', () => {
  it('hands the document back without blame', { timeout: TIMEOUT_MS }, async () => {
    const data = folder.path('stubborn');
    let goOn: () => void = () => undefined;
    const free = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const stages = new ScriptedStages({ stubborn: () => free });
    const first = await openTestEngine(data, { stages: stages.list(), closeGraceMs: 100 });
    await first.start();
    await first.receive([aPaper('read=stubborn.pdf')], 'b');
    await expect.poll(() => stages.starts.map((each) => each.stage), { timeout: 60_000 }).toContain('read');
    await first.close();
    const second = await openTestEngine(data);
    const { rows } = await second.db.execute<{ crashes: number; token: string | null; state: string }>(
      sql`SELECT d.crashes, d.run_token AS token, j.state::text FROM civis.document d, bullmq.job j`,
    );
    expect(rows).toMatchObject([{ crashes: 0, token: null, state: 'delayed' }]);
    await second.start();
    expect((await second.waitFor('b', noProgress, never())).byStatus.done).toBe(1);
    await second.close();
    goOn();
  });
});

describe('the routes', () => {
  it('are for admins, obey, and stand in the audit trail', { timeout: TIMEOUT_MS }, async () => {
    const engine = await openTestEngine(folder.path('routes'));
    await engine.start();
    const server = await openTestServer(engine);
    const post = (path: string, role: 'admin' | 'expert', payload?: object) =>
      server.app.inject({
        ...{ method: 'POST', url: `/api/v1/queue/${path}`, headers: asRole(role) },
        ...(payload ? { payload } : {}),
      });
    expect((await post('pause', 'expert')).statusCode).toBe(403);
    expect((await post('pause', 'admin', { lanes: ['heavy'] })).json().lanes).toMatchObject([
      { lane: 'light', state: 'open' },
      { lane: 'heavy', state: 'paused' },
    ]);
    expect((await post('pause', 'admin', { lanes: ['fast'] })).statusCode).toBe(400);
    expect((await post('drain', 'admin')).json().lanes[0]).toMatchObject({
      state: 'draining',
      isDrained: true,
    });
    expect((await post('resume', 'admin')).statusCode).toBe(200);
    const seen = await server.app.inject({ url: '/api/v1/queue', headers: asRole('admin') });
    expect(seen.json()).toMatchObject({
      isDiskLow: false,
      bands: [],
      workers: [{ isAlive: true, hold: null }],
    });
    expect(server.audit.map(({ action }) => action)).toEqual([
      ...['access.refused', 'queue.pause', 'queue.drain', 'queue.resume'],
    ]);
    await server.close();
    await engine.close();
  });
});

it('a temporary code is what a way in is told', () => {
  expect(new AppError('store.disk_low').kind).toBe('temporary');
});
