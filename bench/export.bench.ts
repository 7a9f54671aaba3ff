// `npm run bench:export -- [--small 1000] [--large 20000] [--postgres URL]`: rows a second and peak memory of each export
// format, with few and many notices in one run. Resident memory also grows because garbage is collected late; the heap still
// in use after a collection says whether memory grows with the rows.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { openPglite, openPostgres } from '../pipeline/store/database.ts';
import { fill } from './export/fill.ts';
import { textTable } from './parts/text-table.ts';

const { values } = parseArgs({
  options: {
    small: { type: 'string', default: '1000' },
    large: { type: 'string', default: '20000' },
    /** A server on which databases of its own may be made; they are dropped at the end. */
    postgres: { type: 'string' },
  },
});
const FORMATS = ['csv', 'json', 'ics', 'xlsx'] as const;
const MEASURE = fileURLToPath(new URL('./export/measure.ts', import.meta.url));

interface Measured {
  readonly rows: number;
  readonly ms: number;
  readonly bytes: number;
  readonly beforeMb: number;
  readonly peakMb: number;
  /** The most that was still in use after a garbage collection; only where asked for. */
  readonly liveMb: number;
}

const folder = mkdtempSync(join(tmpdir(), 'civis-export-'));
const dropped: string[] = [];
try {
  const places: string[] = [];
  for (const count of [Number(values.small), Number(values.large)]) places.push(await filled(count));
  const rows = FORMATS.map((format) => {
    const [small, large] = places.map((place) => measure(format, place));
    const [smallLive, largeLive] = places.map((place) => measure(format, place, true));
    return { format, small, large, liveRatio: (largeLive?.liveMb ?? 0) / (smallLive?.liveMb ?? 1) };
  });
  print(rows);
} finally {
  for (const name of dropped)
    await withServer((client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
  rmSync(folder, { recursive: true, force: true });
}

async function filled(count: number): Promise<string> {
  const place = await newPlace(count);
  const database = values.postgres
    ? await openPostgres(place, { queueListeners: 0, concurrency: 1 })
    : await openPglite(place);
  try {
    await fill(database.db, count);
  } finally {
    await database.close();
  }
  process.stderr.write(`${count} notices filled in\n`);
  return place;
}

async function newPlace(count: number): Promise<string> {
  if (!values.postgres) return join(folder, String(count));
  const name = `civis_export_${process.pid}_${count}`;
  await withServer((client) => client.query(`CREATE DATABASE ${name}`));
  dropped.push(name);
  const url = new URL(values.postgres);
  url.pathname = `/${name}`;
  return url.href;
}

async function withServer(use: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: values.postgres });
  await client.connect();
  await use(client).finally(() => client.end());
}

function measure(format: string, place: string, looksAtHeap = false): Measured {
  const gc = looksAtHeap ? ['--expose-gc'] : [];
  const args = [...gc, '--import', 'tsx', MEASURE, format, place];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Measured;
}

interface Row {
  readonly format: string;
  readonly small: Measured | undefined;
  readonly large: Measured | undefined;
  /** Of the heap in use, large to small. */
  readonly liveRatio: number;
}

function print(rows: readonly Row[]): void {
  const of = (measured: Measured | undefined) =>
    measured ? `${Math.round(measured.rows / (measured.ms / 1_000))}` : '';
  const memory = (measured: Measured | undefined) =>
    measured ? `${measured.beforeMb} → ${measured.peakMb}` : '';
  const title = `${values.small} and ${values.large} notices on ${values.postgres ? 'postgres' : 'pglite'}; ${cpus().length} × ${cpus()[0]?.model}, load ${loadavg()[0]?.toFixed(1)}, Node ${process.version}`;
  const table = textTable<Row>(
    [
      { title: 'format', value: ({ format }) => format },
      { title: 'rows/s, small', value: ({ small }) => of(small), isNumber: true },
      { title: 'rows/s, large', value: ({ large }) => of(large), isNumber: true },
      { title: 'RSS MB, small', value: ({ small }) => memory(small), isNumber: true },
      { title: 'RSS MB, large', value: ({ large }) => memory(large), isNumber: true },
      {
        title: 'RSS ratio',
        value: ({ small, large }) => (small && large ? (large.peakMb / small.peakMb).toFixed(2) : ''),
        isNumber: true,
      },
      {
        title: 'heap ratio',
        value: ({ liveRatio }) => (Number.isNaN(liveRatio) ? 'held whole' : liveRatio.toFixed(2)),
        isNumber: true,
      },
      {
        title: 'MB out, large',
        value: ({ large }) => ((large?.bytes ?? 0) / 1e6).toFixed(1),
        isNumber: true,
      },
    ],
    rows,
  );
  process.stdout.write(`${title}\n\n${table}\n`);
}
