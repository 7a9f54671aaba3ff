// `npm run bench:split -- N [--scanned K] [--from I] [--mistakes] [--show NAME]`: N seeded piles of 2–6 letters, each
// read born digital and with misreads sown in; K of them also rasterised and read by OCR. Prints the cuts that were
// right, proposed for review and silently wrong, and the facts leaked from one letter to the next.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { civilDate } from '../contract/civil-date.ts';
import type { PageReading } from '../contract/page-reading.ts';
import { splitNotices } from '../extractors/notices/index.ts';
import { createInlineReader } from '../pipeline/sandbox/inline-reader.ts';
import { diceOf } from './split/dice.ts';
import { MIXES, makePile, type Pile } from './split/make-pile.ts';
import { printMistakes, printSplit, type Run } from './split/print-split.ts';
import { misread, readBornDigital, readScanned } from './split/read-pile.ts';
import { scorePile } from './split/score-pile.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    scanned: { type: 'string', default: '0' },
    from: { type: 'string', default: '0' },
    mistakes: { type: 'boolean', default: false },
    /** One pile by name: its pages, and the groups of each reading. */
    show: { type: 'string' },
  },
});
/** Shares of misread characters, one per pile in turn. */
const MISREADS = [0.002, 0.01, 0.03];
/** Scanned piles are small: reading is what takes the time. */
const SCANNED_LETTERS = 3;
const today = civilDate(2026, 11, 22);
if (!today) throw new Error('no day');

const folder = await mkdtemp(join(tmpdir(), 'civis-split-'));
const runs: Run[] = [];
const startedMs = performance.now();
const first = Number(values.from);
const count = Number(positionals[0] ?? '100');
const names = values.show
  ? [values.show]
  : Array.from({ length: count }, (_, index) => `pile-${first + index}`);
for (const [index, name] of names.entries()) {
  const pile = await makePile(name, mixOf(name));
  const readings = await readBornDigital(pile, join(folder, 'pile.pdf'));
  score(pile, 'born digital', readings);
  const share = MISREADS[index % MISREADS.length] ?? 0;
  const dice = diceOf(`${name} misread`);
  score(
    pile,
    `misread ${share * 100} %`,
    readings.map((reading) => misread(reading, share, dice)),
  );
  process.stderr.write(`\r${index + 1}/${names.length} piles `);
}
await readScans(Number(values.scanned));
await rm(folder, { recursive: true, force: true });
const seconds = (performance.now() - startedMs) / 1_000;
process.stderr.write('\n');
process.stdout.write(`${printSplit('by reading', runs, (run) => run.read)}\n\n`);
process.stdout.write(`${printSplit('by order', runs, (run) => run.score.pile.mix)}\n\n`);
process.stdout.write(`${runs.length} readings of piles in ${seconds.toFixed(0)} s\n`);
if (values.mistakes) process.stdout.write(`\n${printMistakes(runs)}\n`);
const isBroken = runs.some(({ score: { pages, leaks, lost } }) =>
  [pages.some((page) => page.score === 'wrong'), leaks.length > 0, lost.length > 0].includes(true),
);
process.exitCode = isBroken ? 1 : 0;

function mixOf(name: string) {
  const number = Number(name.replace(/\D/g, ''));
  return MIXES[number % MIXES.length] ?? 'in-order';
}

async function readScans(scans: number): Promise<void> {
  if (scans === 0) return;
  const reader = createInlineReader();
  try {
    for (let index = 0; index < scans; index += 1) {
      const name = `scan-${first + index}`;
      const pile = await makePile(name, mixOf(name), SCANNED_LETTERS);
      const path = join(folder, 'scan.pdf');
      score(pile, 'scanned', await readScanned(pile, path, reader, new AbortController().signal));
      process.stderr.write(`\r${index + 1}/${scans} scanned piles `);
    }
  } finally {
    await reader.close();
  }
}

function score(pile: Pile, read: string, readings: readonly PageReading[]): void {
  const groups = splitNotices(readings);
  if (!today) return;
  runs.push({ read, score: scorePile(pile, groups, readings, today) });
  if (!values.show) return;
  if (read === 'born digital') {
    for (const [index, page] of pile.pages.entries()) {
      const kind = page.letter === null ? '' : pile.letters[page.letter]?.kind;
      console.log(
        `${index + 1}: letter ${page.letter ?? '–'} ${kind} ${page.what}${page.isFront ? ' front' : ''} turned ${page.turned}`,
      );
    }
  }
  console.log(read);
  for (const group of groups)
    console.log(`  [${group.pages.join(' ')}] ${group.why} ${JSON.stringify(group.proposals)}`);
}
