// A blob from the bucket into a file, hash checked. What was cut or came down wrong is tried again.
import { rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '../../../contract/app-error.ts';
import { copyAndHash } from '../copy-and-hash.ts';
import { blobKey } from './blob-key.ts';
import type { S3Objects } from './s3-objects.ts';

const FIRST_PAUSE_MS = 200;
/** Other bytes than asked for, so often in a row, are what the store holds. */
const MOST_WRONG = 2;

/**
 * @param temp a name where nothing is; after an error something may be
 * @returns its size in bytes @throws AppError store.blob_missing, store.blob_corrupt, store.unavailable
 */
export async function fetchBlob(objects: S3Objects, sha256: string, temp: string): Promise<number> {
  const { attempts } = objects.limits;
  for (let attempt = 1, wrong = 0; ; attempt += 1) {
    try {
      const body = await objects.read(blobKey(sha256));
      if (body === null) throw new AppError('store.blob_missing', sha256);
      const got = await copyAndHash(body, temp);
      if (got.sha256 === sha256) return got.sizeBytes;
      wrong += 1;
      if (wrong >= MOST_WRONG) throw new AppError('store.blob_corrupt', sha256);
    } catch (error) {
      const mayPass = error instanceof AppError && error.code === 'store.unavailable';
      if (!mayPass || attempt >= attempts) throw error;
    }
    await rm(temp, { force: true });
    await sleep(FIRST_PAUSE_MS * 2 ** (attempt - 1));
  }
}
