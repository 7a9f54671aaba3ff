// `npm run bench:containers -- DIR… [--children N]`: every file of the folders opened to its last part through the
// readers, in the sandbox: what each is, what its mail says and what could not be had. Beside it the `what` of the
// folder's manifest.csv. Ends with 1 when a file came out without a type and without a code.
import { parseArgs } from 'node:util';
import { DEFAULT_READING_LIMITS } from '../extractors/pages/reading-limits.ts';
import { withWalk } from '../pipeline/inspection/walk-alone.ts';
import { createReaderPool } from '../pipeline/sandbox/reader-pool.ts';
import { countedCodes, type WalkRow, walkRow, walkTotals } from './containers/walk-row.ts';
import { listFiles, readManifest } from './parts/list-files.ts';
import { type Column, textTable } from './parts/text-table.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { children: { type: 'string', default: '2' } },
});
if (positionals.length === 0) throw new Error('usage: bench:containers -- DIR… [--children N]');

const COLUMNS: readonly Column<WalkRow>[] = [
  { title: 'file', value: (row) => row.file },
  { title: 'type', value: (row) => row.type, maxChars: 34 },
  { title: 'mail', value: (row) => row.mail },
  { title: 'signature', value: (row) => row.signature },
  { title: 'certified sender', value: (row) => row.certifiedSender, maxChars: 40 },
  { title: 'delivery', value: (row) => row.delivery },
  { title: 'parts', value: (row) => row.parts, isNumber: true },
  { title: 'read', value: (row) => row.readable, isNumber: true },
  { title: 'problems', value: (row) => countedCodes(row.problems) },
  { title: 'ms', value: (row) => Math.round(row.ms), isNumber: true },
  { title: 'what', value: (row) => row.what },
];

const pool = createReaderPool({
  size: Number(values.children),
  memoryLimitMb: 1_400,
  limits: { ...DEFAULT_READING_LIMITS, pageTimeoutMs: 120_000 },
});

async function walkFolder(folder: string): Promise<WalkRow[]> {
  const words = readManifest(folder, ['what', 'kind']);
  const rows: WalkRow[] = [];
  for (const { path, name } of listFiles(folder)) {
    rows.push(await withWalk(path, pool, (walk) => walkRow(name, walk, words.get(name) ?? '')));
  }
  return rows;
}

function printTotals(rows: readonly WalkRow[]): void {
  const totals = walkTotals(rows);
  const print = (label: string, value: string | number) =>
    process.stdout.write(`${label.padEnd(30)} ${value}\n`);
  print('files', `${totals.files}: ${totals.opened} opened, ${totals.refused} refused with a code`);
  print('without type and without code', totals.untyped);
  print('parts', `${totals.parts}, ${totals.readable} of them read page by page`);
  print('files that hold a message', totals.mails);
  print(
    'time',
    `${Math.round(totals.ms)} ms, ${Math.round(totals.ms / Math.max(1, rows.length))} ms a file, slowest ${Math.round(totals.slowestMs)} ms`,
  );
  const codes = [...totals.problems].sort(([, a], [, b]) => b - a);
  for (const [code, count] of codes) print(`  ${code}`, count);
}

try {
  const all: WalkRow[] = [];
  for (const folder of positionals) {
    const rows = await walkFolder(folder);
    process.stdout.write(`${folder}\n${textTable(COLUMNS, rows)}\n\n`);
    all.push(...rows);
  }
  printTotals(all);
  process.exitCode = walkTotals(all).untyped > 0 ? 1 : 0;
} finally {
  await pool.close();
}
