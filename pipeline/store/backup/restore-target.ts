// Where originals and receipts of a backup go: into the data folder that is being built, or into a bucket.
import { cp, mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '../../../contract/app-error.ts';
import type { DataFolder } from '../data-folder.ts';
import { makeFolderDurably } from '../durable-file.ts';
import { FolderReceiptKeeping } from '../folder-receipt-keeping.ts';
import type { ReceiptLine } from '../keeping.ts';
import { openStores } from '../open-stores.ts';
import type { S3Settings } from '../s3/s3-settings.ts';
import { syncTree } from '../sync-tree.ts';
import { placeOfBlob } from './copy-blobs.ts';

export interface RestoreTarget {
  /** @param path a file of these bytes. @returns false where it is not one. @throws AppError store.disk_full, store.unavailable */
  putBlob(sha256: string, path: string): Promise<boolean>;
  /** @throws AppError store.disk_full, store.unavailable */
  putReceipt(line: ReceiptLine): Promise<void>;
  /** All of it is durable when this returns. */
  finish(): Promise<void>;
  close(): Promise<void>;
}

/**
 * @param building the data folder that is being built
 * @throws AppError restore.not_empty where the bucket has receipts or belongs to an installation, config.invalid, store.unavailable
 */
export async function openRestoreTarget(building: DataFolder, s3: S3Settings | null): Promise<RestoreTarget> {
  return s3 === null ? folderTarget(building) : bucketTarget(building, s3);
}

async function folderTarget({ blobs, receipts }: DataFolder): Promise<RestoreTarget> {
  for (const folder of [blobs, receipts]) await makeFolderDurably(folder);
  const keeping = new FolderReceiptKeeping(receipts);
  return {
    async putBlob(sha256, path) {
      const place = placeOfBlob(blobs, sha256);
      await mkdir(dirname(place), { recursive: true });
      await cp(path, place);
      return true;
    },
    putReceipt: (line) => keeping.restore(line),
    finish: () => syncTree(blobs),
    close: async () => undefined,
  };
}

/** Blobs that are there do no harm: their names are their content. What an earlier try left is gone over again. */
async function bucketTarget(building: DataFolder, s3: S3Settings): Promise<RestoreTarget> {
  // Its copies stay beside what is built, and go with it should this end early.
  const cache = join(building.root, 'restore-cache');
  const stores = await openStores({ ...building, cache }, s3);
  const isEmpty = async () => {
    if ((await stores.mark.read()) !== null) return false;
    for await (const _line of stores.keeping.receipts.lines()) return false;
    return true;
  };
  try {
    if (!(await isEmpty())) throw new AppError('restore.not_empty', 'bucket');
  } catch (error) {
    await stores.close();
    throw error;
  }
  return {
    async putBlob(sha256, path) {
      return (await stores.blobs.putFile(path)).sha256 === sha256;
    },
    putReceipt: (line) => stores.keeping.receipts.restore(line),
    finish: async () => undefined,
    async close() {
      await stores.close();
      await rm(cache, { recursive: true, force: true });
    },
  };
}
