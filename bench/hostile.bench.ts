// `npm run bench:hostile -- DIR [--only PART-OF-NAME]`: all files of a folder in one batch of the built product between
// two good papers, then each alone through the readers: what became of it, seconds, peak memory of the process tree.
// Ends with 1 when something called clean, lost, slow, large, or harmed a neighbour (bench/hostile/judge.ts).
import { copyFileSync, mkdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { failuresOf, type JudgedNeighbour, MAX_SECONDS, resultsOf } from './hostile/judge.ts';
import { type AloneFacts, measureAlone } from './hostile/measure-alone.ts';
import { outcomeOf } from './hostile/product-output.ts';
import { type ProductRun, runProduct } from './hostile/run-product.ts';
import { distTrouble } from './parts/dist-state.ts';
import { type ListedFile, listFiles, readManifest } from './parts/list-files.ts';
import { textTable } from './parts/text-table.ts';

/** Good papers at both ends of the batch. */
const NEIGHBOURS = ['001-36bis-born-digital', '006-avviso-telematico-born-digital'];
const START_MS = 60_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string', default: '' } },
});
const [folder] = positionals;
if (folder === undefined) throw new Error('usage: bench:hostile -- DIR [--only PART-OF-NAME]');

interface HostileRow extends ListedFile {
  readonly alone: AloneFacts;
  readonly expected: string;
  readonly outcome: string;
}

/** Copies, so that a neighbour is a file like the others. */
function copyNeighbours(root: string): string[] {
  const place = join(root, 'neighbours');
  mkdirSync(place);
  return NEIGHBOURS.map((sample) => {
    const path = join(place, `${sample}.pdf`);
    copyFileSync(join('samples', sample, 'input.pdf'), path);
    return path;
  });
}

async function batchOf(neighbours: readonly string[], files: readonly ListedFile[]): Promise<ProductRun> {
  const [first = '', last = ''] = neighbours;
  const paths = [first, ...files.map(({ path }) => path), last];
  return runProduct(paths, START_MS + paths.length * MAX_SECONDS * 1_000);
}

async function aloneOf(path: string): Promise<JudgedNeighbour> {
  const { results } = await runProduct([path], START_MS + MAX_SECONDS * 1_000);
  return { path, alone: results };
}

async function measureAll(files: readonly ListedFile[], run: ProductRun): Promise<HostileRow[]> {
  const words = readManifest(folder ?? '', ['expected', 'what']);
  const rows: HostileRow[] = [];
  for (const file of files) {
    const alone = await measureAlone(file.path);
    const outcome = outcomeOf(resultsOf(run.results, file.path));
    rows.push({ ...file, alone, outcome, expected: words.get(file.name) ?? '' });
    if (rows.length % 20 === 0) process.stderr.write(`${rows.length} of ${files.length} measured\n`);
  }
  return rows;
}

function printRows(rows: readonly HostileRow[]): void {
  const table = textTable<HostileRow>(
    [
      { title: 'file', value: (row) => row.name, maxChars: 48 },
      { title: 'outcome', value: (row) => row.outcome, maxChars: 70 },
      { title: 'parts', value: (row) => row.alone.parts, isNumber: true },
      { title: 'pages', value: (row) => row.alone.pagesRead, isNumber: true },
      { title: 's', value: (row) => row.alone.seconds.toFixed(2), isNumber: true },
      { title: 'MB', value: (row) => row.alone.peakMb ?? '?', isNumber: true },
      { title: 'expected', value: (row) => row.expected },
    ],
    rows,
  );
  process.stdout.write(`${table}\n\n`);
}

const trouble = distTrouble();
if (trouble !== null) {
  process.stderr.write(`${trouble}\n`);
  process.exit(3);
}
const root = await mkdtemp(join(tmpdir(), 'civis-hostile-'));
try {
  const files = listFiles(resolve(folder)).filter(({ name }) => name.includes(values.only));
  const paths = copyNeighbours(root);
  const neighbours = [];
  for (const path of paths) neighbours.push(await aloneOf(path));
  const run = await batchOf(paths, files);
  process.stderr.write(`batch: exit ${run.exit ?? 'by signal'} after ${run.seconds.toFixed(1)} s\n`);
  const rows = await measureAll(files, run);
  printRows(rows);
  const worst = (pick: (row: HostileRow) => number) => Math.max(0, ...rows.map(pick));
  process.stdout.write(
    `${files.length} files and ${paths.length} neighbours in one batch: exit ${run.exit ?? 'by signal'}, ${run.seconds.toFixed(1)} s, ` +
      `peak ${run.peakMb ?? '?'} MB; alone: slowest ${worst((row) => row.alone.seconds).toFixed(1)} s, largest ${worst((row) => row.alone.peakMb ?? 0)} MB\n`,
  );
  const failures = failuresOf({ run, files: rows, neighbours });
  for (const failure of failures) process.stdout.write(`FAILED ${failure}\n`);
  process.stdout.write(failures.length === 0 ? 'nothing failed\n' : `${failures.length} failures\n`);
  process.exitCode = failures.length === 0 ? 0 : 1;
} finally {
  await rm(root, { recursive: true, force: true });
}
