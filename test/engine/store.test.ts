// The data folder: one process at a time, versions, and the database rebuilt from what is on disk.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '../../contract/app-error.ts';
import { noticeId } from '../../pipeline/drafting/notice-id.ts';
import { databaseNoticeIndex } from '../../pipeline/store/database-notice-index.ts';
import { replaceNotices } from '../../pipeline/store/notice-rows.ts';
import { prepareSchemas } from '../../pipeline/store/prepare-schemas.ts';
import { makeField, makeFields, makeResult } from '../support/make-result.ts';
import { factsOfFile, never, noProgress, openTestEngine } from './support/open-test-engine.ts';
import { tryPostgres } from './support/postgres.ts';
import { TempFolder } from './support/temp-folder.ts';
import { useDatabaseTemplate } from './support/template.ts';
import { withDatabase } from './support/with-database.ts';

const folder = new TempFolder();
const postgres = await tryPostgres();

beforeAll(async () => {
  await useDatabaseTemplate();
});
afterAll(async () => {
  folder.remove();
  await postgres?.drop();
});

describe('one process per data folder', () => {
  it('refuses a second one and names the holder; a killed holder leaves it free', async () => {
    const data = folder.path('locked');
    const holder = spawn(process.execPath, ['--import', 'tsx', '-e', HOLD, data], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise((resolve) => holder.stdout.once('data', resolve));
    const refusal = await openTestEngine(data).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'store.locked' });
    expect(String(refusal)).toContain(`process ${holder.pid}`);
    const exit = new Promise((resolve) => holder.once('exit', resolve));
    holder.kill('SIGKILL');
    await exit;
    const engine = await openTestEngine(data);
    // The lock of a file belongs to the open file: the same process is refused too.
    await expect(openTestEngine(data)).rejects.toMatchObject({ code: 'store.locked' });
    await engine.close();
    await (await openTestEngine(data)).close();
  });
});

/** Takes the lock as the engine does and waits to be killed. */
const LOCK_FILE = JSON.stringify(new URL('../../pipeline/store/data-folder-lock.ts', import.meta.url).href);
const FOLDER_FILE = JSON.stringify(new URL('../../pipeline/store/data-folder.ts', import.meta.url).href);
const HOLD = `import(${FOLDER_FILE})
  .then(({ openDataFolder }) => openDataFolder(process.argv[1]))
  .then(() => import(${LOCK_FILE}))
  .then(({ lockDataFolder }) => lockDataFolder(process.argv[1], new Date()))
  .then((lock) => { globalThis.lock = lock; process.stdout.write('held'); setInterval(() => {}, 1000); })`;

describe('versions', () => {
  it('refuses a data folder of a newer program', async () => {
    const data = folder.path('newer');
    await (await openTestEngine(data)).close();
    writeFileSync(join(data, 'civis-data.json'), JSON.stringify({ version: 99 }));
    await expect(openTestEngine(data)).rejects.toMatchObject({ code: 'store.version' });
  });

  it('refuses a database with migrations it does not know', async () => {
    const data = folder.path('migrated');
    await (await openTestEngine(data)).close();
    await withDatabase(data, async ({ db }) => {
      await db.execute(sql`INSERT INTO public.civis_migration (name) VALUES ('9999_from-the-future.sql')`);
    });
    await expect(openTestEngine(data)).rejects.toMatchObject({ code: 'store.version' });
    // The refusal has given the lock back.
    await expect(openTestEngine(data)).rejects.toMatchObject({ code: 'store.version' });
  });

  it.skipIf(!postgres)('two first starts at once on one server migrate once', async () => {
    const pools = [1, 2, 3].map(() => new pg.Pool({ connectionString: postgres?.url ?? '' }));
    await Promise.all(pools.map((pool) => prepareSchemas(pool)));
    const { rows } = await (pools[0] as pg.Pool).query(
      'SELECT count(*)::int AS n FROM public.civis_migration',
    );
    expect(rows).toEqual([{ n: readdirSync(MIGRATIONS).filter((name) => name.endsWith('.sql')).length }]);
    await Promise.all(pools.map((pool) => pool.end()));
  });

  it('says what is missing when the server does not answer', async () => {
    const databaseUrl = 'postgres://nobody@127.0.0.1:1/none';
    await expect(openTestEngine(folder.path('away'), { databaseUrl })).rejects.toMatchObject({
      code: 'database.unavailable',
    });
  });
});

