// `npm run bench:fuzz -- [N] [--seed S] [--corpus DIR…] [--keep DIR] [--children 2] [--only SEED-INDEX]`: N small files
// of every format that is opened, spoilt by dice, through the readers' `open` in the sandbox: opened, refused by code,
// ended by a limit. Ends with 1 when one shows a fault of the program, kills this process, or hangs past the limit.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DEFAULT_READING_LIMITS } from '../extractors/pages/reading-limits.ts';
import { createReaderPool } from '../pipeline/sandbox/reader-pool.ts';
import { allInputs } from './fuzz/inputs/all-inputs.ts';
import { keepCase } from './fuzz/keep-case.ts';
import { type FuzzCase, makeCase } from './fuzz/make-case.ts';
import { type FuzzOutcome, runCase, stackOf } from './fuzz/run-case.ts';
import { isFailure, isKept, type ParserScore, refusals, scores } from './fuzz/score-fuzz.ts';
import { type Column, textTable } from './parts/text-table.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    corpus: { type: 'string', multiple: true, default: [] },
    keep: { type: 'string' },
    children: { type: 'string', default: '2' },
    only: { type: 'string' },
  },
});
const children = Number(values.children);
const [, onlySeed = values.seed, onlyIndex] = /^(.+)-(\d+)$/.exec(values.only ?? '') ?? [];
const first = Number(onlyIndex ?? 0);
const count = onlyIndex === undefined ? Number(positionals[0] ?? 5_000) : 1;
if (![count, children].every((n) => Number.isInteger(n) && n > 0))
  throw new Error('counts must be whole and > 0');
const PROGRESS_EVERY = 500;
const SHOWN_SLOWEST = 5;

const root = await mkdtemp(join(tmpdir(), 'civis-fuzz-'));
const inputs = await allInputs(values.corpus);
const pool = createReaderPool({
  size: children,
  memoryLimitMb: 1_000,
  // A job whose child was lost gets a second one: what that hides is told here.
  log: { warn: (fields, message) => process.stdout.write(`${message}: ${lossText(fields)}\n`) },
  limits: { ...DEFAULT_READING_LIMITS, pageTimeoutMs: 120_000 },
});
function lossText(fields: object): string {
  const error = 'err' in fields && fields.err instanceof Error ? fields.err.message : '';
  return `${error}; in work ${[...inFlight].map(({ id }) => id).join(', ')}`;
}

const inFlight = new Set<FuzzCase>();
const outcomes: FuzzOutcome[] = [];

/** The parent itself must stand whatever a child answers: what was in work is kept before it goes down. */
process.on('uncaughtException', (error) => {
  process.stderr.write(`the parent crashed: ${error.stack ?? error.message}\n`);
  for (const made of inFlight) {
    process.stderr.write(`in work: ${made.id} ${made.parser}\n`);
    if (values.keep !== undefined) keepCase(values.keep, made, null, error.stack ?? '');
  }
  process.exit(1);
});

async function work(next: () => number | null): Promise<void> {
  for (let index = next(); index !== null; index = next()) {
    const made = makeCase(inputs, onlySeed, index);
    inFlight.add(made);
    const outcome = await runCase(made, pool, root);
    inFlight.delete(made);
    if (isKept(outcome) || values.only !== undefined) await tell(outcome);
    // Long runs keep what was counted, not the files.
    outcomes.push({ ...outcome, made: { ...made, bytes: Buffer.alloc(0) } });
    if (outcomes.length % PROGRESS_EVERY === 0) process.stderr.write(`${outcomes.length} of ${count}\n`);
  }
}

async function tell({ made, ...told }: FuzzOutcome): Promise<void> {
  const isDefect = told.ending === 'defect.unexpected';
  const stack = isDefect ? await stackOf(made, root) : '';
  const kept = values.keep === undefined ? '' : ` kept as ${keepCase(values.keep, made, told, stack)}`;
  process.stdout.write(
    `--only ${made.id}: ${made.parser} ${told.ending} after ${Math.round(told.ms)} ms [${made.steps.join(', ')}] ${told.detail}${kept}\n`,
  );
  if (stack !== '') process.stdout.write(`${stack.split('\n').slice(0, 8).join('\n')}\n`);
}

const number = (title: string, value: Column<ParserScore>['value']): Column<ParserScore> => {
  return { title, value, isNumber: true };
};
const COLUMNS: readonly Column<ParserScore>[] = [
  { title: 'parser', value: (row) => row.parser },
  number('files', (row) => row.files),
  number('opened', (row) => row.opened),
  number('in part', (row) => row.openedInPart),
  number('refused', (row) => row.refused),
  number('time limit', (row) => row.timeLimit),
  number('memory limit', (row) => row.memoryLimit),
  number('crashed', (row) => row.crashed),
  number('defects', (row) => row.defects),
  number('hangs', (row) => row.hangs),
  number('slowest ms', (row) => Math.round(row.slowestMs)),
];

try {
  let index = first;
  const next = () => (index < first + count ? index++ : null);
  const startedMs = performance.now();
  await Promise.all(Array.from({ length: children }, () => work(next)));
  const seconds = (performance.now() - startedMs) / 1_000;
  process.stdout.write(`${textTable(COLUMNS, scores(outcomes))}\n\n`);
  for (const [code, times] of refusals(outcomes)) process.stdout.write(`${code.padEnd(32)} ${times}\n`);
  const slowest = [...outcomes].sort((a, b) => b.ms - a.ms).slice(0, SHOWN_SLOWEST);
  const slow = slowest.map(({ made, ms }) => `${made.id} ${made.parser} ${Math.round(ms)} ms`);
  process.stdout.write(`\nslowest: ${slow.join(', ')}\n`);
  const { started, lost, peakBytes } = pool.stats();
  process.stdout.write(
    `seed ${onlySeed}, ${inputs.length} inputs; ${(outcomes.length / seconds).toFixed(1)} files/s (${seconds.toFixed(1)} s); ` +
      `readers started ${started}, lost ${lost}, peak ${Math.round(peakBytes / 1_048_576)} MB\n`,
  );
  const failures = outcomes.filter(isFailure).length;
  process.stdout.write(failures === 0 ? 'nothing failed\n' : `${failures} failures\n`);
  process.exitCode = failures === 0 ? 0 : 1;
} finally {
  await pool.close();
  await rm(root, { recursive: true, force: true });
}
