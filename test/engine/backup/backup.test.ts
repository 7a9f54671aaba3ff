// A backup is one state of everything and comes back as it was; half of one is none.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '../../../contract/app-error.ts';
import { makeBackup } from '../../../pipeline/store/backup/make-backup.ts';
import { restoreBackup } from '../../../pipeline/store/backup/restore-backup.ts';
import { findBackup } from '../../../pipeline/store/backup/verify-backup.ts';
import { openPostgres } from '../../../pipeline/store/database.ts';
import { embeddedData, keepingIn } from '../support/kept-data.ts';
import { factsOfFile, never, noProgress, openTestEngine } from '../support/open-test-engine.ts';
import { tryPostgres } from '../support/postgres.ts';
import { TempFolder } from '../support/temp-folder.ts';
import { useDatabaseTemplate } from '../support/template.ts';
import { withDatabase } from '../support/with-database.ts';

const temp = new TempFolder();
const data = temp.path('data');
const target = temp.path('backups');
const postgres = await tryPostgres();

beforeAll(async () => {
  await useDatabaseTemplate();
});
afterAll(async () => {
  temp.remove();
  await postgres?.drop();
});

let second = 0;
const optionsOf = (signal = never()) => {
  second += 1;
  return { target, now: new Date(Date.UTC(2026, 0, 1, 0, 0, second)), version: '0.0.0', signal };
};
const restoring = { databaseUrl: null, s3: null, isPartial: false, signal: never() };

const NOTICES = sql`SELECT id, status, result::text AS result, created_at::text AS at FROM civis.notice ORDER BY id`;

async function noticesIn(dataDir: string): Promise<readonly unknown[]> {
  return withDatabase(dataDir, async ({ db }) => (await db.execute(NOTICES)).rows);
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof AppError ? error.message : String(error);
}

let notices: readonly unknown[] = [];

describe('a backup of a running engine', () => {
  it('is taken while documents come in, and restores what was there', async () => {
    const engine = await openTestEngine(data);
    await engine.start();
    const papers = (from: number, count: number) =>
      Array.from({ length: count }, (_, n) => factsOfFile(temp.paper(`${from + n}.pdf`)));
    await engine.receive(papers(0, 10), 'first');
    await engine.waitFor('first', noProgress, never());
    const coming = engine.receive(papers(10, 20), 'second');
    const { manifest } = await makeBackup(embeddedData(engine, data), optionsOf());
    await coming;
    await engine.waitFor('second', noProgress, never());
    await engine.close();
    const rows = Object.fromEntries(manifest.tables.map(({ table, rows: count }) => [table, count]));
    expect(rows['document']).toBeGreaterThanOrEqual(10);
    expect(manifest.lacking).toEqual([]);

    const restored = temp.path('restored');
    const done = await restoreBackup(await findBackup(target), { ...restoring, dataDir: restored });
    expect(done.receipts).toBeGreaterThanOrEqual(rows['intake'] ?? 0);
    // What waits in the backup goes its way again; what is newer than the dump comes from its receipt.
    const again = await openTestEngine(restored);
    await again.rebuildFromReceipts();
    await again.start();
    await again.waitFor('first', noProgress, never());
    await again.waitFor('second', noProgress, never());
    await again.close();
    const withoutTimes = (found: readonly unknown[]) =>
      found.map((row) => ({ ...(row as Record<string, unknown>), at: null }));
    const all = withoutTimes(await noticesIn(data));
    const back = withoutTimes(await noticesIn(restored));
    expect(back.length).toBeGreaterThanOrEqual(rows['notice'] ?? 0);
    for (const row of back) expect(all).toContainEqual(row);
  });

  it('shares the blobs of the one before, and gives the very same rows back', async () => {
    const before = blobFiles(join(target, 'blobs'));
    const engine = await openTestEngine(data);
    const { folder, manifest } = await makeBackup(embeddedData(engine, data), optionsOf());
    await engine.close();
    notices = await noticesIn(data);
    expect(blobFiles(join(target, 'blobs'))).toEqual(expect.arrayContaining([...before]));
    expect(manifest.blobs.rows).toBe(blobFiles(join(data, 'blobs')).length);
    const restored = temp.path('restored-2');
    await restoreBackup(await findBackup(folder), { ...restoring, dataDir: restored });
    expect(await noticesIn(restored)).toEqual(notices);
    expect(notices.length).toBe(60);
    expect(blobFiles(join(restored, 'receipts'))).toEqual(blobFiles(join(data, 'receipts')));
  });

  it('refuses a folder that is not empty', async () => {
    const backup = await findBackup(target);
    expect(await codeOf(restoreBackup(backup, { ...restoring, dataDir: data }))).toContain(
      'restore.not_empty',
    );
  });

  it('leaves nothing when it is cut off, and the next one clears up', async () => {
    const engine = await openTestEngine(data);
    const stop = new AbortController();
    stop.abort();
    const finished = readdirSync(target).sort();
    await expect(makeBackup(embeddedData(engine, data), optionsOf(stop.signal))).rejects.toThrow();
    const left = readdirSync(target).filter((name) => !finished.includes(name));
    expect(left.every((name) => name.endsWith('.part'))).toBe(true);
    // The newest finished one is still what is found.
    expect((await findBackup(target)).folder).toBe(
      join(target, finished.filter((n) => n !== 'blobs').at(-1) ?? ''),
    );
    await makeBackup(embeddedData(engine, data), optionsOf());
    await engine.close();
    expect(readdirSync(target).some((name) => name.endsWith('.part'))).toBe(false);
  });
});

