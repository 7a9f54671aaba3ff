// Blobs into a backup's target, each hashed on its way. One that is there already is not copied again: backups of one
// target share them.
import { createHash } from 'node:crypto';
import { type FileHandle, open, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '../../../contract/app-error.ts';
import type { KeptBlob } from '../blob-store.ts';
import { makeFolderDurably, putInPlace, tempName } from '../durable-file.ts';
import { asWriteError, isMissing } from '../file-errors.ts';
import type { BlobKeeping } from '../keeping.ts';

const UNSOUND: ReadonlySet<string> = new Set(['store.blob_missing', 'store.blob_corrupt']);

export function placeOfBlob(folder: string, sha256: string): string {
  return join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
}

/**
 * @param onUnsound called with a blob that is gone or whose bytes are not what its name says: it is not copied
 * @returns those that lie in the target now, one after the other
 */
export async function* copyBlobs(
  source: BlobKeeping,
  folder: string,
  signal: AbortSignal,
  onUnsound: (sha256: string) => void,
): AsyncGenerator<KeptBlob> {
  for await (const blob of source.list()) {
    signal.throwIfAborted();
    if (await hasBlob(folder, blob)) yield blob;
    else if (await copyBlob(source.read(blob.sha256), folder, blob)) yield blob;
    else onUnsound(blob.sha256);
  }
}

/** By name and length: bytes are checked when they are written and before they are restored. */
async function hasBlob(folder: string, { sha256, sizeBytes }: KeptBlob): Promise<boolean> {
  try {
    return (await stat(placeOfBlob(folder, sha256))).size === sizeBytes;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

/** @returns false where the bytes are not what they should be: nothing is left behind */
export async function copyBlob(
  bytes: AsyncIterable<Uint8Array>,
  folder: string,
  { sha256 }: Pick<KeptBlob, 'sha256'>,
): Promise<boolean> {
  const path = placeOfBlob(folder, sha256);
  await makeFolderDurably(dirname(path));
  const temp = tempName(path);
  try {
    const file = await open(temp, 'wx').catch(throwAsWriteError);
    let actual: string;
    try {
      actual = await copyAndHash(bytes, file);
    } finally {
      await file.close();
    }
    if (actual === sha256) {
      await putInPlace(temp, path).catch(throwAsWriteError);
      return true;
    }
  } catch (error) {
    await rm(temp, { force: true });
    if (error instanceof AppError && UNSOUND.has(error.code)) return false;
    throw error;
  }
  await rm(temp, { force: true });
  return false;
}

async function copyAndHash(bytes: AsyncIterable<Uint8Array>, file: FileHandle): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of bytes) {
    hash.update(chunk);
    await file.writeFile(chunk).catch(throwAsWriteError);
  }
  await file.sync().catch(throwAsWriteError);
  return hash.digest('hex');
}

function throwAsWriteError(error: unknown): never {
  throw asWriteError(error);
}
