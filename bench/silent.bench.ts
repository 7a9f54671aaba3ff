// `npm run bench:silent -- [N] [--seed S] [--profile P] [--jobs J] [--chunk C] [--log FILE]`: random notices, damaged,
// through the whole pipeline until N identifiers (default 6,000) were accepted; says what was accepted and wrong and
// how large the silent error rate may be. `--only SEED-INDEX --keep DIR` makes and reads one again and keeps it.
// Ends with 1 when anything accepted was wrong.
import { parseArgs } from 'node:util';
import { profileNamed } from '../samples/generator/random/profiles/profiles.registry.ts';
import { acceptedIdentifiers, report, silentWrong } from './silent/report.ts';
import { runChunk } from './silent/run-chunk.ts';
import { appendLog, type LogLine, readLog } from './silent/run-log.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    profile: { type: 'string' },
    /** Makers and readers side by side. */
    jobs: { type: 'string', default: '2' },
    /** Documents in one data folder, which is then deleted. */
    chunk: { type: 'string', default: '40' },
    log: { type: 'string' },
    only: { type: 'string' },
    keep: { type: 'string' },
  },
});
const wanted = Number(positionals[0] ?? 6_000);
const profile = values.profile === undefined ? null : profileNamed(values.profile).name;
const jobs = Number(values.jobs);
const chunk = Number(values.chunk);
if (![wanted, jobs, chunk].every((n) => Number.isInteger(n) && n > 0))
  throw new Error('counts must be whole and > 0');
const abort = new AbortController();
process.once('SIGINT', () => abort.abort(new Error('stopped')));

/** One document, made and read again. */
async function again(name: string): Promise<LogLine[]> {
  const [seed, index] = name.split('-').map(Number);
  if (seed === undefined || index === undefined) throw new Error('--only takes SEED-INDEX');
  const options = { jobs: 1, keep: values.keep ?? null };
  return runChunk([{ seed, index, profile }], options, abort.signal);
}

async function untilEnough(): Promise<LogLine[]> {
  const seed = Number(values.seed);
  const lines = values.log ? readLog(values.log, seed, profile) : [];
  while (acceptedIdentifiers(lines) < wanted) {
    const next = Math.max(-1, ...lines.map((line) => line.index)) + 1;
    const orders = Array.from({ length: chunk }, (_, i) => ({ seed, index: next + i, profile }));
    const done = await runChunk(orders, { jobs, keep: values.keep ?? null }, abort.signal);
    if (values.log) appendLog(values.log, done);
    lines.push(...done);
    const wrong = silentWrong(lines).length;
    process.stderr.write(
      `${lines.length} documents, ${acceptedIdentifiers(lines)} accepted, ${wrong} wrong\n`,
    );
  }
  return lines;
}

const lines = values.only === undefined ? await untilEnough() : await again(values.only);
process.stdout.write(`${report(lines)}\n`);
process.exitCode = silentWrong(lines).length > 0 ? 1 : 0;