const MIGRATIONS = new URL('../../pipeline/store/migrations/', import.meta.url);

describe('receipts', () => {
  it('rebuild documents, intakes and results in a new database', async () => {
    const data = folder.path('rebuilt');
    const first = folder.paper('first.pdf', 'same');
    const files = [
      factsOfFile(first),
      factsOfFile(folder.paper('second.pdf')),
      factsOfFile(first, { channel: 'pec', receivedOn: '2026-03-11', client: 'c-1' }),
      factsOfFile(folder.paper('empty.pdf', '')),
    ];
    const before = await openTestEngine(data);
    await before.start();
    await before.receive(files, 'b');
    await before.waitFor('b', noProgress, never());
    const expected = await before.resultsOf('b');
    await before.close();

    rmSync(join(data, 'db'), { recursive: true });
    const after = await openTestEngine(data);
    const report = await after.rebuildFromReceipts();
    expect(report).toEqual({ intakes: 4, documents: 3, unreadableReceipts: [], missingOriginals: [] });
    // Playing them again changes nothing.
    await after.rebuildFromReceipts();
    await after.start();
    await after.waitFor('b', noProgress, never());
    expect(await after.resultsOf('b')).toEqual(expected);
    await after.close();
  });

  it('names receipts it cannot read and originals that are gone', async () => {
    const data = folder.path('damaged');
    const engine = await openTestEngine(data);
    await engine.receive([factsOfFile(folder.paper('a.pdf'))], 'b');
    const receipts = join(data, 'receipts');
    const [name = ''] = readdirSync(receipts, { recursive: true })
      .map(String)
      .filter((n) => n.endsWith('.json'));
    const { sha256 } = JSON.parse(readFileSync(join(receipts, name), 'utf8'));
    rmSync(join(data, 'blobs', sha256.slice(0, 2)), { recursive: true });
    const broken = join(receipts, `${name.replace('.json', '')}-x.json`);
    writeFileSync(broken, '{ half');
    const report = await engine.rebuildFromReceipts();
    expect(report.unreadableReceipts).toEqual([broken]);
    expect(report.missingOriginals).toEqual([sha256]);
    await engine.close();
  });
});

describe('the index of notices', () => {
  it('finds notices of other documents by any key, oldest document first', async () => {
    const data = folder.path('index');
    const engine = await openTestEngine(data);
    const received = await engine.receive(
      ['a.pdf', 'b.pdf', 'c.pdf'].map((name) => factsOfFile(folder.paper(name))),
      'b',
    );
    await engine.close();
    const ids = received.map((r) => (r.kind === 'received' ? r.documentId : ''));
    await withDatabase(data, async ({ db }) => {
      for (const [n, documentId] of ids.entries()) {
        const fields = makeFields({
          codiceAtto: makeField('05412345678'),
          ...(n === 1 ? { numeroComunicazione: makeField('0012345625401') } : {}),
        });
        const result = makeResult({ id: noticeId(documentId, 0), fields });
        await db.transaction((tx) => replaceNotices(tx, documentId, [result], new Date()));
      }
      const index = databaseNoticeIndex(db);
      const nothing = {
        numeroComunicazione: null,
        codiceAtto: null,
        numeroCartella: null,
        codiceFiscale: null,
      };
      const found = await index.findByKeys(
        { ...nothing, numeroComunicazione: '0012345625401', codiceAtto: '05412345678' },
        ids[2] ?? '',
      );
      expect(found).toEqual([
        { id: noticeId(ids[0] ?? '', 0), kind: 'altro', matchedBy: 'codiceAtto', isEarlier: true },
        { id: noticeId(ids[1] ?? '', 0), kind: 'altro', matchedBy: 'numeroComunicazione', isEarlier: true },
      ]);
      expect(await index.findByKeys(nothing, '')).toEqual([]);
      await expect(
        db.transaction(async (tx) => {
          await replaceNotices(tx, ids[0] ?? '', [], new Date());
          throw new AppError('defect.unexpected');
        }),
      ).rejects.toThrow();
      expect(await index.findByKeys({ ...nothing, codiceAtto: '05412345678' }, '')).toHaveLength(3);
    });
  });
});
