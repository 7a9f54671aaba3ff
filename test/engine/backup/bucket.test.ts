// Backup, restore and purge where originals and receipts lie in a bucket.

import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../pipeline/engine/engine-options.ts';
import { purge } from '../../../pipeline/office/purge/purge.ts';
import { holdMaintenance } from '../../../pipeline/store/backup/maintenance-lock.ts';
import { makeBackup } from '../../../pipeline/store/backup/make-backup.ts';
import { restoreBackup } from '../../../pipeline/store/backup/restore-backup.ts';
import { findBackup } from '../../../pipeline/store/backup/verify-backup.ts';
import { openPostgres } from '../../../pipeline/store/database.ts';
import type { S3Settings } from '../../../pipeline/store/s3/s3-settings.ts';
import { firstTimes } from '../../support/s3/faults.ts';
import { S3Double } from '../../support/s3/s3-double.ts';
import { embeddedData } from '../support/kept-data.ts';
import { factsOfFile, never, noProgress, openTestEngine } from '../support/open-test-engine.ts';
import { tryPostgres } from '../support/postgres.ts';
import { TempFolder } from '../support/temp-folder.ts';
import { useDatabaseTemplate } from '../support/template.ts';

const temp = new TempFolder();
const double = await new S3Double().open();
const postgres = await tryPostgres();
const data = temp.path('data');
const target = temp.path('backups');
const home = double.settings({ prefix: 'home/' });
const TEXTS = ['primo', 'secondo', 'terzo'];

beforeAll(async () => {
  await useDatabaseTemplate();
});
afterAll(async () => {
  await double.close();
  temp.remove();
  await postgres?.drop();
});

async function originalsOf(engine: Engine): Promise<readonly string[]> {
  const { rows } = await engine.db.execute<{ sha256: string }>(sql`SELECT sha256 FROM civis.document`);
  const texts = rows.map(async ({ sha256 }) => Buffer.from(await engine.blobs.get(sha256)).toString());
  return (await Promise.all(texts)).sort();
}

const keysIn = (prefix: string) => [...double.objects.keys()].filter((key) => key.startsWith(prefix)).sort();

async function restored(name: string, s3: S3Settings | null) {
  const dataDir = temp.path(name);
  const backup = await findBackup(target);
  const done = await restoreBackup(backup, {
    dataDir,
    databaseUrl: null,
    s3,
    isPartial: false,
    signal: never(),
  });
  return { dataDir, done };
}

describe('a backup of what lies in a bucket', () => {
  it('holds every original, also where a download is cut', async () => {
    const engine = await openTestEngine(data, { s3: home });
    await engine.start();
    await engine.receive(
      TEXTS.map((text) => factsOfFile(temp.paper(`${text}.pdf`, text))),
      'b',
    );
    await engine.waitFor('b', noProgress, never());
    double.plan = firstTimes(2, 'get', { kind: 'cut' });
    const options = { target, now: new Date(), version: '0', signal: never() };
    const { manifest } = await makeBackup(embeddedData(engine, data), options);
    double.plan = () => null;
    expect(manifest.lacking).toEqual([]);
    expect(manifest.receipts.rows).toBe(TEXTS.length);
    await engine.close();
  });

  it('names an original that the bucket holds no longer as it was', async () => {
    const engine = await openTestEngine(data, { s3: home });
    const [spoilt = ''] = keysIn('home/blobs/');
    const kept = double.bytesOf(spoilt);
    double.spoil(spoilt);
    const elsewhere = temp.path('lacking');
    const options = { target: elsewhere, now: new Date(), version: '0', signal: never() };
    const { manifest } = await makeBackup(embeddedData(engine, data), options);
    expect(manifest.lacking).toEqual([spoilt.slice(spoilt.lastIndexOf('/') + 1)]);
    double.spoil(spoilt);
    expect(double.bytesOf(spoilt)).toEqual(kept);
    await engine.close();
  });

  it('comes back into a folder', async () => {
    const { dataDir, done } = await restored('in-folder', null);
    expect(done).toMatchObject({ receipts: TEXTS.length, damaged: [] });
    const engine = await openTestEngine(dataDir);
    expect(await originalsOf(engine)).toEqual(TEXTS);
    expect(await engine.rebuildFromReceipts()).toMatchObject({ documents: 3, missingOriginals: [] });
    await engine.close();
  });

  it('comes back into another bucket, and into none that is in use', async () => {
    const s3 = double.settings({ prefix: 'new/' });
    const { dataDir } = await restored('in-bucket', s3);
    expect(keysIn('new/blobs/').map((key) => key.slice(4))).toEqual(
      keysIn('home/blobs/').map((key) => key.slice(5)),
    );
    const engine = await openTestEngine(dataDir, { s3 });
    expect(await originalsOf(engine)).toEqual(TEXTS);
    await engine.close();
    await expect(restored('again', s3)).rejects.toMatchObject({ code: 'restore.not_empty' });
    await expect(restored('home', home)).rejects.toMatchObject({ code: 'restore.not_empty' });
  });

  it('can be begun again where the bucket failed in the middle', async () => {
    const s3 = double.settings({ prefix: 'broken/', limits: { attempts: 1 } });
    double.plan = ({ what, key }) =>
      what === 'put' && key.startsWith('broken/receipts/')
        ? { kind: 'status', status: 403, code: 'no' }
        : null;
    await expect(restored('broken', s3)).rejects.toMatchObject({ code: 'store.unavailable' });
    double.plan = () => null;
    expect(keysIn('broken/blobs/').length).toBeGreaterThan(0);
    const { dataDir } = await restored('broken-again', s3);
    const engine = await openTestEngine(dataDir, { s3 });
    expect(await originalsOf(engine)).toEqual(TEXTS);
    await engine.close();
  });
});

describe('a purge in a bucket', () => {
  it('leaves nothing of the document, and all of the others', async () => {
    const engine = await openTestEngine(data, { s3: home });
    const { rows } = await engine.db.execute<{ id: string; sha256: string }>(
      sql`SELECT id, sha256 FROM civis.document ORDER BY sha256`,
    );
    const [gone] = rows;
    const done = await purge(embeddedData(engine, data), {
      ...{ selection: { kind: 'document', id: gone?.id ?? '' }, now: new Date(), by: 'test' },
      ...{ isAlone: true, isDryRun: false, signal: never() },
    });
    expect(done).toMatchObject({ receipts: 1, remaining: 0 });
    expect(done.blobs).toBeGreaterThan(0);
    expect(keysIn('home/').filter((key) => key.includes(gone?.sha256 ?? 'none'))).toEqual([]);
    expect(await originalsOf(engine)).toHaveLength(2);
    expect(await engine.rebuildFromReceipts()).toMatchObject({ documents: 2, missingOriginals: [] });
    await engine.close();
  });
});

describe.skipIf(!postgres)('machines that share a server and no folder', () => {
  it('keep backup and purge apart', async () => {
    const url = postgres?.url ?? '';
    const sizes = { queueListeners: 0, concurrency: 1 };
    const [mine, theirs] = await Promise.all([openPostgres(url, sizes), openPostgres(url, sizes)]);
    const on = (db: typeof mine.db, name: string) =>
      holdMaintenance({ db, kind: 'postgres', dataDir: temp.path(name) });
    const release = await on(mine.db, 'machine-a');
    await expect(on(theirs.db, 'machine-b')).rejects.toMatchObject({ code: 'maintenance.busy' });
    await release();
    const again = await on(theirs.db, 'machine-b');
    await again();
    await Promise.all([mine.close(), theirs.close()]);
  });
});
