// `npm run bench:lists -- N [--small 1000] [--postgres URL]`: what each list of notices takes with N notices against what it
// takes with few, the page's rows included. A list that reads by index alone takes the same.
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sql } from 'drizzle-orm';
import pg from 'pg';
import { parseCivilDate } from '../contract/civil-date.ts';
import { countNotices } from '../pipeline/office/lists/count-notices.ts';
import { noticeListRows } from '../pipeline/office/lists/list-rows.ts';
import { type Db, openPglite, openPostgres } from '../pipeline/store/database.ts';
import { type ListSort, type NoticeListFilter, noticePlaces } from '../pipeline/store/notice-list.ts';
import { CAUSES, clientOf, fill } from './lists/fill.ts';
import { textTable } from './parts/text-table.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { small: { type: 'string', default: '1000' }, postgres: { type: 'string' } },
});
const LARGE = Number(positionals[0] ?? 200_000);
const SMALL = Number(values.small);
const ROUNDS = 9;
const LIMIT = 51;
const NOW = new Date('2026-03-01T08:00:00Z');
const day = (text: string) => parseCivilDate(text);

const ANY: NoticeListFilter = {
  ...{ status: [], kind: [], clientId: null, owner: null, cause: null, from: null, to: null },
  ...{ undated: 'with', search: null, isOpenOnly: false, seenClients: null },
};
const LISTS: readonly (readonly [string, Partial<NoticeListFilter>])[] = [
  ['all', {}],
  ['to review', { status: ['needs_review'], isOpenOnly: true }],
  ['three statuses', { status: ['needs_review', 'failed', 'rejected'] }],
  ['failed', { status: ['failed'] }],
  ['cartelle to review', { status: ['needs_review'], kind: ['cartella'] }],
  ['one client', { clientId: clientOf(7) }],
  ['one client to review', { clientId: clientOf(7), status: ['needs_review'] }],
  ['seen: one client', { seenClients: [clientOf(7)] }],
  ['seen: ten clients', { seenClients: Array.from({ length: 10 }, (_, n) => clientOf(n)), isOpenOnly: true }],
  ['one person', { owner: { person: 'P-3', isFallback: false } }],
  ['common cause', { cause: CAUSES.common }],
  ['middling cause', { cause: CAUSES.middling }],
  ['rare cause', { cause: CAUSES.rare }],
  ['cause and status', { cause: CAUSES.middling, status: ['needs_review'] }],
  ['a week', { from: day('2026-05-04'), to: day('2026-05-10') }],
  ['a week to review', { from: day('2026-05-04'), to: day('2026-05-10'), status: ['needs_review'] }],
  ['undated', { undated: 'only' }],
  ['a whole number', { search: '0012345600077' }],
  ['a codice fiscale', { search: 'PRV0000000000077' }],
  ['beginning of a number', { search: '001234560007' }],
];

interface Measured {
  readonly list: string;
  readonly ms: number;
  /** On the page: a list that has fewer than a page of them with few notices is quicker there for that reason alone. */
  readonly rows: number;
}

const small = await measured(SMALL);
const large = await measured(LARGE);
const rows = small.flatMap((few, at) => {
  const many = large[at];
  return many ? [{ list: few.list, few, many, ratio: many.ms / few.ms }] : [];
});
/** As many rows on the page at both sizes: the ratio is that of finding them. */
const alike = rows.filter(({ few, many }) => few.rows === many.rows);
process.stdout.write(
  `${SMALL} and ${LARGE} notices on ${values.postgres ? 'postgres' : 'pglite'}; ${cpus().length} × ${cpus()[0]?.model}, load ${loadavg()[0]?.toFixed(1)}, Node ${process.version}; median of ${ROUNDS}, page of ${LIMIT - 1}\n`,
);
process.stdout.write(
  `${textTable<(typeof rows)[number]>(
    [
      { title: 'list', value: ({ list }) => list },
      { title: `rows, ${SMALL}`, value: ({ few }) => String(few.rows), isNumber: true },
      { title: `ms, ${SMALL}`, value: ({ few }) => few.ms.toFixed(2), isNumber: true },
      { title: `rows, ${LARGE}`, value: ({ many }) => String(many.rows), isNumber: true },
      { title: `ms, ${LARGE}`, value: ({ many }) => many.ms.toFixed(2), isNumber: true },
      { title: 'ratio', value: ({ ratio }) => ratio.toFixed(2), isNumber: true },
    ],
    rows,
  )}\n`,
);
process.stdout.write(
  `at most 2 x: ${alike.filter(({ ratio }) => ratio <= 2).length} of the ${alike.length} lists with as many rows on the page at both sizes; ` +
    `slowest of all at ${LARGE}: ${Math.max(...rows.map(({ many }) => many.ms)).toFixed(1)} ms\n`,
);

async function measured(count: number): Promise<readonly Measured[]> {
  const place = await newPlace(count);
  try {
    const database = values.postgres
      ? await openPostgres(place.at, { queueListeners: 0, concurrency: 1 })
      : await openPglite(place.at);
    try {
      await fill(database.db, count);
      await database.db.execute(sql`VACUUM ANALYZE`);
      process.stderr.write(`${count} notices filled in\n`);
      return await allLists(database.db);
    } finally {
      await database.close();
    }
  } finally {
    await place.drop();
  }
}

async function allLists(db: Db): Promise<readonly Measured[]> {
  const found: Measured[] = [];
  for (const sort of ['urgency', 'newest'] as const) {
    for (const [name, filter] of LISTS) {
      found.push({
        list: `${sort}: ${name}`,
        ...(await median(() => onePage(db, { ...ANY, ...filter }, sort))),
      });
    }
  }
  const middle = await noticePlaces(db, ANY, { sort: 'urgency', after: null, limit: 500 });
  const after = middle.at(-1) ?? null;
  found.push({ list: 'urgency: page ten', ...(await median(() => onePage(db, ANY, 'urgency', after))) });
  const counted = () => countNotices(db, null, NOW).then(() => 1);
  found.push({ list: 'counts (kept 3 s)', ...(await median(counted)) });
  return found;
}

async function onePage(
  db: Db,
  filter: NoticeListFilter,
  sort: ListSort,
  after: { readonly key: string; readonly id: string } | null = null,
): Promise<number> {
  const places = await noticePlaces(db, filter, { sort, after, limit: LIMIT });
  const ids = places.slice(0, LIMIT - 1).map(({ id }) => id);
  return (await noticeListRows(db, ids, { now: NOW, fallbackOwner: 'studio', viewer: 'local' })).length;
}

async function median(work: () => Promise<number>): Promise<{ readonly ms: number; readonly rows: number }> {
  const times: number[] = [];
  const rows = await work();
  for (let round = 0; round < ROUNDS; round += 1) {
    const from = performance.now();
    await work();
    times.push(performance.now() - from);
  }
  return { ms: times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0, rows };
}

async function newPlace(count: number): Promise<{ readonly at: string; drop(): Promise<void> }> {
  const server = values.postgres;
  if (server === undefined) {
    const folder = mkdtempSync(join(tmpdir(), 'civis-lists-'));
    return { at: join(folder, 'db'), drop: async () => rmSync(folder, { recursive: true, force: true }) };
  }
  const name = `civis_lists_${process.pid}_${count}`;
  const admin = async (text: string) => {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    await client.query(text).finally(() => client.end());
  };
  await admin(`CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { at: url.href, drop: () => admin(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}
