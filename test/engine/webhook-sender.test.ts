// The sender on a real database (PGlite, and PostgreSQL where one answers) against receivers on this machine: at least
// once, and nothing lost, whatever they do. The clock is the test's.
import { pino } from 'pino';
import { Webhook } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openPglite, openPostgres } from '../../pipeline/store/database.ts';
import { liftGone } from '../../pipeline/store/webhook-gone-rows.ts';
import { claimDue, discardDead, dropOldDeliveries, replayDead } from '../../pipeline/store/webhook-rows.ts';
import { createPoster } from '../../pipeline/webhook/post-event.ts';
import { MAX_TRIES } from '../../pipeline/webhook/verdict.ts';
import type { WebhookEndpoint } from '../../pipeline/webhook/webhook-endpoint.ts';
import { AT_ONCE, LEASE_MS, WebhookSender } from '../../pipeline/webhook/webhook-sender.ts';
import { Receiver } from '../pipeline/webhook/support/receiver.ts';
import { never } from './support/open-test-engine.ts';
import { tryPostgres } from './support/postgres.ts';
import { TempFolder } from './support/temp-folder.ts';
import { useDatabaseTemplate } from './support/template.ts';
import { addEvents, outbox, SECRET, testEndpoint } from './support/webhook.ts';

const folder = new TempFolder();
const postgres = await tryPostgres();
const LIMITS = { connectMs: 2_000, totalMs: 2_000, maxBodyBytes: 65_536, bodyMs: 500 };
const START = new Date('2026-05-04T08:00:00Z');
const DAY_MS = 86_400_000;

afterAll(async () => {
  folder.remove();
  await postgres?.drop();
});

async function openPgliteHere(): Promise<Database> {
  await useDatabaseTemplate();
  return openPglite(folder.path('db'));
}

