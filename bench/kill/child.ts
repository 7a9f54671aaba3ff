// The process that the kill rounds kill: the engine with scripted stages. Writes a line per step, so that a kill can be
// aimed at work; takes `clock MS` on its standard input and lives MS later (or earlier) from then on. (Border file.)
// Its one argument is JSON, see ChildOrder.
import { appendFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { AppError } from '../../contract/app-error.ts';
import type { Engine } from '../../pipeline/engine/engine-options.ts';
import { defineStage } from '../../pipeline/stages/stage.ts';
import { fakeStages } from '../../test/engine/support/fake-stages.ts';
import { factsOfFile, openTestEngine } from '../../test/engine/support/open-test-engine.ts';

export interface ChildOrder {
  readonly data: string;
  readonly papers: string;
  /** Names of papers whose receipt was acknowledged, one a line. */
  readonly acknowledged: string;
  readonly batch: string;
  readonly databaseUrl: string | null;
  readonly redisUrl: string | null;
  /** `app` takes papers in and works; `worker` only works; `settle` is an app that leaves when nothing waits. */
  readonly role: 'app' | 'worker' | 'settle';
  readonly rebuild: boolean;
  readonly clockMs: number;
}

const HEAVY_MS = 15;
const LOOK_EVERY_MS = 100;
const OPEN_TRIES = 100;
const TRY_AGAIN_MS = 200;

const order: ChildOrder = JSON.parse(process.argv[2] ?? '{}');
const say = (line: string) => void process.stdout.write(`${line}\n`);

/** A clock that can be set wrong, for everything in this process: `new Date()` and `Date.now()`. */
let offsetMs = order.clockMs;
const RealDate = Date;
const realNow = RealDate.now.bind(RealDate);
globalThis.Date = new Proxy(RealDate, {
  construct: (target, args) => Reflect.construct(target, args.length > 0 ? args : [realNow() + offsetMs]),
});
RealDate.now = () => realNow() + offsetMs;
createInterface({ input: process.stdin }).on('line', (line) => {
  const [word, value] = line.split(' ');
  if (word === 'clock') offsetMs = Number(value);
});

const unpack = defineStage({
  ...{ name: 'unpack', version: 1, lane: 'heavy', about: '', needs: [] },
  async run({ document }) {
    await sleep(HEAVY_MS);
    const name = document.intakes[0]?.path ?? '';
    if (name.includes('-damaged')) throw new AppError('pdf.damaged');
    if (name.includes('-refused')) return { kind: 'rejected', code: 'pdf.too_many_pages' };
    if (name.includes('-stumbles') && Math.random() < 0.5) throw new AppError('file.changed');
    const { sha256, sizeBytes } = document;
    const part = { name: null, sha256, sizeBytes, mediaType: 'x', kind: 'pdf' as const, pageCount: 1 };
    return { kind: 'done', output: { tree: [], parts: [part] } };
  },
});
const split = defineStage({
  ...{ name: 'split', version: 1, lane: 'light', about: '', needs: [] },
  async run(_input, ctx) {
    // Pictures are written in the middle of the way, too.
    await ctx.blobs.putBytes(Buffer.from(`picture of ${ctx.documentId}`));
    return { kind: 'done', output: { notices: [] } };
  },
});
const check = defineStage({
  ...{ name: 'check', version: 1, lane: 'light', about: '', needs: [] },
  async run({ document }) {
    const output = { notices: [] };
    const isDoubtful = document.intakes[0]?.path.includes('-review');
    return isDoubtful ? { kind: 'needs_review', reasons: ['doubt'], output } : { kind: 'done', output };
  },
});

async function open(): Promise<Engine> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await openTestEngine(order.data, {
        databaseUrl: order.databaseUrl,
        redisUrl: order.redisUrl,
        stages: fakeStages({
          heavyMs: HEAVY_MS,
          replace: [unpack, split, check],
          onStage: () => say('stage'),
        }),
        // As in service, but quicker.
        retry: { maxAttempts: 30, firstDelayMs: 50, maxDelayMs: 1_000 },
        queueTimes: { lockMs: 3_000, stalledCheckMs: 1_000 },
        closeGraceMs: 2_000,
      });
    } catch (error) {
      if (tries >= OPEN_TRIES) throw error;
      say(`not open: ${nameOf(error)}`);
      await sleep(TRY_AGAIN_MS);
    }
  }
}

/** As a way in does it: what is not acknowledged is handed in again until it is. */
async function takeAll(engine: Engine, signal: AbortSignal): Promise<void> {
  for (;;) {
    const known = existsSync(order.acknowledged) ? readFileSync(order.acknowledged, 'utf8').split('\n') : [];
    const done = new Set(known);
    const open = readdirSync(order.papers)
      .sort()
      .filter((name) => !done.has(name));
    if (open.length === 0 || signal.aborted) return;
    for (const name of open) {
      const [outcome] = await engine.receive([factsOfFile(join(order.papers, name))], order.batch);
      if (signal.aborted) return;
      if (outcome?.kind === 'received') {
        appendFileSync(order.acknowledged, `${name}\n`);
        say('taken');
      } else {
        say(`refused: ${nameOf(outcome?.error)}`);
        await sleep(TRY_AGAIN_MS);
      }
    }
  }
}

async function nothingWaits(engine: Engine): Promise<void> {
  for (;;) {
    try {
      const { rows } = await engine.db.execute<{ waiting: string }>(
        sql`SELECT count(*) AS waiting FROM civis.document WHERE status = 'waiting'`,
      );
      if (Number(rows[0]?.waiting) === 0) return;
    } catch (error) {
      say(`no look: ${nameOf(error)}`);
    }
    await sleep(LOOK_EVERY_MS);
  }
}

function nameOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? ` < ${error.cause.message}` : '';
  return error instanceof Error
    ? `${error.name} ${error.message}${cause}`.replaceAll('\n', ' ')
    : String(error);
}

const stop = new AbortController();
process.once('SIGTERM', () => stop.abort());
const engine = await open();
if (order.rebuild) say(`rebuilt ${(await engine.rebuildFromReceipts()).documents}`);
await engine.start();
say('up');
if (order.role !== 'worker') await takeAll(engine, stop.signal);
if (order.role === 'settle') await nothingWaits(engine);
else if (!stop.signal.aborted) await new Promise((resolve) => stop.signal.addEventListener('abort', resolve));
await engine.close();
say('closed');
process.exit(0);