describe('a damaged backup', () => {
  it('is refused with the name of a rotten blob, and restored in part when asked', async () => {
    const backup = await findBackup(target);
    const victim = blobFiles(join(target, 'blobs'))[0] ?? '';
    const path = join(target, 'blobs', victim);
    const sound = readFileSync(path);
    writeFileSync(path, 'rotten');
    const refused = temp.path('refused');
    expect(await codeOf(restoreBackup(backup, { ...restoring, dataDir: refused }))).toContain(victim);
    const partial = await restoreBackup(backup, { ...restoring, dataDir: refused, isPartial: true });
    expect(partial.damaged).toEqual([`blobs/${victim}`]);
    expect(await noticesIn(refused)).toEqual(notices);
    writeFileSync(path, sound);
  });

  it('with a lost table: the papers are read again, what people recorded stays', async () => {
    const backup = await findBackup(target);
    const lost = join(backup.folder, 'stage_result.jsonl.gz');
    const sound = readFileSync(lost);
    rmSync(lost);
    expect(await codeOf(restoreBackup(backup, { ...restoring, dataDir: temp.path('no') }))).toContain(
      'stage_result.jsonl.gz',
    );
    const dataDir = temp.path('partial');
    const { tables } = await restoreBackup(backup, { ...restoring, dataDir, isPartial: true });
    expect(tables.map(({ table }) => table)).toContain('practice');
    expect(tables.map(({ table }) => table)).not.toContain('document');
    const engine = await openTestEngine(dataDir);
    await engine.rebuildFromReceipts();
    await engine.start();
    for (const batch of ['first', 'second']) await engine.waitFor(batch, noProgress, never());
    await engine.close();
    expect((await noticesIn(dataDir)).length).toBe(60);
    writeFileSync(lost, sound);
  });

  it('with a changed manifest is refused', async () => {
    const { folder } = await findBackup(target);
    const path = join(folder, 'manifest.json');
    const sound = readFileSync(path, 'utf8');
    writeFileSync(path, sound.replace('"lacking": []', '"lacking": [ ]').replace(/"rows": 30/, '"rows": 31'));
    expect(await codeOf(findBackup(folder))).toContain('backup.damaged');
    writeFileSync(path, sound);
  });

  it('without any finished backup, says so', async () => {
    expect(await codeOf(findBackup(temp.path('nowhere')))).toContain('backup.not_found');
  });
});

describe.skipIf(!postgres)('from the embedded engine to PostgreSQL', () => {
  it('moves everything, and back', async () => {
    const dataDir = temp.path('for-postgres');
    const url = postgres?.url ?? '';
    const backup = await findBackup(target);
    await restoreBackup(backup, { ...restoring, dataDir, databaseUrl: url });
    const server = await openPostgres(url, { queueListeners: 0, concurrency: 1 });
    expect((await server.db.execute(NOTICES)).rows).toEqual(notices);
    const second = temp.path('backups-2');
    const source = { db: server.db, kind: 'postgres' as const, dataDir, keeping: keepingIn(dataDir) };
    await makeBackup(source, { ...optionsOf(), target: second });
    await server.close();
    // A database with rows is never restored into.
    const full = restoreBackup(backup, { ...restoring, dataDir: temp.path('full'), databaseUrl: url });
    expect(await codeOf(full)).toContain('restore.not_empty');
    const home = temp.path('home-again');
    await restoreBackup(await findBackup(second), { ...restoring, dataDir: home });
    expect(await noticesIn(home)).toEqual(notices);
  });
});

function blobFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}
