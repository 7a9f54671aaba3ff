// `export` from a database, embedded or PostgreSQL: nothing left out, nothing twice, in order; calendars count changes once.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { sql } from 'drizzle-orm';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Result, resultSchema } from '../../contract/result.schema.ts';
import { EXIT } from '../../pipeline/cli/exit-codes.ts';
import { runCli } from '../../pipeline/cli/run-cli.ts';
import { exportCalendar } from '../../pipeline/office/exports/export-notices.ts';
import { calendarsOf } from '../../pipeline/store/calendar-rows.ts';
import { type Database, openPostgres } from '../../pipeline/store/database.ts';
import { EVERYTHING } from '../../pipeline/store/notice-pages.ts';
import { document } from '../../pipeline/store/schema.ts';
import { writeWholeFile } from '../../pipeline/store/whole-file.ts';
import { parseCalendar } from '../pipeline/outputs/support/parse-calendar.ts';
import {
  dayOf,
  deadlineOn,
  type FilledDocument,
  fillArchive,
  fullNotice,
  idOf,
} from '../support/fill-archive.ts';
import { tryPostgres } from './support/postgres.ts';
import { TempFolder } from './support/temp-folder.ts';
import { useDatabaseTemplate } from './support/template.ts';
import { withDatabase } from './support/with-database.ts';

const postgres = await tryPostgres();
const folder = new TempFolder();
const PRIVATE = { status: 'needs_review' } as const;
/** More than one page of every kind; many of one day, so that a page ends among equals. */
const MANY = 430;

const documents: readonly FilledDocument[] = [
  ...Array.from({ length: MANY }, (_, n) => ({
    name: `dated-${n}`,
    client: n % 10 === 0 ? 'rossi' : null,
    notices: [{ ...fullNotice(n), deadline: deadlineOn(dayOf(n % 3)) }],
  })),
  ...Array.from({ length: 210 }, (_, n) => ({ name: `undated-${n}`, notices: [{ deadline: null }] })),
  { name: 'two', client: 'rossi', notices: [{ ...PRIVATE, deadline: deadlineOn('2027-05-05') }, PRIVATE] },
  { name: 'cartella', notices: [{ notice: { ...kindOf('cartella') }, deadline: deadlineOn('2025-01-01') }] },
  {
    name: 'nul',
    notices: [{ deadline: deadlineOn('2027-06-06'), warnings: [{ code: 'x', message: 'a\u0000b' }] }],
  },
  {
    name: 'failed',
    status: 'failed',
    errorCode: 'pdf.damaged',
    notices: [{ status: 'failed', deadline: null }],
  },
  { name: 'on-its-way', client: 'rossi', notices: [] },
];
const COUNT = MANY + 210 + 2 + 1 + 1 + 1;

function kindOf(kind: Result['notice']['kind']): Result['notice'] {
  return { kind, subtype: null, forCivis: true, why: null, redeterminationOf: null };
}

const BACKENDS = ['pglite', ...(postgres ? ['postgres'] : [])] as const;