describe.each([
  ['PGlite', openPgliteHere],
  ['PostgreSQL', async () => openPostgres(postgres?.url ?? '', { queueListeners: 1, concurrency: 4 })],
])('the sender on %s', (kind, open) => {
  if (kind === 'PostgreSQL' && !postgres) {
    it.skip('no PostgreSQL here', () => undefined);
    return;
  }
  const receiver = new Receiver();
  const second = new Receiver();
  let database: Database;
  let nowMs = START.getTime();
  const clock = { now: () => new Date(nowMs) };
  const poster = createPoster({ allowsPrivate: true }, LIMITS);
  const senderFor = (...endpoints: WebhookEndpoint[]) =>
    new WebhookSender({
      ...{ db: database.db, endpoints, poster, clock, random: () => 0.5 },
      log: pino({ level: 'silent' }),
    });
  const send = (...endpoints: WebhookEndpoint[]) => senderFor(...endpoints).sendDue(never());
  const states = async () => {
    const counts: Record<string, number> = {};
    for (const { state } of await outbox(database.db)) counts[state] = (counts[state] ?? 0) + 1;
    return counts;
  };
  const erp = () => testEndpoint('erp', receiver.url);
  const agenda = () => testEndpoint('agenda', second.url);

  beforeAll(async () => {
    database = await open();
    await receiver.open();
    await second.open();
  });
  afterAll(async () => {
    poster.close();
    await receiver.close();
    await second.close();
    await database.close();
  });
  beforeEach(() => {
    nowMs = START.getTime();
    for (const one of [receiver, second]) {
      one.received.length = 0;
      one.answer = (response) => response.writeHead(204).end();
    }
  });
  afterEach(async () => {
    await database.db.execute('DELETE FROM civis.webhook_delivery');
    await database.db.execute('DELETE FROM civis.webhook_gone');
  });

  it('delivers each event once, signed, and keeps no body of it', async () => {
    nowMs = Date.now();
    const ids = await addEvents(database.db, ['erp', 'agenda'], 30, clock.now());
    const bodies = new Map((await outbox(database.db)).map((row) => [row.event_id, row.payload]));
    await send(erp(), agenda());
    expect([...receiver.ids].sort()).toEqual(ids);
    expect([...second.ids].sort()).toEqual(ids);
    for (const { body, headers } of receiver.received) {
      expect(new Webhook(SECRET).verify(body, headers)).toEqual(bodies.get(headers['webhook-id'] ?? ''));
      expect(headers['webhook-timestamp']).toBe(String(Math.floor(nowMs / 1_000)));
    }
    const rows = await outbox(database.db);
    expect(rows.map(({ state, payload, attempts }) => [state, payload, attempts])).toEqual(
      rows.map(() => ['delivered', null, 1]),
    );
    await send(erp(), agenda());
    expect(receiver.received).toHaveLength(30);
  });

  it('tries again with the same id and the same bytes, signed anew, until it is taken', async () => {
    await addEvents(database.db, ['erp'], 1, clock.now());
    receiver.answer = (response) => response.writeHead(receiver.received.length < 4 ? 500 : 200).end('no');
    for (let n = 0; n < 6; n += 1) {
      await send(erp());
      nowMs += DAY_MS;
    }
    const { received } = receiver;
    expect(received).toHaveLength(4);
    expect(new Set(receiver.ids).size).toBe(1);
    expect(new Set(received.map(({ body }) => body)).size).toBe(1);
    expect(new Set(received.map(({ headers }) => headers['webhook-signature'])).size).toBe(4);
    expect(await states()).toEqual({ delivered: 1 });
  });

  it('waits as planned before it tries again', async () => {
    await addEvents(database.db, ['erp'], 1, clock.now());
    receiver.answer = (response) => response.writeHead(503).end();
    await send(erp());
    nowMs += 2_499;
    await send(erp());
    expect(receiver.received).toHaveLength(1);
    nowMs += 1;
    await send(erp());
    expect(receiver.received).toHaveLength(2);
  });

  it('gives up in the end, keeps the body, and delivers when replayed, under the same id', async () => {
    const [id = ''] = await addEvents(database.db, ['erp'], 1, clock.now());
    receiver.answer = (response) => response.writeHead(302, { location: '/elsewhere' }).end();
    for (let n = 0; n < MAX_TRIES + 3; n += 1) {
      await send(erp());
      nowMs += DAY_MS;
    }
    expect(receiver.received).toHaveLength(MAX_TRIES);
    expect(await outbox(database.db)).toMatchObject([
      { state: 'dead', last_error: 'http.302', attempts: MAX_TRIES, payload: { type: 'notice.ready' } },
    ]);
    receiver.answer = (response) => response.writeHead(200).end();
    expect(await replayDead(database.db, 'evt_ffff', clock.now())).toEqual([]);
    expect(await replayDead(database.db, id.slice(0, 12), clock.now())).toEqual(['erp']);
    await send(erp());
    expect(new Set(receiver.ids)).toEqual(new Set([id]));
    expect(await states()).toEqual({ delivered: 1 });
    expect(await replayDead(database.db, null, clock.now())).toEqual([]);
  });

  it('forgets what a person gives up, and, in time, that it was there', async () => {
    await addEvents(database.db, ['erp'], 2, clock.now());
    receiver.answer = (response) => response.writeHead(410).end();
    await send(erp());
    expect(await discardDead(database.db, null, clock.now())).toBe(2);
    expect((await outbox(database.db)).map(({ payload }) => payload)).toEqual([null, null]);
    await dropOldDeliveries(database.db, clock.now());
    expect(await states()).toEqual({ discarded: 2 });
    await dropOldDeliveries(database.db, new Date(nowMs + 1));
    expect(await states()).toEqual({});
  });

  it('stops at 410 for that endpoint alone, until its address changes or a person asks', async () => {
    await addEvents(database.db, ['erp', 'agenda'], 3 * AT_ONCE, clock.now());
    receiver.answer = (response) => response.writeHead(410).end();
    await send(erp(), agenda());
    expect(receiver.received).toHaveLength(AT_ONCE);
    expect(await states()).toEqual({ delivered: 3 * AT_ONCE, dead: 3 * AT_ONCE });
    receiver.answer = (response) => response.writeHead(204).end();
    await replayDead(database.db, null, clock.now());
    await send(erp());
    expect(receiver.received).toHaveLength(AT_ONCE);
    expect((await states())['dead']).toBe(3 * AT_ONCE);

    await replayDead(database.db, null, clock.now());
    const moved = testEndpoint('erp', new URL('/other', receiver.url));
    await send(moved);
    expect(await states()).toEqual({ delivered: 6 * AT_ONCE });
    await addEvents(database.db, ['late'], 1, clock.now());
    await liftGone(database.db, ['erp']);
  });

  it('leaves an endpoint alone that asks for it', async () => {
    await addEvents(database.db, ['erp'], 3 * AT_ONCE, clock.now());
    receiver.answer = (response) => response.writeHead(429, { 'retry-after': '60' }).end();
    await send(erp());
    expect(receiver.received).toHaveLength(AT_ONCE);
    receiver.answer = (response) => response.writeHead(204).end();
    nowMs += 60_000;
    await send(erp());
    expect(await states()).toEqual({ delivered: 3 * AT_ONCE });
  });

  it('is not held up by an endpoint that hangs', async () => {
    await addEvents(database.db, ['erp', 'agenda'], 5 * AT_ONCE, clock.now());
    const waiting: (() => void)[] = [];
    receiver.answer = (response) => void waiting.push(() => response.writeHead(204).end());
    const all = send(erp(), agenda());
    // The other one is through while the first has not answered a single event.
    second.answer = (response) => {
      response.writeHead(204).end();
      if (second.received.length < 5 * AT_ONCE) return;
      expect(receiver.received.length).toBeLessThanOrEqual(AT_ONCE);
      receiver.answer = (late) => late.writeHead(204).end();
      for (const free of waiting) free();
    };
    await all;
    expect(await states()).toEqual({ delivered: 10 * AT_ONCE });
  });

  it('shares the work with other senders: nothing is sent twice', async () => {
    const ids = await addEvents(database.db, ['erp'], 100, clock.now());
    await Promise.all([send(erp()), send(erp()), send(erp())]);
    expect([...receiver.ids].sort()).toEqual(ids);
    expect(await states()).toEqual({ delivered: 100 });
  });

  it('takes up what a killed sender held, with the same id', async () => {
    const [id] = await addEvents(database.db, ['erp'], 1, clock.now());
    const until = new Date(nowMs + LEASE_MS);
    expect(await claimDue(database.db, 'erp', clock.now(), { limit: 5, until })).toHaveLength(1);
    await send(erp());
    expect(receiver.received).toHaveLength(0);
    nowMs += LEASE_MS;
    await send(erp());
    expect(receiver.ids).toEqual([id]);
    expect(await outbox(database.db)).toMatchObject([{ state: 'delivered', attempts: 2 }]);
  });

  it('survives a receiver that is killed and comes back', async () => {
    const ids = await addEvents(database.db, ['erp'], 40, clock.now());
    receiver.answer = (response) => {
      response.writeHead(204).end();
      if (receiver.received.length === 10) void receiver.close();
    };
    await send(erp());
    expect((await states())['pending']).toBeGreaterThan(0);
    await receiver.close();
    receiver.answer = (response) => response.writeHead(204).end();
    await receiver.open();
    nowMs += DAY_MS;
    await send(erp());
    expect(await states()).toEqual({ delivered: 40 });
    expect([...new Set(receiver.ids)].sort()).toEqual(ids);
  });

  it('runs by itself, and stops soon also while a receiver hangs: what it held waits again, untried', async () => {
    await addEvents(database.db, ['erp', 'agenda'], 3, new Date());
    const patient = createPoster({ allowsPrivate: true });
    const sender = new WebhookSender({
      ...{ db: database.db, endpoints: [erp(), agenda()], poster: patient, random: () => 0.5 },
      ...{ clock: { now: () => new Date() }, log: pino({ level: 'silent' }) },
    });
    const hanging = new Promise<void>((resolve) => {
      receiver.answer = () => (receiver.received.length === 3 ? resolve() : undefined);
    });
    sender.start();
    await hanging;
    const startedMs = performance.now();
    await sender.stop();
    patient.close();
    expect(performance.now() - startedMs).toBeLessThan(4_000);
    const rows = await outbox(database.db);
    expect(rows.filter((row) => row.endpoint === 'erp')).toMatchObject(
      Array.from({ length: 3 }, () => ({ state: 'pending', attempts: 0 })),
    );
    expect(rows.filter((row) => row.endpoint === 'agenda' && row.state === 'delivered')).toHaveLength(3);
  });
});
