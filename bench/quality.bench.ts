// `npm run bench:quality -- N`: what counting the figures of quality takes with N notices, a quarter of them reviewed by
// people, for whoever sees all and for whoever sees ten clients; and the list of the sample. Processor time, so that a busy
// machine changes little.
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { qualityFigures } from '../pipeline/office/quality/quality-figures.ts';
import { type Db, openPglite } from '../pipeline/store/database.ts';
import { noticePlaces } from '../pipeline/store/notice-list.ts';
import { humanWord, notice } from '../pipeline/store/schema.ts';
import { clientOf, fill } from './lists/fill.ts';
import { textTable } from './parts/text-table.ts';
import { fillWords } from './quality/fill-words.ts';

const COUNT = Number(process.argv[2] ?? 200_000);
const ROUNDS = 3;
const MICROSECONDS_PER_MS = 1_000;
const NOW = new Date('2026-06-01T08:00:00Z');
const TEN_CLIENTS = Array.from({ length: 10 }, (_, n) => clientOf(n));
const QUARTER = { from: new Date('2026-03-01T00:00:00Z'), before: null };

const folder = mkdtempSync(join(tmpdir(), 'civis-quality-'));
const database = await openPglite(join(folder, 'db'));
try {
  const { db } = database;
  await fill(db, COUNT);
  await fillWords(db);
  await db.execute(sql`VACUUM ANALYZE`);
  process.stdout.write(
    `${await db.$count(notice)} notices, ${await db.$count(humanWord)} words on pglite; ${cpus().length} × ${cpus()[0]?.model}, load ${loadavg()[0]?.toFixed(1)}, Node ${process.version}; best of ${ROUNDS}\n`,
  );
  const all = { from: null, before: null, seenClients: null };
  const rows = [
    { what: 'figures, everything', ms: await best(() => qualityFigures(db, all, NOW)) },
    {
      what: 'figures, three months',
      ms: await best(() => qualityFigures(db, { ...QUARTER, seenClients: null }, NOW)),
    },
    {
      what: 'figures, ten clients of 500',
      ms: await best(() => qualityFigures(db, { ...all, seenClients: TEN_CLIENTS }, NOW)),
    },
    { what: 'first page of the sample', ms: await best(() => samplePage(db)) },
  ];
  process.stdout.write(
    `${textTable<(typeof rows)[number]>(
      [
        { title: 'what', value: ({ what }) => what },
        { title: 'ms of processor', value: ({ ms }) => ms.toFixed(0), isNumber: true },
      ],
      rows,
    )}\n`,
  );
} finally {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
}

function samplePage(db: Db): Promise<unknown> {
  const any = {
    ...{ status: [], kind: [], clientId: null, owner: null, cause: null, from: null, to: null },
    ...{ undated: 'with' as const, search: null, isOpenOnly: false, isSampleOnly: true, seenClients: null },
  };
  return noticePlaces(db, any, { sort: 'urgency', after: null, limit: 51 });
}

async function best(work: () => Promise<unknown>): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round += 1) {
    const from = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(from);
    least = Math.min(least, (user + system) / MICROSECONDS_PER_MS);
  }
  return least;
}
