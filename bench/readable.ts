// Which identifiers of a truth file stand verbatim in what the readers give, by profile, and how long a page takes:
// `tsx bench/readable.ts FOLDER [--profile fax] [--children 2] [--save OUT.jsonl]`. FOLDER holds truth.jsonl.

import { appendFileSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { unionBox } from '../contract/geometry.ts';
import type { PageReading, Word } from '../contract/page-reading.ts';
import { documentAt } from '../extractors/containers/open-file.ts';
import { DEFAULT_READING_LIMITS } from '../extractors/pages/reading-limits.ts';
import type { Region } from '../pipeline/sandbox/page-reader.ts';
import { createReaderPool } from '../pipeline/sandbox/reader-pool.ts';

const IDENTIFIERS = ['numero_comunicazione', 'codice_atto', 'codice_fiscale', 'numero_cartella'] as const;
type Truth = { readonly file: string; readonly profile: string } & Readonly<Record<string, unknown>>;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    profile: { type: 'string' },
    children: { type: 'string', default: '2' },
    save: { type: 'string' },
  },
});
const folder = positionals[0];
if (!folder) throw new Error('usage: readable FOLDER [--profile P] [--children N] [--save OUT.jsonl]');

const pool = createReaderPool({
  size: Number(values.children),
  memoryLimitMb: 1_400,
  log: { warn: (fields, message) => console.error(message, fields) },
  limits: { ...DEFAULT_READING_LIMITS, pageTimeoutMs: 120_000 },
});
const signal = new AbortController().signal;

interface Tally {
  pages: number;
  ms: number;
  words: number;
  wanted: number;
  inPage: number;
  inReread: number;
  regions: number;
  rereadMs: number;
  turned: number;
}
const tallies = new Map<string, Tally>();
const misses: string[] = [];

function tallyOf(profile: string): Tally {
  const tally = tallies.get(profile) ?? {
    pages: 0,
    ms: 0,
    words: 0,
    wanted: 0,
    inPage: 0,
    inReread: 0,
    regions: 0,
    rereadMs: 0,
    turned: 0,
  };
  tallies.set(profile, tally);
  return tally;
}

/** Letters and digits only: how numbers are grouped on paper differs. */
function bare(text: string): string {
  return text.replace(/[^0-9A-Za-z]/g, '').toUpperCase();
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, k) => k);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let k = 1; k <= b.length; k++) {
      const replace = (row[k - 1] ?? 0) + (a[i - 1] === b[k - 1] ? 0 : 1);
      next.push(Math.min(replace, (row[k] ?? 0) + 1, (next[k - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** Places on the page that nearly read as the value: what field extraction would have read again. */
function nearRegions(reading: PageReading, value: string): Region[] {
  const regions: Region[] = [];
  for (const line of reading.readings[0]?.lines ?? []) {
    for (let from = 0; from < line.words.length; from++) {
      for (let to = from + 1; to <= Math.min(from + 5, line.words.length); to++) {
        const words: readonly Word[] = line.words.slice(from, to);
        const text = bare(words.map((word) => word.text).join(''));
        if (Math.abs(text.length - value.length) > 3 || editDistance(text, value) > 4) continue;
        const box = unionBox(words.map((word) => word.box));
        regions.push({ id: `${regions.length}`, box, expect: /^\d+$/.test(value) ? 'digits' : 'alnum' });
      }
    }
  }
  return regions;
}

async function score(truth: Truth): Promise<void> {
  const path = join(folder ?? '', truth.file);
  const tally = tallyOf(truth.profile);
  const { pageCount } = await pool.open(documentAt(path, tmpdir()), signal);
  const readings: PageReading[] = [];
  for (let page = 1; page <= (pageCount ?? 0); page++) {
    const started = performance.now();
    const { reading } = await pool.readPage(path, page, signal);
    tally.ms += performance.now() - started;
    tally.pages++;
    tally.words += reading.quality.wordCount;
    if (reading.upright.turn !== 0) tally.turned++;
    if (values.save) appendFileSync(values.save, `${JSON.stringify({ file: truth.file, reading })}\n`);
    readings.push(reading);
  }
  for (const name of IDENTIFIERS) {
    const value = truth[name];
    if (typeof value !== 'string') continue;
    tally.wanted++;
    const lines = readings.flatMap((reading) => reading.readings.flatMap((r) => r.lines));
    if (lines.some((line) => bare(line.text).includes(value))) {
      tally.inPage++;
      continue;
    }
    const isFound = await isFoundByReread(path, readings, value, tally);
    if (isFound) tally.inReread++;
    misses.push(`${truth.profile} ${truth.file} ${name}${isFound ? ' (reread finds it)' : ''}`);
  }
}

async function isFoundByReread(
  path: string,
  readings: readonly PageReading[],
  value: string,
  tally: Tally,
): Promise<boolean> {
  for (const reading of readings) {
    const regions = nearRegions(reading, value);
    if (regions.length === 0) continue;
    const started = performance.now();
    const source = { path, page: reading.page, uprightPath: null, reading };
    const found = await pool.reread(source, regions, signal);
    tally.rereadMs += performance.now() - started;
    tally.regions += regions.length;
    const texts = [...found.values()].flat().map((r) => bare(r.text));
    if (texts.some((text) => text.includes(value))) return true;
  }
  return false;
}

const truths: Truth[] = readFileSync(join(folder, 'truth.jsonl'), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line))
  .filter((truth: Truth) => !values.profile || truth.profile === values.profile);
const began = performance.now();
const lanes = Array.from({ length: Number(values.children) }, async () => {
  for (let truth = truths.shift(); truth; truth = truths.shift()) await score(truth);
});
await Promise.all(lanes);
const seconds = (performance.now() - began) / 1_000;
for (const [profile, t] of tallies) {
  const share = (n: number) => `${((100 * n) / Math.max(1, t.wanted)).toFixed(1)} %`;
  console.log(
    `${profile.padEnd(7)} ${t.pages} pages, ${(t.ms / t.pages / 1_000).toFixed(2)} s/page, ${Math.round(t.words / t.pages)} words/page, ${t.turned} turned; ` +
      `identifiers ${t.wanted}: page pass ${share(t.inPage)}, with reread ${share(t.inPage + t.inReread)}; ${t.regions} regions, ${Math.round(t.rereadMs / Math.max(1, t.regions))} ms each`,
  );
}
console.log(misses.join('\n'));
console.log(`${seconds.toFixed(0)} s in all; pool ${JSON.stringify(pool.stats())}`);
await pool.close();
