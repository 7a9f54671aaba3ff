// `npm run bench:born-digital -- [N] [--readers R] [--warm-up W] [--seed S]`: N one-page born-digital notices from the
// generator through the pipeline of `process`, after a warm-up: documents a second, peak memory of the process tree.
// Ends with 1 when an identifier did not come out right and accepted.
import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Office, openOffice } from '../pipeline/cli/open-office.ts';
import { runBatch } from '../pipeline/cli/run-batch.ts';
import { loadConfig } from '../pipeline/config/load-config.ts';
import { makeSample } from '../samples/generator/make-sample.ts';
import { randomLetter } from '../samples/generator/random/random-letter.ts';
import { seededRandom } from '../samples/generator/random.ts';
import { bornDigital } from '../samples/generator/wraps/born-digital.wrap.ts';
import { ONE_PAGE } from './parts/one-page-letters.ts';
import { identifiersOnly } from './reading/print-score.ts';
import type { MadeDocument } from './silent/document-order.ts';
import { scoreMade } from './silent/score-document.ts';
import { watchTreeMemory } from './tree-memory.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    readers: { type: 'string', default: '2' },
    'warm-up': { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
  },
});
const count = Number(positionals[0] ?? 200);
const warmUp = Number(values['warm-up']);

async function make(index: number, folder: string): Promise<MadeDocument> {
  const name = `${values.seed}-${index}`;
  const { layout, letter } = randomLetter(seededRandom(`born ${name}`), ONE_PAGE);
  const { bytes, truth, whole } = await makeSample({
    name,
    about: [`Random ${layout}.`, 'Born digital, one page.'],
    letters: [letter],
    wrap: bornDigital,
    keptPages: 1,
  });
  const [notice] = truth.inputs[0]?.notices ?? [];
  const [wholeNotice] = whole;
  if (!notice || !wholeNotice) throw new Error(`${name} holds no letter`);
  const file = `${name}.pdf`;
  writeFileSync(join(folder, file), bytes);
  const order = { seed: Number(values.seed), index, profile: null };
  return { order, name, file, profile: 'born', layout, damage: [], truth: notice, whole: wholeNotice };
}

async function read(office: Office, made: readonly MadeDocument[], folder: string) {
  const files = made.map(({ file }) => ({
    path: join(folder, file),
    channel: null,
    receivedOn: null,
    receivedOnEvidence: 'unknown' as const,
    client: null,
  }));
  const startedMs = performance.now();
  const { results } = await runBatch(office, files, () => {}, new AbortController().signal);
  const seconds = (performance.now() - startedMs) / 1_000;
  const scored = made.map((document) =>
    scoreMade(
      document,
      results.filter((r) => r.source.path === join(folder, document.file)),
    ),
  );
  return { seconds, scored };
}

const root = await mkdtemp(join(tmpdir(), 'civis-born-'));
const print = (label: string, value: string | number) =>
  process.stdout.write(`${label.padEnd(44)} ${value}\n`);
try {
  const folder = join(root, 'in');
  mkdirSync(folder);
  const made: MadeDocument[] = [];
  for (let index = 0; index < warmUp + count; index += 1) made.push(await make(index, folder));
  print('machine', `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`);
  print(
    'load average before',
    loadavg()
      .map((load) => load.toFixed(1))
      .join(' '),
  );
  const memory = watchTreeMemory(process.pid);
  const { config } = loadConfig(process.env, { dataDir: join(root, 'data'), readers: values.readers });
  const office = await openOffice(config);
  try {
    const cold = await read(office, made.slice(0, warmUp), folder);
    const warm = await read(office, made.slice(warmUp), folder);
    const fields = identifiersOnly(warm.scored.flatMap((s) => s.fields));
    const sure = fields.filter((f) => f.isRight && f.isAccepted);
    print(`first ${warmUp} documents (warm-up)`, `${cold.seconds.toFixed(1)} s`);
    print(
      'documents a second after warm-up',
      `${(count / warm.seconds).toFixed(2)} (${count} in ${warm.seconds.toFixed(1)} s)`,
    );
    print('readers', config.readers);
    print('peak memory of the process tree', `${memory.stop() ?? '?'} MB`);
    print('identifiers right and accepted', `${sure.length} of ${fields.length}`);
    print('documents ready', `${warm.scored.filter((s) => s.document.isReady).length} of ${count}`);
    for (const f of fields.filter((each) => !sure.includes(each))) {
      print(`  ${f.file} ${f.field}`, `${f.truth} read ${f.read ?? '—'}${f.isAccepted ? ', ACCEPTED' : ''}`);
    }
    process.exitCode = sure.length === fields.length ? 0 : 1;
  } finally {
    await office.close();
  }
} finally {
  await rm(root, { recursive: true, force: true });
}
