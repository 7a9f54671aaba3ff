// `npm run bench:clients -- [--rows 10000] [--bad 5] [--notices 10000] [--kills 5]`: an invented list of clients, some rows broken,
// into a register whose notices came in before it; then the same again, as XLSX, and killed at random moments. Ends with
// 1 when a row is refused that should not be, or is taken that should, or a kill leaves part of a list.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { stringify } from 'csv-stringify/sync';
import writeWorkbook from 'write-excel-file/node';
import { type ImportReport, importClients } from '../pipeline/office/clients/import-clients.ts';
import { chunksOf } from '../pipeline/store/chunks.ts';
import { loadRegister } from '../pipeline/store/client-register.ts';
import { type Db, openPglite } from '../pipeline/store/database.ts';
import { document, notice } from '../pipeline/store/schema.ts';
import { codiceFiscaleOf } from '../test/support/client-lists.ts';
import { makeResult } from '../test/support/make-result.ts';
import { makeList } from './clients/make-list.ts';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '10000' },
    bad: { type: 'string', default: '5' },
    notices: { type: 'string', default: '10000' },
    kills: { type: 'string', default: '5' },
  },
});
/** A process of its own is colder than the one that was measured. */
const SLOWER = 3;
const say = (text: string) => process.stdout.write(`${text}\n`);
const folder = mkdtempSync(join(tmpdir(), 'civis-clients-'));
const csv = join(folder, 'list.csv');
const xlsx = join(folder, 'list.xlsx');
const { cells, refused } = makeList(Number(values.rows), Math.round(100 / Number(values.bad)));
const wanted = [...refused.values()].reduce((sum, count) => sum + count, 0);
try {
  writeFileSync(
    csv,
    Buffer.from(
      stringify(
        cells.map((row) => [...row]),
        { delimiter: ';' },
      ),
      'latin1',
    ),
  );
  const typed = cells.map((row) => row.map((value) => ({ type: String, value })));
  writeFileSync(xlsx, await writeWorkbook(typed).toBuffer());
  await kill(Number(values.kills), (await measure()) * 1_000);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** @returns the seconds of the first import */
async function measure(): Promise<number> {
  const database = await openPglite(join(folder, 'db'));
  const { db } = database;
  await fillNotices(db, Number(values.notices));
  const first = await timed(db, csv);
  say(
    `${values.rows} rows, ${wanted} bad, ${values.notices} notices there; CSV of Windows-1252, embedded database`,
  );
  say(
    `first import: ${first.seconds} s, ${first.report.added} added, ${first.report.refusedRows} rows refused, ${first.sentBack} documents sent back to draft`,
  );
  say(
    [...countsOf(first.report)]
      .map(([code, count]) => `   ${code} ${count} of ${refused.get(code) ?? 0}`)
      .join('\n'),
  );
  const again = await timed(db, csv);
  say(
    `the same again: ${again.seconds} s, ${again.report.unchanged} unchanged, ${again.report.changed} changed`,
  );
  const book = await timed(db, xlsx);
  say(
    `the same as XLSX: ${book.seconds} s, ${book.report.unchanged} unchanged, ${book.report.refusedRows} rows refused`,
  );
  const register = await loadRegister(db);
  say(`register: ${register.length} clients`);
  const isRight =
    register.length === Number(values.rows) - wanted &&
    [...refused].every(([code, count]) => countsOf(first.report).get(code) === count);
  if (!isRight) process.exitCode = 1;
  await database.close();
  return Number(first.seconds);
}

async function timed(db: Db, file: string) {
  const started = performance.now();
  const asked = { officeId: 'principale', isStrict: false, isDryRun: false, by: 'bench', now: new Date() };
  const { report, documentIds } = await importClients(db, file, asked);
  return {
    report,
    sentBack: documentIds.length,
    seconds: ((performance.now() - started) / 1_000).toFixed(2),
  };
}

function countsOf({ refused: problems }: ImportReport): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { code } of problems) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

async function fillNotices(db: Db, count: number): Promise<void> {
  const now = new Date();
  const ids = Array.from({ length: count }, (_, at) => at);
  for (const chunk of chunksOf(ids, 500)) {
    await db.insert(document).values(
      chunk.map((at) => ({
        ...{ id: `d${at}`, sha256: `s${at}`, sizeBytes: 1, isStored: true, status: 'done' },
        ...{ createdAt: now, updatedAt: now },
      })),
    );
    await db.insert(notice).values(
      chunk.map((at) => ({
        ...{ documentId: `d${at}`, ordinal: 0, id: `n${at}`, status: 'ready', kind: 'comunicazione' },
        ...{ codiceFiscale: codiceFiscaleOf(at + 1), result: makeResult({ id: `n${at}` }), createdAt: now },
      })),
    );
  }
}

/** At moments spread over the time an import takes, the last just after it; what is there afterwards is nothing or all. */
async function kill(times: number, tookMs: number): Promise<void> {
  const child = new URL('./clients/import-child.ts', import.meta.url).pathname;
  let halfWritten = 0;
  const found: number[] = [];
  for (let at = 0; at < times; at++) {
    const base = join(folder, `db-${at}`);
    const run = spawn(process.execPath, ['--import', 'tsx', child, base, csv], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const over = once(run, 'exit');
    await once(run.stdout, 'data');
    const isDone = once(run.stdout, 'data');
    const isLast = at === times - 1;
    await (isLast ? isDone : Promise.race([sleep(((at + 1) / times) * SLOWER * tookMs), isDone]));
    run.kill('SIGKILL');
    await over;
    const database = await openPglite(base);
    const count = (await loadRegister(database.db)).length;
    await database.close();
    found.push(count);
    if (count !== 0 && count !== Number(values.rows) - wanted) halfWritten += 1;
  }
  say(`${times} kills while importing: clients found ${found.join(', ')}; half-written ${halfWritten}`);
  if (halfWritten > 0) process.exitCode = 1;
}
