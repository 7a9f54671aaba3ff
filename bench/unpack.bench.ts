// `npm run bench:unpack -- [--messages 200] [--documents 200] [--block 20] [--children 2] [--seed S]`: PEC messages with a
// one-page PDF opened to the last part in the sandbox, a second; what the sandbox costs where one-page PDFs are opened
// and read (one child against none, in turns); and the bare way of a message to a child and back.
import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { documentAt } from '../extractors/containers/open-file.ts';
import { DEFAULT_READING_LIMITS } from '../extractors/pages/reading-limits.ts';
import { withWalk } from '../pipeline/inspection/walk-alone.ts';
import { createInlineReader } from '../pipeline/sandbox/inline-reader.ts';
import type { PageReader } from '../pipeline/sandbox/page-reader.ts';
import { createReaderPool } from '../pipeline/sandbox/reader-pool.ts';
import { readableParts } from '../pipeline/stages/readable-parts.ts';
import { onePageLetters } from './parts/one-page-letters.ts';
import { pecMessage } from './parts/pec-message.ts';
import { alternate, blocksOf, median, secondsOf } from './unpack/alternate.ts';
import { roundTrips } from './unpack/round-trip.ts';

const { values } = parseArgs({
  options: {
    messages: { type: 'string', default: '200' },
    documents: { type: 'string', default: '200' },
    block: { type: 'string', default: '20' },
    children: { type: 'string', default: '2' },
    seed: { type: 'string', default: '1' },
  },
});
const [messages = 0, documents = 0, block = 0, children = 0] = [
  values.messages,
  values.documents,
  values.block,
  values.children,
].map(Number);
if (![messages, documents, block, children].every((n) => Number.isInteger(n) && n > 0)) {
  throw new Error('counts must be whole and > 0');
}
const WARM_UP = 10;
const TARGET_RATIO = 1.5;
const signal = new AbortController().signal;
const print = (label: string, value: string | number) =>
  process.stdout.write(`${label.padEnd(52)} ${value}\n`);

function pool(size: number, childEntry?: URL): PageReader {
  return createReaderPool({
    size,
    memoryLimitMb: 1_400,
    limits: { ...DEFAULT_READING_LIMITS, pageTimeoutMs: 120_000 },
    ...(childEntry && { childEntry }),
  });
}

function write(folder: string, name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

/** Everyone takes the next path until none is left. */
async function inParallel(
  paths: readonly string[],
  workers: number,
  work: (path: string) => Promise<void>,
): Promise<void> {
  const left = paths.values();
  await Promise.all(
    Array.from({ length: workers }, async () => {
      for (const path of left) await work(path);
    }),
  );
}

async function benchMessages(letters: readonly Uint8Array[], folder: string): Promise<void> {
  const paths = letters.map((bytes, at) =>
    write(folder, `${at}.eml`, pecMessage(at + 1, { name: 'comunicazione.pdf', bytes })),
  );
  const reader = pool(children);
  let parts = 0;
  const open = (path: string) =>
    withWalk(path, reader, (walk) => {
      if (walk.error) throw walk.error;
      if (readableParts(walk.parts).length !== 1) throw new Error(`${path} does not hold its one letter`);
      parts += walk.parts.length;
    });
  try {
    await inParallel(paths.slice(0, WARM_UP), children, open);
    parts = 0;
    const seconds = await secondsOf(() => inParallel(paths.slice(WARM_UP), children, open));
    const count = paths.length - WARM_UP;
    print('PEC messages opened to the last part, a second', (count / seconds).toFixed(1));
    print('  a message', `${((seconds / count) * 1_000).toFixed(1)} ms, ${(parts / count).toFixed(1)} parts`);
  } finally {
    await reader.close();
  }
}

async function benchSandbox(letters: readonly Uint8Array[], folder: string): Promise<void> {
  const paths = letters.map((bytes, at) => write(folder, `${at}.pdf`, bytes));
  const [inline, one] = [createInlineReader(), pool(1)];
  const read = (reader: PageReader) => async (some: readonly string[]) => {
    for (const path of some) {
      await reader.open(documentAt(path, folder), signal);
      await reader.readPage(path, 1, signal);
    }
  };
  try {
    for (const reader of [inline, one]) await read(reader)(paths.slice(0, WARM_UP));
    const blocks = blocksOf(paths.slice(WARM_UP), block);
    const times = await alternate(blocks, read(inline), read(one));
    const count = paths.length - WARM_UP;
    const each = (seconds: number) => `${((seconds / count) * 1_000).toFixed(1)} ms a document`;
    print('one-page PDF opened and read in this process', each(times.first));
    print('the same through one sandboxed child', each(times.second));
    const ratio = times.second / times.first;
    print(
      'ratio',
      `${ratio.toFixed(2)} (median of ${blocks.length} blocks ${median(times.ratios).toFixed(2)}), target at most ${TARGET_RATIO}`,
    );
    process.exitCode = ratio > TARGET_RATIO ? 1 : 0;
  } finally {
    await Promise.all([inline.close(), one.close()]);
  }
}

const root = await mkdtemp(join(tmpdir(), 'civis-unpack-'));
try {
  print('machine', `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`);
  const load = loadavg().map((each) => each.toFixed(1));
  print('load average before', load.join(' '));
  const letters = await onePageLetters(values.seed, WARM_UP + Math.max(messages, documents));
  const trip = await roundTrips((entry) => pool(1, entry), root);
  print('bare round trip of a message', `median ${trip.bareMs.toFixed(2)} ms`);
  print('  with a page picture of 200 kB', `median ${trip.pictureMs.toFixed(2)} ms`);
  await benchMessages(letters.slice(0, WARM_UP + messages), root);
  await benchSandbox(letters.slice(0, WARM_UP + documents), root);
} finally {
  await rm(root, { recursive: true, force: true });
}
