// `npm run bench:reading -- DIR [--files a,b] [--mistakes] [--data DIR] [--json OUT]`: runs the whole pipeline on a
// folder with truth.jsonl and prints, per damage profile and per field, what was right, silently wrong, sent to review
// and missing; notices that need nobody; the table of reliability; documents drafted or refused wrongly; speed; peak
// memory of the process tree. `--json` writes a record a line for `tsx bench/reliability.ts`.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openOffice } from '../pipeline/cli/open-office.ts';
import { runBatch } from '../pipeline/cli/run-batch.ts';
import { loadConfig } from '../pipeline/config/load-config.ts';
import { recordLines } from './reading/field-record.ts';
import { printReliability } from './reading/print-reliability.ts';
import {
  identifiersOnly,
  printDocuments,
  printFields,
  printIdentified,
  printMistakes,
} from './reading/print-score.ts';
import { scoreDocument } from './reading/score.ts';
import { readTruth } from './reading/truth.ts';
import { watchTreeMemory } from './tree-memory.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    files: { type: 'string' },
    mistakes: { type: 'boolean', default: false },
    /** Keep the data folder, so that pages read before are not read again. */
    data: { type: 'string' },
    /** Records of all fields, one JSON object a line, without values. */
    json: { type: 'string' },
  },
});
const folder = resolve(process.env['INIT_CWD'] ?? '.', positionals[0] ?? '.');
const wanted = values.files?.split(',');
const truths = (await readTruth(folder)).filter((t) => !wanted || wanted.includes(t.file));
const data = values.data ? resolve(values.data) : await mkdtemp(join(tmpdir(), 'civis-bench-'));
const { config } = loadConfig(process.env, { dataDir: data });
const memory = watchTreeMemory(process.pid);
const startedMs = performance.now();
const office = await openOffice(config);
let pages = 0;
const files = truths.map((truth) => ({
  path: join(folder, truth.file),
  channel: null,
  receivedOn: null,
  receivedOnEvidence: 'unknown' as const,
  client: null,
}));
const run = await runBatch(
  office,
  files,
  (progress) => {
    pages = progress.pagesRead;
    process.stderr.write(`\r${progress.documentsDone}/${progress.documents} documents, ${pages} pages `);
  },
  new AbortController().signal,
);
const seconds = (performance.now() - startedMs) / 1_000;
const peakMb = memory.stop();
await office.close();
if (!values.data) await rm(data, { recursive: true, force: true });

const scored = truths.map((truth) =>
  scoreDocument(
    truth,
    run.results.filter((r) => r.source.path === join(folder, truth.file)),
  ),
);
const documents = scored.map((s) => s.document);
const fields = scored.flatMap((s) => s.fields);
const print = (text: string) => process.stdout.write(`${text}\n\n`);
process.stderr.write('\n');
print(printFields('identifiers by profile', identifiersOnly(fields), (s) => s.profile));
print(printFields('all fields by profile', fields, (s) => s.profile));
print(printFields('by field', fields, (s) => s.field));
print(printIdentified(documents));
const records = scored.flatMap((s) => s.records);
print(printReliability(records));
if (values.json) await writeFile(resolve(process.env['INIT_CWD'] ?? '.', values.json), recordLines(records));
print(printDocuments(documents));
print(
  `${documents.length} documents, ${pages} pages in ${seconds.toFixed(1)} s: ${(pages / seconds).toFixed(2)} pages/s, ` +
    `${(documents.length / seconds).toFixed(2)} documents/s with ${config.readers} readers; peak memory of the process tree ${peakMb ?? '?'} MB`,
);
if (values.mistakes) {
  print(printMistakes(fields));
  print(
    documents
      .filter((d) => d.isWronglyDrafted || d.isWronglyRefused || !d.isKindRight)
      .map((d) => `${d.file} ${d.profile} ${d.kind}: ${d.status}${d.isKindRight ? '' : ', kind wrong'}`)
      .join('\n'),
  );
}
