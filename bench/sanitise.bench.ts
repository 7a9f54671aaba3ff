// `npm run bench:sanitise -- DIR [--keep DIR] [--second-look] [--verdicts reject,warn] [--types pdf]`: the active files of a
// labelled folder (manifest.csv) made sendable in the sandbox: how many come out, how, with the same pages and the same look.
// Each copy is looked at for what may not be in it: by the project's own search where it knows PDFs, and by qpdf.
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { asAppError } from '../contract/app-error.ts';
import type { SanitisedCopy } from '../contract/sanitising.ts';
import { inspectFile } from '../extractors/active-content/inspect-file.ts';
import { DEFAULT_READING_LIMITS } from '../extractors/pages/reading-limits.ts';
import { createReaderPool } from '../pipeline/sandbox/reader-pool.ts';
import { judgeFile } from '../validators/active-content/index.ts';
import { type ManifestRow, readActiveManifest } from './active/manifest-row.ts';
import { structuralTrouble } from './sanitise/check-structure.ts';
import { type SecondLook, secondLook } from './sanitise/second-look.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    keep: { type: 'string' },
    'second-look': { type: 'boolean' },
    verdicts: { type: 'string', default: 'reject' },
    types: { type: 'string', default: 'pdf' },
  },
});
const [folder] = positionals;
if (!folder)
  throw new Error('usage: bench:sanitise -- DIR [--keep DIR] [--second-look] [--verdicts …] [--types …]');

interface Row {
  readonly row: ManifestRow;
  readonly ms: number;
  readonly copy: SanitisedCopy | null;
  readonly refusal: string;
  readonly trouble: readonly string[];
  readonly second: SecondLook | null;
}

const pool = createReaderPool({
  size: 1,
  memoryLimitMb: 1_400,
  limits: { ...DEFAULT_READING_LIMITS, pageTimeoutMs: 120_000 },
});
const PAGES_GUESSED = 30;

async function measure(row: ManifestRow): Promise<Row> {
  const path = join(folder ?? '', row.file);
  const outFolder = await mkdtemp(join(tmpdir(), 'civis-clean-'));
  const started = performance.now();
  try {
    const request = { path, name: row.file, outFolder, way: 'auto' } as const;
    const made = await pool.sanitise(request, PAGES_GUESSED, new AbortController().signal);
    const ms = performance.now() - started;
    if (made.kind === 'office') return { ...nothing(row, ms), refusal: 'office file' };
    const copyPath = join(outFolder, made.copy.sha256);
    if (values.keep)
      await copyFile(copyPath, join(values.keep, `${row.file.replaceAll('/', '__')}.clean.pdf`));
    const isPdf = made.copy.mediaType === 'application/pdf';
    return {
      ...nothing(row, ms),
      copy: made.copy,
      trouble: isPdf ? [...(await structuralTrouble(copyPath)), ...(await found(copyPath))] : [],
      second: values['second-look'] && isPdf ? await secondLook(path, copyPath) : null,
    };
  } catch (error) {
    const known = asAppError(error);
    if (known.kind === 'defect') throw error;
    return { ...nothing(row, performance.now() - started), refusal: known.code };
  } finally {
    await rm(outFolder, { recursive: true, force: true });
  }
}

function nothing(row: ManifestRow, ms: number): Row {
  return { row, ms, copy: null, refusal: '', trouble: [], second: null };
}

/** By the project's own search. */
async function found(path: string): Promise<readonly string[]> {
  const request = { path, name: 'copy.pdf', statedName: null, isMailBody: false, openedAs: null };
  const seen = await inspectFile(request, Infinity);
  const { verdict, findings } = judgeFile(seen);
  return verdict === 'ok' ? [] : [`${verdict}: ${findings.map(({ code }) => code).join(' ')}`];
}

if (values.keep) await mkdir(values.keep, { recursive: true });
const types = values.types.split(',');
const verdicts = values.verdicts.split(',');
const wanted = readActiveManifest(folder).filter(
  ({ type, verdict }) => types.includes(type) && verdicts.includes(verdict),
);
const rows: Row[] = [];
for (const each of wanted) {
  const row = await measure(each);
  rows.push(row);
  process.stdout.write(`${lineOf(row)}\n`);
}
await pool.close();
printTotals();

function lineOf({ row, copy, refusal, trouble, second, ms }: Row): string {
  if (!copy) return `${row.file}  REFUSED ${refusal}  ${Math.round(ms)} ms`;
  const warnings = copy.warnings.map(({ code, count }) => `${code}:${count}`).join(' ');
  const other = second && second.differing.length > 0 ? `  SECOND LOOK ${second.differing.join(',')}` : '';
  return [
    `${row.file}  ${copy.way}  pages ${copy.pagesBefore}→${copy.pagesAfter}`,
    `look ${copy.look.state} ${copy.look.equalPages}/${copy.look.pages} worst ${copy.look.worstTile?.toFixed(3) ?? '-'}`,
    `${copy.attachments.length} files`,
    `${warnings}${trouble.length > 0 ? `  TROUBLE ${trouble.join(' ')}` : ''}${other}`,
    `${Math.round(ms)} ms`,
  ].join('  ');
}

function printTotals(): void {
  const print = (label: string, value: string | number) =>
    process.stdout.write(`${label.padEnd(34)} ${value}\n`);
  const copies = rows.flatMap(({ copy }) => copy ?? []);
  const count = (test: (copy: SanitisedCopy) => boolean) => copies.filter(test).length;
  print('files', rows.length);
  for (const code of new Set(rows.map(({ refusal }) => refusal)))
    if (code !== '') print(`  refused ${code}`, rows.filter(({ refusal }) => refusal === code).length);
  print('copies', copies.length);
  for (const way of ['rewritten', 'mixed', 'pictures', 'encoded'] as const)
    print(
      `  ${way}`,
      count((copy) => copy.way === way),
    );
  print(
    '  same number of pages',
    count(({ pagesBefore, pagesAfter }) => pagesBefore === pagesAfter),
  );
  print(
    '  look: same / unsure',
    `${count(({ look }) => look.state === 'same')} / ${count(({ look }) => look.state === 'unsure')}`,
  );
  print('  with something left in it', rows.filter(({ trouble }) => trouble.length > 0).length);
  const pages = copies.reduce((sum, { look }) => sum + look.pages, 0);
  const equal = copies.reduce((sum, { look }) => sum + look.equalPages, 0);
  print('pages compared / equal to the pixel', `${pages} / ${equal}`);
  const seconds = rows.flatMap(({ second }) => second ?? []);
  if (seconds.length > 0) {
    const differing = seconds.filter((each) => each.differing.length > 0).length;
    print('second renderer: files / differing', `${seconds.length} / ${differing}`);
  }
  const times = rows
    .filter(({ copy }) => copy)
    .map(({ ms }) => ms)
    .sort((one, other) => one - other);
  const at = (share: number) => Math.round(times[Math.floor((times.length - 1) * share)] ?? 0);
  print('ms a file: middle / 95 of 100 / most', `${at(0.5)} / ${at(0.95)} / ${at(1)}`);
}
