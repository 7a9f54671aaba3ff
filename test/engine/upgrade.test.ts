// A data folder of an older version opens with this one, keeps the way back, and one of a newer version is refused.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asPgPool } from '../../pipeline/store/any-pool.ts';
import { makeBackup } from '../../pipeline/store/backup/make-backup.ts';
import { restoreBackup } from '../../pipeline/store/backup/restore-backup.ts';
import { findBackup } from '../../pipeline/store/backup/verify-backup.ts';
import { migrate, migrationFiles } from '../../pipeline/store/migrate.ts';
import { PglitePool } from '../../pipeline/store/pglite-pool.ts';
import { fullNotice } from '../support/fill-archive.ts';
import { fillAs0005 } from './support/fill-0005.ts';
import { keepingIn } from './support/kept-data.ts';
import { never, openTestEngine } from './support/open-test-engine.ts';
import { TempFolder } from './support/temp-folder.ts';
import { useDatabaseTemplate } from './support/template.ts';
import { withDatabase } from './support/with-database.ts';

const OLD = '0005_office_and_deliveries.sql';
const NOTICES = sql`SELECT id, status, result::text AS result FROM civis.notice ORDER BY id`;
const temp = new TempFolder();
const data = temp.path('data');
let before: readonly unknown[] = [];

/** As the version with migrations up to 0005 left it. */
beforeAll(async () => {
  await useDatabaseTemplate();
  mkdirSync(join(data, 'db'), { recursive: true });
  writeFileSync(join(data, 'civis-data.json'), JSON.stringify({ version: 1 }));
  const pool = new PglitePool(await PGlite.create({ dataDir: join(data, 'db') }));
  const client = await asPgPool(pool).connect();
  await migrate(client, OLD);
  client.release();
  const db = drizzle(asPgPool(pool));
  await fillAs0005(db, [
    { name: 'a', notices: [fullNotice(1), fullNotice(2)] },
    { name: 'b', notices: [fullNotice(3)] },
  ]);
  before = (await db.execute(NOTICES)).rows;
  await makeBackup(
    { db, kind: 'pglite', dataDir: data, keeping: keepingIn(data) },
    { target: temp.path('backup'), now: new Date(), version: '0.0.1', signal: never() },
  );
  await pool.end();
}, 180_000);
afterAll(() => temp.remove());

describe('an upgrade', () => {
  it('opens what an older version left, and keeps a copy of its database', async () => {
    expect((await migrationFiles()).length).toBeGreaterThan(6);
    const engine = await openTestEngine(data);
    await engine.start();
    expect((await engine.db.execute(NOTICES)).rows).toEqual(before);
    await engine.close();
    const kept = readdirSync(data).filter((name) => name.startsWith('db-before-'));
    expect(kept).toEqual(['db-before-0006_service']);
    const pool = new PglitePool(await PGlite.create({ dataDir: join(data, kept[0] ?? '') }));
    const old = drizzle(asPgPool(pool));
    expect((await old.execute(NOTICES)).rows).toEqual(before);
    const { rows } = await old.execute<{ name: string }>(
      sql`SELECT name FROM public.civis_migration ORDER BY name DESC LIMIT 1`,
    );
    expect(rows).toEqual([{ name: OLD }]);
    await pool.end();
  });

  it('restores a backup of the older version', async () => {
    const dataDir = temp.path('restored');
    const backup = await findBackup(temp.path('backup'));
    expect(backup.manifest.migrations.at(-1)).toBe(OLD);
    expect(backup.manifest.lacking).toHaveLength(2);
    await restoreBackup(backup, { dataDir, databaseUrl: null, s3: null, isPartial: false, signal: never() });
    const rows = await withDatabase(dataDir, async ({ db }) => (await db.execute(NOTICES)).rows);
    expect(rows).toEqual(before);
  });

  it('refuses a folder of a newer version', async () => {
    await withDatabase(data, async ({ db }) => {
      await db.execute(sql`INSERT INTO public.civis_migration (name) VALUES ('9999_from_the_future.sql')`);
    });
    await expect(openTestEngine(data)).rejects.toThrow('store.version');
  });
});
