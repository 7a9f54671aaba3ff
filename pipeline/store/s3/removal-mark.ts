// Removing a blob that somebody may be putting again at this moment, on a store that knows no conditions on a delete. The
// remover says so first (`removing/<sha256>`), then looks how fresh the blob is, then removes it. Whoever puts makes the
// blob fresh first, then looks for that mark, and last whether the blob is there. So either the remover sees a fresh blob,
// or the other sees the mark or the loss, waits, and puts it again.
import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '../../../contract/app-error.ts';
import { putText } from './put-object.ts';
import type { S3Objects } from './s3-objects.ts';

/** A mark this old is of a remover that died: none of its requests lives so long. */
export const ABANDONED_MS = 900_000;
const FIRST_LOOK_MS = 50;
const LONGEST_LOOK_MS = 2_000;
/** Some half a minute. */
const MOST_LOOKS = 20;

const keyOf = (sha256: string) => `removing/${sha256}`;

/** @returns the store's own time. @throws AppError store.unavailable */
export async function markRemoval(objects: S3Objects, sha256: string): Promise<Date> {
  await objects.remove(keyOf(sha256));
  await putText(objects, keyOf(sha256), sha256);
  const changedAt = (await objects.head(keyOf(sha256)))?.changedAt;
  if (!changedAt) throw new AppError('store.unavailable', 'the store does not say when an object changed');
  return changedAt;
}

/** @throws AppError store.unavailable */
export async function unmarkRemoval(objects: S3Objects, sha256: string): Promise<void> {
  await objects.remove(keyOf(sha256));
}

/** Returns once nobody is removing the blob. @throws AppError store.unavailable where that takes too long */
export async function removalOver(objects: S3Objects, sha256: string): Promise<void> {
  for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
    const mark = await objects.head(keyOf(sha256));
    if (mark === null) return;
    if (mark.changedAt && mark.changedAt.getTime() < Date.now() - ABANDONED_MS) {
      return unmarkRemoval(objects, sha256);
    }
    await sleep(Math.min(FIRST_LOOK_MS * 2 ** looks, LONGEST_LOOK_MS));
  }
  throw new AppError('store.unavailable', 'the blob is being removed');
}
