// `npm run bench:peers -- FOLDER [--files a,b] [--block 10] [--readers 2] [--peers-at-once 1]`: OCRmyPDF and this
// project on the same documents (FOLDER holds truth.jsonl), in blocks that take turns, so that noise is shared.
// Prints documents and pages a minute, the ratio and both accuracies. Ends with 3 where the peer is not installed.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type CivisBlock, runCivis } from './peers/civis-block.ts';
import { foundInText, identifiersOf } from './peers/found-in-text.ts';
import {
  HOW_TO_INSTALL,
  machine,
  ownText,
  type PeerReading,
  peerVersion,
  runPeer,
} from './peers/ocrmypdf.ts';
import { identifiersOnly } from './reading/print-score.ts';
import { scoreDocument } from './reading/score.ts';
import { readTruth, type Truth } from './reading/truth.ts';

const NOT_INSTALLED = 3;
const PEER_PAGES_AT_ONCE = 2;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    files: { type: 'string' },
    block: { type: 'string', default: '10' },
    readers: { type: 'string', default: '2' },
    /** Documents the peer works on side by side; with more than one each takes one page at a time. */
    'peers-at-once': { type: 'string', default: '1' },
  },
});
const folder = resolve(process.env['INIT_CWD'] ?? '.', positionals[0] ?? '.');
const atOnce = Number(values['peers-at-once']);

interface PeerBlock {
  readonly readings: readonly PeerReading[];
  readonly seconds: number;
}

async function runPeers(paths: readonly string[]): Promise<PeerBlock> {
  const output = await mkdtemp(join(tmpdir(), 'civis-peer-'));
  try {
    const queue = [...paths];
    const readings: PeerReading[] = [];
    const jobs = atOnce > 1 ? 1 : PEER_PAGES_AT_ONCE;
    const began = performance.now();
    const lanes = Array.from({ length: atOnce }, async () => {
      for (let path = queue.shift(); path; path = queue.shift())
        readings.push(await runPeer(path, output, jobs));
    });
    await Promise.all(lanes);
    return { readings, seconds: (performance.now() - began) / 1_000 };
  } finally {
    await rm(output, { recursive: true, force: true });
  }
}

async function compare(truths: readonly Truth[]): Promise<{ ours: CivisBlock[]; peers: PeerBlock[] }> {
  const ours: CivisBlock[] = [];
  const peers: PeerBlock[] = [];
  const size = Number(values.block);
  for (let from = 0; from < truths.length; from += size) {
    const paths = truths.slice(from, from + size).map((truth) => join(folder, truth.file));
    // Read once by neither, so that the disk favours neither.
    for (const path of paths) await readFile(path);
    const turns = [
      async () => ours.push(await runCivis(paths, Number(values.readers))),
      async () => peers.push(await runPeers(paths)),
    ];
    if ((from / size) % 2 === 1) turns.reverse();
    for (const turn of turns) await turn();
    process.stderr.write(`${Math.min(from + size, truths.length)}/${truths.length} documents\n`);
  }
  return { ours, peers };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);
const print = (label: string, value: string) => process.stdout.write(`${label.padEnd(58)} ${value}\n`);
const percent = (part: number, whole: number) =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} % (${part} of ${whole})`;

async function accuracyOfPeer(truths: readonly Truth[], peers: readonly PeerBlock[]): Promise<string> {
  const readings = peers.flatMap((block) => block.readings);
  let [found, wanted] = [0, 0];
  for (const truth of truths) {
    const identifiers = identifiersOf(truth);
    wanted += identifiers.length;
    const reading = readings.find(({ file }) => file === truth.file);
    if (reading?.exitCode !== 0) continue;
    const own = await ownText(join(folder, truth.file));
    found += foundInText(identifiers, `${reading.text}\n${own}`);
  }
  return percent(found, wanted);
}

async function report(
  truths: readonly Truth[],
  { ours, peers }: Awaited<ReturnType<typeof compare>>,
): Promise<void> {
  const ourSeconds = sum(ours.map((block) => block.seconds));
  const startSeconds = sum(ours.map((block) => block.startSeconds));
  const peerSeconds = sum(peers.map((block) => block.seconds));
  const pages = sum(ours.map((block) => block.pagesKnown));
  const pagesRead = sum(ours.map((block) => block.pagesRead));
  const perMinute = (count: number, seconds: number) => ((60 * count) / seconds).toFixed(1);
  print('documents, pages in them', `${truths.length}, ${pages}`);
  print('documents a minute: civis-intake, start-up included', perMinute(truths.length, ourSeconds));
  print(
    'documents a minute: civis-intake, without start-up',
    perMinute(truths.length, ourSeconds - startSeconds),
  );
  print('documents a minute: OCRmyPDF', perMinute(truths.length, peerSeconds));
  print('ratio, start-up included', (peerSeconds / ourSeconds).toFixed(2));
  print('ratio, without our start-up', (peerSeconds / (ourSeconds - startSeconds)).toFixed(2));
  print(
    'pages a minute: civis-intake, pages it read',
    `${perMinute(pagesRead, ourSeconds)} (${pagesRead} read)`,
  );
  print('pages a minute: OCRmyPDF, all pages', perMinute(pages, peerSeconds));
  const failed = peers.flatMap((block) => block.readings).filter((reading) => reading.exitCode !== 0);
  print(
    'OCRmyPDF gave no output for',
    failed.map((f) => `${f.file} (exit ${f.exitCode})`).join(', ') || 'none',
  );
  const results = ours.flatMap((block) => block.results);
  const scores = identifiersOnly(
    truths.flatMap(
      (truth) =>
        scoreDocument(
          truth,
          results.filter((r) => r.source.path === join(folder, truth.file)),
        ).fields,
    ),
  );
  const wanted = sum(truths.map((truth) => identifiersOf(truth).length));
  const right = scores.filter((score) => score.isRight);
  const accepted = right.filter((score) => score.isAccepted);
  print('identifiers verbatim in the text of OCRmyPDF', await accuracyOfPeer(truths, peers));
  print('identifiers right in the fields of civis-intake', percent(right.length, wanted));
  print('identifiers right and accepted by civis-intake', percent(accepted.length, wanted));
  print('identifiers accepted and wrong', String(scores.filter((s) => s.isAccepted && !s.isRight).length));
}

const version = await peerVersion();
if (version === null) {
  process.stderr.write(`${HOW_TO_INSTALL}\n`);
  process.exitCode = NOT_INSTALLED;
} else {
  const wanted = values.files?.split(',');
  const truths = (await readTruth(folder)).filter((t) => !wanted || wanted.includes(t.file));
  if (truths.length === 0) throw new Error(`no document of ${folder} chosen`);
  print('machine', machine());
  print(
    'load average before the run (should be near 0)',
    loadavg()
      .map((load) => load.toFixed(1))
      .join(' '),
  );
  print('OCRmyPDF', `${version}, ${atOnce} document(s) at once`);
  await report(truths, await compare(truths));
}
