// `npm run bench:linking -- [--notices 50000] [--seed S] [--postgres URL] [--sample N]`: a generated history of
// notices, each brought in through the real link stage and delivery. Prints right, missed and wrong links, and how the time for one notice grows
// with the history. Ends with 1 when a link that is more than a hint is wrong.
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { noticeId } from '../pipeline/drafting/notice-id.ts';
import { type Database, openPglite, openPostgres } from '../pipeline/store/database.ts';
import { Office } from './linking/bring-in.ts';
import { type MadeNotice, makeHistory } from './linking/make-history.ts';
import { type LinkScore, scoreLinks } from './linking/score-links.ts';
import { textTable } from './parts/text-table.ts';

const { values } = parseArgs({
  options: {
    notices: { type: 'string', default: '50000' },
    seed: { type: 'string', default: '1' },
    /** A database of its own, empty: it is filled and left. */
    postgres: { type: 'string' },
    /** Measures only the last so many of each stretch, the others are put there at once: the time alone, no score. */
    sample: { type: 'string' },
  },
});
const STEPS = 10;

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly ms: number[];
  looks: number;
}

const folder = mkdtempSync(join(tmpdir(), 'civis-linking-'));
const database: Database = values.postgres
  ? await openPostgres(values.postgres, { queueListeners: 0, concurrency: 1 })
  : await openPglite(join(folder, 'db'));
try {
  const history = makeHistory(values.seed, Number(values.notices));
  const office = new Office(database.db);
  const made = new Map<string, MadeNotice>();
  const size = Math.ceil(history.length / STEPS);
  const stretches: Stretch[] = [];
  const arrivals = history.map((each, at) => {
    const sha256 = createHash('sha256').update(`${values.seed} ${at}`).digest('hex');
    made.set(noticeId(sha256, 0), each);
    return { sha256, notice: each.notice };
  });
  for (let from = 0; from < arrivals.length; from += size) {
    const to = Math.min(from + size, arrivals.length);
    const measuredFrom = values.sample ? Math.max(from, to - Number(values.sample)) : from;
    await office.fill(arrivals.slice(from, measuredFrom));
    const stretch: Stretch = { from, to, ms: [], looks: 0 };
    stretches.push(stretch);
    for (const [at, { sha256, notice }] of arrivals.slice(measuredFrom, to).entries()) {
      const startedMs = performance.now();
      const { looks } = await office.bring(sha256, notice);
      stretch.ms.push(performance.now() - startedMs);
      stretch.looks += looks;
      if (at % 100 === 0) process.stderr.write(`\r${measuredFrom + at}/${arrivals.length} `);
    }
  }
  process.stderr.write('\n');
  print(stretches, made, office);
} finally {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
}

function print(stretches: readonly Stretch[], made: ReadonlyMap<string, MadeNotice>, office: Office): void {
  const score = scoreLinks(made, office.links);
  const say = (text: string) => process.stdout.write(`${text}\n\n`);
  say(
    `${made.size} notices on ${database.kind}, seed ${values.seed}; ${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}`,
  );
  if (!values.sample) printScore(score, say);
  say(
    textTable<Stretch>(
      [
        { title: 'history', value: ({ from, to }) => `${from}–${to}` },
        { title: 'median ms a notice', value: ({ ms }) => quantile(ms, 0.5), isNumber: true },
        {
          title: 'mean',
          value: ({ ms }) => (ms.reduce((a, b) => a + b, 0) / ms.length).toFixed(2),
          isNumber: true,
        },
        { title: '99 %', value: ({ ms }) => quantile(ms, 0.99), isNumber: true },
        { title: 'looks a notice', value: ({ looks, ms }) => (looks / ms.length).toFixed(2), isNumber: true },
        {
          title: 'ms a look',
          value: ({ ms, looks }) => (ms.reduce((a, b) => a + b, 0) / looks).toFixed(2),
          isNumber: true,
        },
      ],
      stretches,
    ),
  );
  if (!values.sample && score.wrong.strong + score.wrong.medium > 0) process.exitCode = 1;
}

function printScore(score: LinkScore, say: (text: string) => void): void {
  const sum = ({ strong, medium, weak }: LinkScore['right']) => strong + medium + weak;
  const [right, wrong] = [sum(score.right), sum(score.wrong)];
  say(
    textTable(
      [
        { title: 'links', value: ([name]) => name },
        { title: 'all', value: ([, all]) => all, isNumber: true },
        { title: 'strong', value: ([, , by]) => by?.strong ?? '', isNumber: true },
        { title: 'medium', value: ([, , by]) => by?.medium ?? '', isNumber: true },
        { title: 'weak', value: ([, , by]) => by?.weak ?? '', isNumber: true },
      ],
      [
        ['right', right, score.right],
        ['wrong', wrong, score.wrong],
        ['missed', score.missed],
        ['known to one side only', score.oneSided],
      ] as readonly (readonly [string, number, LinkScore['right']?])[],
    ),
  );
  say(
    textTable(
      [
        { title: 'harm done to one or both', value: ([name]) => name },
        { title: 'found', value: ([, { found }]) => found, isNumber: true },
        { title: 'missed', value: ([, { missed }]) => missed, isNumber: true },
      ],
      [...score.byHarm].sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
  );
}

function quantile(values: readonly number[], share: number): string {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(2);
}