describe.each(BACKENDS)('export on %s', (backend) => {
  const data = folder.path(`data-${backend}`);
  const env = {
    CIVIS_DATA_DIR: data,
    ...(backend === 'postgres' && postgres ? { CIVIS_DATABASE_URL: postgres.url } : {}),
  };
  const within = async (work: (database: Database) => Promise<void>): Promise<void> => {
    if (backend !== 'postgres' || !postgres) return withDatabase(data, work);
    const database = await openPostgres(postgres.url, { queueListeners: 0, concurrency: 2 });
    return work(database).finally(() => database.close());
  };
  async function run(...args: string[]) {
    const [out, err]: [string[], string[]] = [[], []];
    const exit = await runCli(['export', ...args], {
      out: (text) => void out.push(text),
      err: (text) => void err.push(text),
      isOutTty: false,
      isErrTty: false,
      env,
    });
    return { exit, out: out.join(''), err: err.join('') };
  }
  const rowsOf = async (...args: string[]): Promise<Record<string, string>[]> => {
    const { exit, out, err } = await run('--format', 'csv', ...args);
    expect([exit, err]).toEqual([EXIT.ok, '']);
    return parse(out, { bom: true, delimiter: ';', columns: true });
  };
  const idsOf = async (...args: string[]) => (await rowsOf(...args)).map((row) => row['id']);

  beforeAll(async () => {
    await useDatabaseTemplate();
    if (backend === 'pglite') await run('--format', 'csv').catch(() => undefined);
    await within(({ db }) => fillArchive(db, documents));
  });

  it('lists every notice once, documents on their way first, then those without a day, then by day', async () => {
    const rows = await rowsOf();
    expect(rows).toHaveLength(COUNT + 1);
    expect(new Set(rows.map((row) => row['id'])).size).toBe(COUNT + 1);
    expect(rows[0]).toMatchObject({ stato: 'in lavorazione', file: 'in/on-its-way.pdf', cliente: 'rossi' });
    const days = rows.map((row) => (row['entro'] ?? '').split('/').reverse().join('-'));
    expect(days).toEqual([...days].sort());
    expect(days.filter((day) => day === '')).toHaveLength(1 + 210 + 1 + 1);
    expect(rows.filter((row) => row['stato'] === 'non riuscito')).toHaveLength(1);
    expect(await rowsOf()).toEqual(rows);
  });

  it('filters by safe day and keeps what has none, unless told', async () => {
    const ids = await idsOf('--from', '2027-01-01', '--to', '2027-12-31');
    expect(ids).toHaveLength(1 + 212 + 2);
    expect(await idsOf('--from', '2027-01-01', '--to', '2027-12-31', '--dated')).toEqual([
      idOf('two'),
      idOf('nul'),
    ]);
  });

  it.each<[string[], string[]]>([
    [['--kind', 'cartella'], [idOf('cartella')]],
    [
      ['--status', 'needs_review'],
      [idOf('two', 1), idOf('two')],
    ],
    [['--status', 'failed'], [idOf('failed')]],
    [['--status', 'waiting'], [idOf('on-its-way')]],
    [['--client', 'rossi', '--from', '2027-01-01', '--dated'], [idOf('two')]],
    [['--client', 'nessuno'], []],
  ])('filters by %j', async (args, ids) => {
    expect(await idsOf(...args)).toEqual(ids);
  });

  it('gives the result objects a line, and says what has none yet', async () => {
    const { out, err } = await run('--format', 'json', '--dated', '--from', '2027-01-01');
    const results = out
      .trim()
      .split('\n')
      .map((line) => resultSchema.parse(JSON.parse(line)));
    expect(results.map(({ id }) => id)).toEqual([idOf('two'), idOf('nul')]);
    expect(err).toBe('');
    expect((await run('--format', 'json')).err).toContain('1 documenti ancora in lavorazione');
  });

  it('writes a workbook only into a file', async () => {
    const refused = await run('--format', 'xlsx');
    expect([refused.exit, refused.out]).toEqual([EXIT.badArguments, '']);
    const out = folder.path(`${backend}.xlsx`);
    expect((await run('--format', 'xlsx', '--out', out, '--status', 'needs_review')).exit).toBe(EXIT.ok);
    const rows = await readSheet(readFileSync(out));
    expect(rows.slice(1).map((row) => row.at(-1))).toEqual([idOf('two', 1), idOf('two')]);
  });

  it.each([
    [['--format', 'pdf']],
    [['--format', 'csv', '--from', '2026-02-30']],
    [['--format', 'csv', '--from', '2026-02-02', '--to', '2026-02-01']],
    [['--format', 'csv', '--status', 'pronta']],
    [['--format', 'csv', '--notice', 'abcd']],
    [['--format', 'zip', '--out', 'x.zip']],
    [['--format', 'csv', '--out', '/nowhere/at/all.csv']],
  ])('refuses %j', async (args) => {
    const { exit, out, err } = await run(...args);
    expect([exit, out]).toEqual([EXIT.badArguments, '']);
    expect(err).not.toContain('    at ');
  });

  it('a calendar counts what changed, calls off what is gone, and says the same again', async () => {
    const feed = async () => parseCalendar((await run('--format', 'ics')).out);
    const first = await run('--format', 'ics');
    const events = parseCalendar(first.out);
    expect(events).toHaveLength(MANY + 3);
    expect(new Set(events.map(({ sequence }) => sequence))).toEqual(new Set([0]));
    expect((await run('--format', 'ics')).out).toBe(first.out);

    await within(({ db }) =>
      fillArchive(db, [
        { name: 'two', notices: [{ ...PRIVATE, deadline: deadlineOn('2027-05-10') }] },
        { name: 'cartella', notices: [{ status: 'not_for_civis', deadline: null }] },
        { name: 'nul', notices: [] },
      ]),
    );
    const byUid = new Map((await feed()).map((event) => [event.uid, event]));
    expect(byUid.size).toBe(MANY + 3);
    expect(byUid.get(`${idOf('two')}@civis-intake`)).toMatchObject({
      day: '2027-05-10',
      sequence: 1,
      status: 'CONFIRMED',
    });
    for (const [name, day] of [
      ['cartella', '2025-01-01'],
      ['nul', '2027-06-06'],
    ]) {
      expect(byUid.get(`${idOf(name ?? '')}@civis-intake`)).toMatchObject({
        day,
        sequence: 1,
        status: 'CANCELLED',
      });
    }
    expect(byUid.get(`${idOf('dated-0')}@civis-intake`)).toMatchObject({ sequence: 0 });
    expect(await feed()).toEqual([...byUid.values()]);
  });

  it('two exports at once count one change once, and `--out` tells what the feed tells', async () => {
    await within(async ({ db }) => {
      await fillArchive(db, [{ name: 'dated-1', notices: [{ deadline: deadlineOn('2028-01-01') }] }]);
      const style = { details: 'none', language: 'it' } as const;
      const now = new Date('2026-06-01T00:00:00Z');
      const job = {
        db,
        filter: EVERYTHING,
        isOpenOnly: false,
        person: null,
        fallbackOwner: 'lo studio',
        style,
        now,
        signal: new AbortController().signal,
      };
      const texts = await Promise.all(
        [1, 2, 3].map(async () => {
          const pieces: (string | Uint8Array)[] = [];
          await exportCalendar(job, async (piece) => void pieces.push(piece));
          return pieces.join('');
        }),
      );
      expect(new Set(texts).size).toBe(1);
      const own = parseCalendar(texts[0] ?? '').find(({ uid }) => uid.startsWith(idOf('dated-1')));
      expect(own).toMatchObject({ sequence: 1, day: '2028-01-01' });
      const told = await calendarsOf(db, [idOf('dated-1')], style, now);
      expect(told.get(idOf('dated-1'))?.told.sequence).toBe(1);
    });
  });

  it('leaves out of what is open what is annulled, and nothing else', async () => {
    const practice = {
      ...{ number: '2026012312345', kind: 'first' as const, previousNumber: null, sentOn: '2026-01-23' },
      ...{ state: 'chiusa' as const, outcome: 'annullata' as const, changedOn: '2026-02-01', nextStep: null },
    };
    await within(({ db }) =>
      fillArchive(db, [{ name: 'dated-3', notices: [{ ...fullNotice(3), practices: [practice] }] }]),
    );
    const [all, open] = [await idsOf('--dated'), await idsOf('--dated', '--open')];
    expect(all).toContain(idOf('dated-3'));
    expect(open).toEqual(all.filter((id) => id !== idOf('dated-3')));
  });

  it('rows of before the safe day had a column get theirs, whatever their text holds', async () => {
    const migrations = new URL('../../pipeline/store/migrations/', import.meta.url);
    const texts = readdirSync(migrations)
      .filter((name) => name.endsWith('.sql'))
      .flatMap((name) => readFileSync(new URL(name, migrations), 'utf8').split('--> statement-breakpoint'));
    const backfill = texts.find((text) => /UPDATE "civis"."notice" SET "safe_day"/.test(text)) ?? '';
    await within(async ({ db }) => {
      await fillArchive(db, [
        {
          name: 'late',
          notices: [{ deadline: { ...deadlineOn(null), others: [deadlineOn('2029-01-01')].map(bare) } }],
        },
        {
          name: 'lie',
          notices: [
            { warnings: [{ code: 'a.b', message: '\u0000"deadline":{"due":null,"safe":"1999-01-01"' }] },
          ],
        },
      ]);
      const before = await db.execute(sql`SELECT id, safe_day FROM civis.notice ORDER BY id`);
      await db.execute(sql`UPDATE civis.notice SET safe_day = NULL`);
      await db.execute(sql.raw(backfill));
      const after = await db.execute(sql`SELECT id, safe_day FROM civis.notice ORDER BY id`);
      expect(after.rows).toEqual(before.rows);
      expect(await db.$count(document)).toBeGreaterThan(0);
    });
  });
});

const bare = ({ others: _, ...own }: NonNullable<Result['deadline']>) => own;

describe('a file', () => {
  it('keeps what stood there when the export breaks off, and leaves nothing beside it', async () => {
    const path = folder.path('keep.csv');
    writeFileSync(path, 'before');
    const broken = writeWholeFile(path, async (write) => {
      await write('half');
      throw new Error('broken off');
    });
    await expect(broken).rejects.toThrow('broken off');
    expect(readFileSync(path, 'utf8')).toBe('before');
    await writeWholeFile(path, async (write) => {
      await write('a');
      await write(Buffer.from('b'));
    });
    expect(readFileSync(path, 'utf8')).toBe('ab');
    expect(readdirSync(folder.root).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    expect(existsSync(path)).toBe(true);
  });
});

afterAll(async () => {
  await postgres?.drop();
  folder.remove();
});
