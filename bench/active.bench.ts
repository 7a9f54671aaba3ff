// `npm run bench:active -- DIR [--types pdf,docx] [--inline] [--all]`: the search for active content against a labelled
// folder (manifest.csv): what of the active files is found, what of the clean ones is flagged, and that nothing unread is
// called ok. `--inline` looks in this process, without the sandbox: for work on one inspector.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Verdict } from '../contract/words.ts';
import { inspectFile } from '../extractors/active-content/inspect-file.ts';
import { judgeFile } from '../validators/active-content/index.ts';
import { type ManifestRow, readActiveManifest } from './active/manifest-row.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { types: { type: 'string' }, inline: { type: 'boolean' }, all: { type: 'boolean' } },
});
const [folder] = positionals;
if (!folder) throw new Error('usage: bench:active -- DIR [--types pdf,docx] [--inline] [--all]');

interface Looked {
  readonly row: ManifestRow;
  readonly verdict: Verdict;
  readonly codes: readonly string[];
  readonly ms: number;
}

async function look(row: ManifestRow): Promise<Looked> {
  const started = performance.now();
  const name = row.file.split('/').at(-1) ?? row.file;
  const seen = await inspectFile({
    path: join(folder ?? '', row.file),
    name,
    statedName: null,
    isMailBody: false,
    openedAs: null,
  });
  const { verdict, findings } = judgeFile(seen);
  return {
    row,
    verdict,
    codes: [...new Set(findings.map(({ code }) => code))],
    ms: performance.now() - started,
  };
}

const types = values.types?.split(',');
const rows = readActiveManifest(folder).filter(({ type }) => !types || types.includes(type));
const looked: Looked[] = [];
for (const row of rows) looked.push(await look(row));

const isRight = ({ row, verdict }: Looked): boolean =>
  row.verdict === verdict || (row.verdict === 'reject' && verdict === 'unreadable');
for (const each of looked) {
  if (isRight(each) && !values.all) continue;
  const { row, verdict, codes, ms } = each;
  process.stdout.write(
    `${row.verdict.padEnd(8)} ${verdict.padEnd(10)} ${row.file}  [${row.kinds}]  ${codes.join(' ')}  ${Math.round(ms)} ms\n`,
  );
}
for (const wanted of ['reject', 'warn', 'ok'] as const) {
  const those = looked.filter(({ row }) => row.verdict === wanted);
  const counts = (['reject', 'unreadable', 'warn', 'ok'] as const).map(
    (verdict) => `${verdict} ${those.filter((each) => each.verdict === verdict).length}`,
  );
  process.stdout.write(
    `should be ${wanted.padEnd(7)} ${String(those.length).padStart(4)}: ${counts.join(', ')}\n`,
  );
}
