// `kill -9` for the sender, wherever it is between claim, POST and mark, and a receiver that goes away and comes back: every
// event arrives at least once, none is lost, and what comes twice bears the same id and says the same.
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { LEASE_MS } from '../../pipeline/webhook/webhook-sender.ts';
import { Receiver } from '../pipeline/webhook/support/receiver.ts';
import { TempFolder } from './support/temp-folder.ts';
import { useDatabaseTemplate } from './support/template.ts';
import { addEvents, outbox } from './support/webhook.ts';
import { withDatabase } from './support/with-database.ts';

const CHILD = fileURLToPath(new URL('./support/webhook-kill-child.ts', import.meta.url));
const EVENTS = 120;
/** More by `KILLS=20 npx vitest run --project engine test/engine/webhook-kill.test.ts`. */
const KILLS = Number(process.env['KILLS'] ?? 4);
/** Each kill falls after so many more events have come in, at most. */
const MOST_BETWEEN = 30;
const RETRY_LATER_MS = 86_400_000;

const folder = new TempFolder();
const receiver = new Receiver();
let running: ChildProcess | null = null;
beforeAll(async () => {
  await useDatabaseTemplate();
  await receiver.open();
});
afterAll(async () => {
  running?.kill('SIGKILL');
  await receiver.close();
  folder.remove();
});

it(`${EVENTS} events, ${KILLS} kills: none lost, repeats bear the same id`, {
  timeout: 300_000,
}, async () => {
  const data = folder.path('data');
  const ids = await withDatabase(data, ({ db }) => addEvents(db, ['erp'], EVENTS, new Date()));
  let aheadMs = 0;
  for (let kills = 0; kills < KILLS; kills += 1) {
    // The fourth time it is the receiver that dies in the middle, and the sender goes on to its end.
    const isReceivers = kills === 3;
    await run(
      data,
      aheadMs,
      receiver.received.length + 1 + Math.floor(Math.random() * MOST_BETWEEN),
      isReceivers,
    );
    aheadMs += isReceivers ? RETRY_LATER_MS : LEASE_MS;
    if (isReceivers) await receiver.open();
  }
  expect(new Set(receiver.ids).size).toBeLessThan(EVENTS);
  await run(data, aheadMs + RETRY_LATER_MS, Number.POSITIVE_INFINITY, false);

  expect([...new Set(receiver.ids)].sort()).toEqual(ids);
  // The kills did fall between a POST and its mark.
  expect(receiver.received.length).toBeGreaterThan(EVENTS);
  const bodies = new Map(receiver.received.map(({ headers, body }) => [headers['webhook-id'], body]));
  for (const { headers, body } of receiver.received) expect(bodies.get(headers['webhook-id'])).toBe(body);
  const rows = await withDatabase(data, ({ db }) => outbox(db));
  expect(rows.filter(({ state, payload }) => state === 'delivered' && payload === null)).toHaveLength(EVENTS);
});

/** Until it is through, or so many events have come in: then the sender, or the receiver, is killed. */
async function run(data: string, aheadMs: number, killAt: number, isReceivers: boolean): Promise<void> {
  const args = ['--import', 'tsx', CHILD, data, receiver.url.href, String(aheadMs)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  running = child;
  const exit = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  receiver.answer = (response) => {
    // Half of the time it is killed before its receiver has answered, half of the time right after.
    const isTime = receiver.received.length >= killAt;
    if (isTime && killAt % 2 === 0) kill();
    response.writeHead(204).end();
    if (isTime) kill();
  };
  function kill() {
    if (isReceivers) void receiver.close();
    else child.kill('SIGKILL');
  }
  const code = await exit;
  running = null;
  expect(code).toBe(killAt === Number.POSITIVE_INFINITY || isReceivers ? 0 : null);
}
