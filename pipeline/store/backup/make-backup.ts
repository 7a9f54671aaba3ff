// One consistent state of everything: the database as it is at one moment, then the receipts and blobs it names and those
// that came since (both only ever grow, but for a purge, which is kept out meanwhile), then the manifest. It counts once
// its folder has its final name; what a crash leaves is cleared away by the next one.
import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../../contract/app-error.ts';
import { makeFolderDurably, syncFolder, writeDurably } from '../durable-file.ts';
import type { Keeping } from '../keeping.ts';
import { syncTree } from '../sync-tree.ts';
import { copyBlobs } from './copy-blobs.ts';
import { dumpTables } from './dump-tables.ts';
import { holdMaintenance, type MaintainedData } from './maintenance-lock.ts';
import { MANIFEST_NAME, type Manifest, type ManifestBody, sumOfManifest } from './manifest.schema.ts';
import { storedOriginals } from './originals.ts';
import { type PackedFile, writePacked } from './packed-file.ts';

export interface BackupSource extends MaintainedData {
  /** Originals, pictures and receipts. */
  readonly keeping: Keeping;
}

export interface BackupOptions {
  /** Made where it is not there; may hold earlier backups, whose blobs are shared. */
  readonly target: string;
  readonly now: Date;
  /** Of this program. */
  readonly version: string;
  readonly signal: AbortSignal;
}

export interface BackupMade {
  /** The backup's own folder, below the target. */
  readonly folder: string;
  readonly manifest: Manifest;
}

/** Of folders that are not finished: never taken for a backup. */
const UNFINISHED = '.part';

/** @throws AppError maintenance.busy, store.disk_full, output.exists; the signal's reason when aborted */
export async function makeBackup(source: BackupSource, options: BackupOptions): Promise<BackupMade> {
  const { target, now } = options;
  const release = await holdMaintenance(source);
  try {
    await makeFolderDurably(target);
    await clearUnfinished(target);
    const name = now.toISOString().replaceAll(/[-:.]/g, '');
    const part = join(target, `${name}${UNFINISHED}`);
    await makeFolderDurably(part);
    const manifest = await fill(source, options, part);
    const folder = join(target, name);
    await syncTree(part);
    await rename(part, folder).catch((error: unknown) => {
      throw new AppError('output.exists', name, { cause: error });
    });
    await syncFolder(target);
    return { folder, manifest };
  } finally {
    await release();
  }
}

async function fill(source: BackupSource, options: BackupOptions, part: string): Promise<Manifest> {
  const { target, signal } = options;
  const dump = await dumpTables(source.db, part, signal);
  const receipts = await packed(part, 'receipts.jsonl.gz', source.keeping.receipts.lines());
  const there = new Set<string>();
  let totalBytes = 0;
  const copied = async function* () {
    // What is not sound is looked at below: an original is told, a picture of a page can be made again.
    for await (const blob of copyBlobs(
      source.keeping.blobs,
      join(target, 'blobs'),
      signal,
      () => undefined,
    )) {
      there.add(blob.sha256);
      totalBytes += blob.sizeBytes;
      yield blob;
    }
  };
  const blobs = await packed(part, 'blobs.jsonl.gz', copied());
  const lacking: string[] = [];
  for await (const sha256 of storedOriginals(part, dump.tables)) if (!there.has(sha256)) lacking.push(sha256);
  const body: ManifestBody = {
    ...{ format: 'civis-intake-backup', version: 1, madeAt: options.now.toISOString() },
    ...{ program: options.version, database: source.kind, migrations: [...dump.migrations] },
    ...{ tables: [...dump.tables], receipts, blobs: { ...blobs, totalBytes }, lacking },
  };
  const manifest = { ...body, sum: sumOfManifest(body) };
  await writeDurably(join(part, MANIFEST_NAME), `${JSON.stringify(manifest, null, 1)}\n`);
  return manifest;
}

async function packed(
  folder: string,
  name: string,
  lines: AsyncIterable<unknown>,
): Promise<PackedFile & { readonly name: string }> {
  return { name, ...(await writePacked(join(folder, name), lines)) };
}

async function clearUnfinished(target: string): Promise<void> {
  for (const name of await readdir(target)) {
    if (name.endsWith(UNFINISHED)) await rm(join(target, name), { recursive: true, force: true });
  }
}
