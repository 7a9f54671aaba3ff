// Blobs in a folder: blobs/ab/cd/<sha256>. A blob is there whole and synced, or not at all.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, type FileHandle, open, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '../../contract/app-error.ts';
import type { BlobStore } from './blob-store.ts';
import { makeFolderDurably, putInPlace, tempName } from './durable-file.ts';
import { asReadError, asWriteError, isMissing } from './file-errors.ts';

export class FolderBlobStore implements BlobStore {
  private readonly folder: string;
  /** Hashes whose bytes were checked in this process. */
  private readonly checked = new Set<string>();

  constructor(folder: string) {
    this.folder = folder;
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
      throw asBlobError(error, sha256);
    }
  }

  async pathOf(sha256: string): Promise<string> {
    const path = this.place(sha256);
    try {
      if (this.checked.has(sha256)) await access(path);
      else this.compare(sha256, await hashFile(path));
      return path;
    } catch (error) {
      throw asBlobError(error, sha256);
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

  private async put(source: AsyncIterable<unknown> | Iterable<unknown>) {
    await makeFolderDurably(this.folder);
    const temp = tempName(join(this.folder, 'incoming'));
    try {
      const written = await copyAndHash(source, temp);
      const path = this.place(written.sha256);
      // Same bytes again: the blob that is there stays, unless it has rotted.
      if (await this.isSound(written.sha256)) await rm(temp);
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
}

/** Streams the source into a new synced file. Reading and writing trouble keep their own codes. */
async function copyAndHash(source: AsyncIterable<unknown> | Iterable<unknown>, temp: string) {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  const target = await open(temp, 'wx').catch(throwAsWriteError);
  try {
    for await (const chunk of readErrorsNamed(source)) {
      hash.update(chunk);
      sizeBytes += chunk.byteLength;
      await writeAll(target, chunk).catch(throwAsWriteError);
    }
    await target.sync().catch(throwAsWriteError);
  } finally {
    await target.close();
  }
  return { sha256: hash.digest('hex'), sizeBytes };
}

/** `FileHandle.write` may write less than it was given when the disk is nearly full. */
async function writeAll(target: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.byteLength; ) {
    const { bytesWritten } = await target.write(bytes, at);
    at += bytesWritten;
  }
}

async function* readErrorsNamed(source: AsyncIterable<unknown> | Iterable<unknown>) {
  try {
    for await (const chunk of source) {
      if (chunk instanceof Uint8Array) yield chunk;
    }
  } catch (error) {
    throw asReadError(error);
  }
}

/** Opened only when it is read: a stream that fails before anyone listens would end the process. */
async function* chunksOf(path: string): AsyncGenerator<Uint8Array> {
  for await (const chunk of createReadStream(path)) yield chunk;
}

/** SHA-256 of a file, lower-case hex, without holding the file in memory. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex');
}

function asBlobError(error: unknown, sha256: string): unknown {
  if (isMissing(error)) return new AppError('store.blob_missing', sha256, { cause: error });
  return asReadError(error);
}

function throwAsWriteError(error: unknown): never {
  throw asWriteError(error);
}
