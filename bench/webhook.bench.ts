// Webhooks under load: how many events a second leave, what becomes of them when senders and the receiver are killed, and
// what they cost the pipeline. On the embedded database, with a receiver on this machine.
// Run: `npm run bench:webhook [events] [documents]`.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fakeStages } from '../test/engine/support/fake-stages.ts';
import { factsOfFile, never, noProgress, openTestEngine } from '../test/engine/support/open-test-engine.ts';
import { useDatabaseTemplate } from '../test/engine/support/template.ts';
import { addEvents, outbox, testEndpoint, testSetup } from '../test/engine/support/webhook.ts';
import { withDatabase } from '../test/engine/support/with-database.ts';
import { Receiver } from '../test/pipeline/webhook/support/receiver.ts';

const CHILD = fileURLToPath(new URL('../test/engine/support/webhook-kill-child.ts', import.meta.url));
const events = Number(process.argv[2] ?? 10_000);
const documents = Number(process.argv[3] ?? 200);
const KILLS = 10;
/** Over the lease of a killed sender. */
const LATER_MS = 60_000;
const A_DAY_MS = 86_400_000;
const ROUNDS = 3;
const root = mkdtempSync(join(tmpdir(), 'civis-bench-webhook-'));

function line(label: string, value: string): void {
  process.stdout.write(`${label.padEnd(58)} ${value}\n`);
}

/** A sender in a process of its own. @returns how long it was sending, by the receiver's clock */
async function runSender(
  data: string,
  receiver: Receiver,
  aheadMs: number,
  onEvent: (kill: () => void) => void,
) {
  const args = ['--import', 'tsx', CHILD, data, receiver.url.href, String(aheadMs)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  let firstMs = 0;
  let lastMs = 0;
  receiver.answer = (response) => {
    lastMs = performance.now();
    firstMs ||= lastMs;
    response.writeHead(204).end();
    onEvent(() => child.kill('SIGKILL'));
  };
  await new Promise((resolve) => child.once('exit', resolve));
  return lastMs - firstMs;
}

async function undisturbed(): Promise<void> {
  const data = join(root, 'undisturbed');
  await withDatabase(data, ({ db }) => addEvents(db, ['erp'], events, new Date()));
  const receiver = await new Receiver().open();
  const ms = await runSender(data, receiver, 0, () => undefined);
  const isComplete = new Set(receiver.ids).size === events && receiver.received.length === events;
  await receiver.close();
  line(`${events} events, nothing disturbed`, `${((events / ms) * 1_000).toFixed(0)} events/s`);
  line('  each delivered exactly once', isComplete ? 'yes' : 'NO');
}

async function disturbed(): Promise<void> {
  const data = join(root, 'disturbed');
  const ids = await withDatabase(data, ({ db }) => addEvents(db, ['erp'], events, new Date()));
  const receiver = await new Receiver().open();
  let aheadMs = 0;
  for (let n = 1; n <= KILLS; n += 1) {
    const killAt = Math.floor((n * events) / (KILLS + 1));
    // The fifth time the receiver goes away for a while; the sender goes on to its end.
    const isReceivers = n === 5;
    await runSender(data, receiver, aheadMs, (killSender) => {
      if (receiver.received.length < killAt) return;
      if (isReceivers) void receiver.close();
      else killSender();
    });
    aheadMs += isReceivers ? A_DAY_MS : LATER_MS;
    if (isReceivers) await receiver.open();
  }
  await runSender(data, receiver, aheadMs + A_DAY_MS, () => undefined);
  await receiver.close();
  const seen = new Set(receiver.ids);
  const lost = ids.filter((id) => !seen.has(id)).length;
  const bodies = new Map(receiver.received.map(({ headers, body }) => [headers['webhook-id'], body]));
  const isSame = receiver.received.every(({ headers, body }) => bodies.get(headers['webhook-id']) === body);
  const rows = await withDatabase(data, ({ db }) => outbox(db));
  const marked = rows.filter(({ state, payload }) => state === 'delivered' && payload === null).length;
  line(`${events} events, sender killed ${KILLS - 1} times, receiver once`, `${lost} lost`);
  line(
    '  came twice (same id, same bytes)',
    `${receiver.received.length - seen.size} (${isSame ? 'yes' : 'NO'})`,
  );
  line('  marked as delivered, no body kept', `${marked} of ${events}`);
  if (lost > 0 || marked !== events || !isSame) process.exitCode = 1;
}

/** Milliseconds from the start of work to the last document's end. */
async function pipelineMs(name: string, url: URL | null): Promise<number> {
  mkdirSync(join(root, name, 'in'), { recursive: true });
  const files = Array.from({ length: documents }, (_, n) => {
    const path = join(root, name, 'in', `${n}.pdf`);
    writeFileSync(path, `document ${name} ${n}`);
    return factsOfFile(path);
  });
  const engine = await openTestEngine(join(root, name, 'data'), {
    stages: fakeStages({ heavyMs: 0 }),
    ...(url ? { webhook: testSetup(testEndpoint('erp', url)) } : {}),
  });
  await engine.receive(files, 'bench');
  await engine.start();
  const startedMs = performance.now();
  await engine.waitFor('bench', noProgress, never());
  const ms = performance.now() - startedMs;
  await engine.finishWebhooks(A_DAY_MS);
  await engine.close();
  return ms;
}

async function cost(): Promise<void> {
  const receiver = await new Receiver().open();
  const without: number[] = [];
  const beside: number[] = [];
  // In turns, so that a busy machine treats both alike; the first pair warms up.
  for (let round = 0; round <= ROUNDS; round += 1) {
    const pair = [
      await pipelineMs(`without-${round}`, null),
      await pipelineMs(`with-${round}`, receiver.url),
    ] as const;
    if (round > 0) without.push(pair[0]);
    if (round > 0) beside.push(pair[1]);
  }
  await receiver.close();
  const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
  const perDocument = (ms: number) => `${(ms / documents).toFixed(1)} ms per document`;
  line(
    `${documents} documents, ${documents * 2} notices, stages that do nothing`,
    perDocument(median(without)),
  );
  line('  with a webhook (4 events per document)', perDocument(median(beside)));
  line('  ratio of the medians', (median(beside) / median(without)).toFixed(2));
}

try {
  await useDatabaseTemplate();
  line(
    'machine',
    `${cpus().length} × ${cpus()[0]?.model}, load ${loadavg()[0]?.toFixed(1)}, ${process.version}`,
  );
  await undisturbed();
  await disturbed();
  await cost();
} finally {
  rmSync(root, { recursive: true, force: true });
}
