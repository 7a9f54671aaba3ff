// Brings a backup back into a new data folder, and into PostgreSQL where one is configured: proves every file first, builds
// all of it beside the final names, and gives the folder its mark last. What comes after (opening, newer receipts,
// counting) is the caller's.
import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../../contract/app-error.ts';
import { dataFolderAt, openDataFolder, RESTORING } from '../data-folder.ts';
import { makeFolderDurably, syncFolder } from '../durable-file.ts';
import { errorCodeOf, isMissing } from '../file-errors.ts';
import { FolderBlobKeeping } from '../folder-blob-keeping.ts';
import { receiptLineSchema } from '../keeping.ts';
import type { S3Settings } from '../s3/s3-settings.ts';
import { syncTree } from '../sync-tree.ts';
import { placeOfBlob } from './copy-blobs.ts';
import { DERIVED_TABLES } from './derived-tables.table.ts';
import { freshPglite, freshPostgres } from './fresh-database.ts';
import { loadTables } from './load-tables.ts';
import type { TableFile } from './manifest.schema.ts';
import { readPacked } from './packed-file.ts';
import { openRestoreTarget, type RestoreTarget } from './restore-target.ts';
import { blobsOf, type Damage, damageOf, type FoundBackup, namesOfDamage } from './verify-backup.ts';

export interface RestoreOptions {
  /** New or empty. */
  readonly dataDir: string;
  /** Where the database goes instead of the folder. */
  readonly databaseUrl: string | null;
  /** Where originals and receipts go instead of the folder. */
  readonly s3: S3Settings | null;
  /** Restores what is sound and leaves the rest to be rebuilt from the receipts. */
  readonly isPartial: boolean;
  readonly signal: AbortSignal;
}

export interface Restored {
  readonly damage: Damage;
  /** Names of what was damaged; empty for a whole backup. */
  readonly damaged: readonly string[];
  /** Loaded as they were. */
  readonly tables: readonly TableFile[];
  readonly blobs: number;
  readonly receipts: number;
}

/** @throws AppError restore.not_empty, restore.differs, backup.damaged, store.version, store.disk_full, database.unavailable */
export async function restoreBackup(backup: FoundBackup, options: RestoreOptions): Promise<Restored> {
  const { dataDir, signal } = options;
  await refuseNonEmpty(dataDir);
  const damage = await damageOf(backup, signal);
  const damaged = namesOfDamage(damage, backup);
  if (damaged.length > 0 && !options.isPartial) throw new AppError('backup.damaged', someOf(damaged));
  const building = join(dataDir, RESTORING);
  await makeFolderDurably(building);
  const { blobs, receipts } = await restorePapers(backup, damage, options, building);
  const tables = soundTables(backup, damage);
  await restoreDatabase(backup, tables, building, options);
  await putInPlace(building, dataDir);
  return { damage, damaged, tables, blobs, receipts };
}

const SHOWN = 5;

function someOf(names: readonly string[]): string {
  const rest = names.length - SHOWN;
  return `${names.slice(0, SHOWN).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

async function refuseNonEmpty(folder: string): Promise<void> {
  try {
    if ((await readdir(folder)).length > 0) throw new AppError('restore.not_empty', folder);
  } catch (error) {
    if (errorCodeOf(error) === 'ENOTDIR') throw new AppError('restore.not_empty', folder, { cause: error });
    if (!isMissing(error)) throw error;
  }
}

async function restorePapers(
  backup: FoundBackup,
  damage: Damage,
  { s3, signal }: RestoreOptions,
  building: string,
): Promise<{ readonly blobs: number; readonly receipts: number }> {
  const target = await openRestoreTarget(dataFolderAt(building), s3);
  try {
    const blobs = await restoreBlobs(backup, damage, target, signal);
    // Last: while a bucket has none, a restore that was broken off can be begun again.
    const receipts = damage.areReceiptsDamaged ? 0 : await restoreReceipts(backup, target, signal);
    await target.finish();
    return { blobs, receipts };
  } finally {
    await target.close();
  }
}

/** A bucket answers slowly, to many at once as fast as to one. */
const AT_ONCE = 16;

async function restoreBlobs(
  backup: FoundBackup,
  damage: Damage,
  target: RestoreTarget,
  signal: AbortSignal,
): Promise<number> {
  const rotten = new Set(damage.blobs);
  let restored = 0;
  for await (const hashes of inGroups(hashesOf(backup, damage), AT_ONCE)) {
    signal.throwIfAborted();
    const sound = hashes.filter((sha256) => !rotten.has(sha256));
    const put = await Promise.all(
      sound.map((sha256) => target.putBlob(sha256, placeOfBlob(backup.blobsFolder, sha256))),
    );
    restored += put.filter(Boolean).length;
  }
  return restored;
}

/** Without the list nothing says which blobs of the target are of this backup: all of them may be. */
async function* hashesOf(backup: FoundBackup, damage: Damage): AsyncGenerator<string> {
  if (!damage.isBlobListDamaged) return yield* blobsOf(backup);
  for await (const { sha256 } of new FolderBlobKeeping(backup.blobsFolder).list()) yield sha256;
}

async function restoreReceipts(
  { folder, manifest }: FoundBackup,
  target: RestoreTarget,
  signal: AbortSignal,
): Promise<number> {
  let restored = 0;
  for await (const lines of inGroups(readPacked(join(folder, manifest.receipts.name)), AT_ONCE)) {
    signal.throwIfAborted();
    await Promise.all(lines.map((line) => target.putReceipt(receiptLineSchema.parse(line))));
    restored += lines.length;
  }
  return restored;
}

async function* inGroups<T>(items: AsyncIterable<T>, size: number): AsyncGenerator<readonly T[]> {
  let group: T[] = [];
  for await (const item of items) {
    group.push(item);
    if (group.length < size) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}

/** All; of a backup with a damaged table those that stand for themselves. */
function soundTables({ manifest }: FoundBackup, damage: Damage): readonly TableFile[] {
  const rotten = new Set(damage.tables);
  const sound = manifest.tables.filter(({ name }) => !rotten.has(name));
  const losesDerived = manifest.tables.some(
    ({ name, table }) => rotten.has(name) && DERIVED_TABLES.has(table),
  );
  return losesDerived ? sound.filter(({ table }) => !DERIVED_TABLES.has(table)) : sound;
}

async function restoreDatabase(
  { folder, manifest }: FoundBackup,
  tables: readonly TableFile[],
  building: string,
  { databaseUrl, signal }: RestoreOptions,
): Promise<void> {
  const place = join(building, 'db');
  const database = databaseUrl
    ? await freshPostgres(databaseUrl, manifest.migrations)
    : await freshPglite(place, manifest.migrations);
  try {
    await loadTables(database.db, folder, tables, signal);
  } finally {
    await database.close();
  }
  if (!databaseUrl) await syncTree(place);
}

/** Until the last of it, the folder cannot be opened. */
async function putInPlace(building: string, dataDir: string): Promise<void> {
  for (const name of await readdir(building)) await rename(join(building, name), join(dataDir, name));
  await syncFolder(dataDir);
  await rm(building, { recursive: true });
  await openDataFolder(dataDir);
  await syncFolder(dataDir);
}
