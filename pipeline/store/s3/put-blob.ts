// Puts a blob so that it is there when this returns, also where a purge is removing the same bytes.
import { AppError } from '../../../contract/app-error.ts';
import { blobKey } from './blob-key.ts';
import { type HashedObject, isProved } from './put-object.ts';
import { removalOver } from './removal-mark.ts';
import { isSame, type S3Objects } from './s3-objects.ts';

/** One that was put this lately counts as put now; half of what a sweep takes for fresh (office/purge/sweep.ts). */
const FRESH_MS = 300_000;
const MOST_ROUNDS = 5;

/** @throws AppError store.unavailable */
export async function putBlob(objects: S3Objects, blob: HashedObject): Promise<void> {
  const key = blobKey(blob.sha256);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const found = await objects.head(key);
    // An old one is sent again: that tells whoever clears away what nothing uses that it is wanted.
    const isKept = found !== null && isFresh(found.changedAt) && isSame(found, blob);
    if (!isKept) await objects.send(key, blob);
    await removalOver(objects, blob.sha256);
    if (await isProved(objects, key, blob)) return;
  }
  throw new AppError('store.unavailable', 'the store does not hold what it was sent');
}

function isFresh(changedAt: Date | null): boolean {
  return changedAt !== null && Math.abs(Date.now() - changedAt.getTime()) < FRESH_MS;
}
