// `npm run bench:active -- DIR [--types pdf,docx] [--inline] [--all] [--peers]`: the search for active content against a
// labelled folder (manifest.csv): what of the active files is found, what of the clean ones is flagged, and that nothing
// unread is called ok. `--inline` looks in this process, without the sandbox: for work on one inspector. `--peers`: what
// poppler's tools say of the PDFs beside it. Prints every file whose verdict is not its label; ends with 1 when an active
// file was let through or something unread was called ok.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DEFAULT_READING_LIMITS } from '../extractors/pages/reading-limits.ts';
import { type InspectionReport, inspectAlone } from '../pipeline/inspection/inspect-alone.ts';
import { createInlineReader } from '../pipeline/sandbox/inline-reader.ts';
import { createReaderPool } from '../pipeline/sandbox/reader-pool.ts';
import { type ManifestRow, readActiveManifest } from './active/manifest-row.ts';
import { hasPoppler, popplerHoldsBack } from './active/poppler-peer.ts';
import { isAsLabelled, isHeldBack, kindScores, type Looked, type Score, scores } from './active/score.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    types: { type: 'string' },
    inline: { type: 'boolean' },
    all: { type: 'boolean' },
    peers: { type: 'boolean' },
    children: { type: 'string', default: '2' },
  },
});
const [folder] = positionals;
if (!folder) throw new Error('usage: bench:active -- DIR [--types pdf,docx] [--inline] [--all] [--peers]');
const root = folder;
const print = (line: string) => process.stdout.write(`${line}\n`);

const children = Number(values.children);
const reader = values.inline
  ? createInlineReader()
  : createReaderPool({
      size: children,
      memoryLimitMb: 1_400,
      limits: { ...DEFAULT_READING_LIMITS, pageTimeoutMs: 120_000 },
    });

function everything(report: InspectionReport): InspectionReport['findings'] {
  return [...report.findings, ...report.parts.flatMap(everything)];
}

async function look(row: ManifestRow): Promise<Looked> {
  const started = performance.now();
  const report = await inspectAlone(join(root, row.file), reader, null);
  const findings = everything(report).filter(({ severity }) => severity !== 'info');
  return {
    row,
    verdict: report.verdict,
    codes: [...new Set(findings.map(({ code }) => code))],
    isPartly: findings.some(({ severity }) => severity === 'unreadable'),
    ms: performance.now() - started,
  };
}

async function lookAtAll(rows: readonly ManifestRow[]): Promise<Looked[]> {
  const looked: Looked[] = [];
  let next = 0;
  const worker = async () => {
    while (next < rows.length) {
      const at = next++;
      const row = rows[at];
      if (row) looked[at] = await look(row);
    }
  };
  await Promise.all(Array.from({ length: values.inline ? 1 : children + 1 }, worker));
  return looked;
}

function printScore({ label, files, hits, percent }: Score): void {
  print(
    `${label.padEnd(40)} ${String(hits).padStart(4)} of ${String(files).padStart(4)}  ${percent?.toFixed(1) ?? '–'} %`,
  );
}

function printPeers(looked: readonly Looked[]): void {
  const pdfs = looked.filter(({ row }) => row.type === 'pdf' && row.label !== 'borderline');
  const started = performance.now();
  const held = pdfs.filter(({ row }) => popplerHoldsBack(join(root, row.file)));
  const ms = performance.now() - started;
  const active = pdfs.filter(({ row }) => row.verdict === 'reject');
  const clean = pdfs.filter(({ row }) => row.verdict === 'ok');
  const share = (some: readonly Looked[], all: readonly Looked[]) =>
    `${some.filter((each) => all.includes(each)).length} of ${all.length}`;
  const ours = pdfs.filter(isHeldBack);
  print(`\nPDFs alone            active held back   clean held back   ms a file`);
  const ourMs = pdfs.reduce((sum, each) => sum + each.ms, 0) / pdfs.length;
  print(
    `civis-intake          ${share(ours, active).padEnd(18)} ${share(ours, clean).padEnd(17)} ${ourMs.toFixed(1)}`,
  );
  print(
    `pdfinfo + pdfdetach   ${share(held, active).padEnd(18)} ${share(held, clean).padEnd(17)} ${(ms / pdfs.length).toFixed(1)}`,
  );
}

const types = values.types?.split(',');
const rows = readActiveManifest(root).filter(({ type }) => !types || types.includes(type));
const started = performance.now();
const looked = await lookAtAll(rows);
const seconds = (performance.now() - started) / 1_000;
for (const each of looked) {
  if (isAsLabelled(each) && !values.all) continue;
  const { row, verdict, codes, ms } = each;
  print(
    `${row.verdict.padEnd(7)} ${verdict.padEnd(10)} ${row.file} [${row.kinds.join(' ')}] ${codes.join(' ')} ${Math.round(ms)} ms`,
  );
}
print('\nEach kind of active content: files held back');
for (const score of kindScores(looked)) printScore(score);
print('');
for (const score of scores(looked)) printScore(score);
const slowest = looked.reduce((most, each) => (each.ms > most.ms ? each : most));
print(
  `\n${looked.length} files in ${seconds.toFixed(1)} s: ${(looked.length / seconds).toFixed(1)} files/s ${values.inline ? 'in this process' : `through ${children} sandboxes`}; slowest ${Math.round(slowest.ms)} ms (${slowest.row.file})`,
);
if (values.peers) {
  if (hasPoppler()) printPeers(looked);
  else print('peers: poppler-utils is not installed');
}
await reader.close();
const isLetThrough = looked.some((each) => each.row.verdict === 'reject' && !isHeldBack(each));
const isUnreadCalledOk = looked.some((each) => each.isPartly && each.verdict === 'ok');
process.exitCode = isLetThrough || isUnreadCalledOk ? 1 : 0;
