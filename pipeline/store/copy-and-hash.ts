// Copies a stream into a new synced file and hashes it on the way, never holding more than a chunk.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { asReadError, asWriteError } from './file-errors.ts';

export type ByteSource = AsyncIterable<unknown> | Iterable<unknown>;

/**
 * Reading and writing trouble keep their own codes. What was written of a failed copy stays for the caller to remove.
 * @param tee sees every chunk
 * @throws AppError file.not_found, file.unreadable, store.disk_full
 */
export async function copyAndHash(
  source: ByteSource,
  temp: string,
  tee: (chunk: Uint8Array) => void = () => undefined,
): Promise<{ sha256: string; sizeBytes: number }> {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  const target = await open(temp, 'wx').catch(throwAsWriteError);
  try {
    for await (const chunk of readErrorsNamed(source)) {
      hash.update(chunk);
      tee(chunk);
      sizeBytes += chunk.byteLength;
      await writeAll(target, chunk).catch(throwAsWriteError);
    }
    await target.sync().catch(throwAsWriteError);
  } finally {
    await target.close();
  }
  return { sha256: hash.digest('hex'), sizeBytes };
}

/** Opened only when it is read: a stream that fails before anyone listens would end the process. */
export async function* chunksOf(path: string): AsyncGenerator<Uint8Array> {
  for await (const chunk of createReadStream(path)) yield chunk;
}

/** SHA-256 of a file, lower-case hex, without holding the file in memory. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex');
}

export function throwAsWriteError(error: unknown): never {
  throw asWriteError(error);
}

/** `FileHandle.write` may write less than it was given when the disk is nearly full. */
async function writeAll(target: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.byteLength; ) {
    const { bytesWritten } = await target.write(bytes, at);
    at += bytesWritten;
  }
}

async function* readErrorsNamed(source: ByteSource) {
  try {
    for await (const chunk of source) {
      if (chunk instanceof Uint8Array) yield chunk;
    }
  } catch (error) {
    throw asReadError(error);
  }
}
