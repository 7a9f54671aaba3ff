// Blobs in a folder: blobs/ab/cd/<sha256>. A blob is there whole and synced, or not at all.
import { createHash } from 'node:crypto';
import { access, readFile, rm, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '../../contract/app-error.ts';
import type { BlobStore } from './blob-store.ts';
import { type ByteSource, chunksOf, copyAndHash, hashFile, throwAsWriteError } from './copy-and-hash.ts';
import { makeFolderDurably, putInPlace, tempName } from './durable-file.ts';
import { asReadError, isMissing } from './file-errors.ts';

export class FolderBlobStore implements BlobStore {
  private readonly folder: string;
  /** Hashes whose bytes were checked in this process. */
  private readonly checked = new Set<string>();

  /** A file that is there as long as the folder's disk or share is; null where nobody looks for it. */
  private readonly mark: string | null;

  constructor(folder: string, mark: string | null = null) {
    this.folder = folder;
    this.mark = mark;
  }

  /** @throws AppError file.not_found, file.unreadable, store.disk_full */
  async putFile(path: string): Promise<{ sha256: string; sizeBytes: number }> {
    return this.put(chunksOf(path));
  }

  async putBytes(bytes: Uint8Array): Promise<{ sha256: string; sizeBytes: number }> {
    return this.put([bytes]);
  }

  async get(sha256: string): Promise<Uint8Array> {
    try {
      const bytes = await readFile(this.place(sha256));
      this.compare(sha256, createHash('sha256').update(bytes).digest('hex'));
      return bytes;
    } catch (error) {
      throw await this.asBlobError(error, sha256);
    }
  }

  async pathOf(sha256: string): Promise<string> {
    const path = this.place(sha256);
    try {
      if (this.checked.has(sha256)) await access(path);
      else this.compare(sha256, await hashFile(path));
      return path;
    } catch (error) {
      throw await this.asBlobError(error, sha256);
    }
  }

  async has(sha256: string): Promise<boolean> {
    try {
      await access(this.place(sha256));
      return true;
    } catch (error) {
      if (isMissing(error)) return false;
      throw error;
    }
  }

  private async put(source: ByteSource) {
    await makeFolderDurably(this.folder);
    const temp = tempName(join(this.folder, 'incoming'));
    try {
      const written = await copyAndHash(source, temp);
      const path = this.place(written.sha256);
      // Same bytes again: the blob that is there stays, unless it has rotted.
      if ((await this.isSound(written.sha256)) && (await freshen(path))) await rm(temp);
      else {
        await makeFolderDurably(dirname(path));
        await putInPlace(temp, path).catch(throwAsWriteError);
      }
      this.checked.add(written.sha256);
      return written;
    } catch (error) {
      await rm(temp, { force: true });
      throw error;
    }
  }

  private async isSound(sha256: string): Promise<boolean> {
    if (!(await this.has(sha256))) return false;
    return this.checked.has(sha256) || (await hashFile(this.place(sha256))) === sha256;
  }

  private compare(expected: string, actual: string): void {
    if (actual !== expected) throw new AppError('store.blob_corrupt', expected);
    this.checked.add(expected);
  }

  private place(sha256: string): string {
    return join(this.folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  }

  /** A blob that is not there is lost only if its folder is there: a share may be away for an hour. */
  private async asBlobError(error: unknown, sha256: string): Promise<unknown> {
    if (!isMissing(error)) return asReadError(error);
    if (this.mark !== null && !(await isThere(this.mark))) {
      return new AppError('store.unavailable', 'the data folder is not there', { cause: error });
    }
    return new AppError('store.blob_missing', sha256, { cause: error });
  }
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/**
 * Says that the blob is wanted now: whoever clears away what nothing uses leaves a fresh one alone (keeping.ts).
 * False when it has gone meanwhile.
 */
async function freshen(path: string): Promise<boolean> {
  try {
    const now = new Date();
    await utimes(path, now, now);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}
