// One file of a request onto the disk, bit by bit and hashed on the way. It is read to its end even when it cannot be
// kept: the files after it in the same request must still come through.
import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { asWriteError } from '../../store/file-errors.ts';

export interface StoredPart {
  /** Of what was read. */
  readonly sha256: string;
  readonly sizeBytes: number;
  /** Why it is not on the disk; null when it is. */
  readonly trouble: unknown;
}

/**
 * @param path of a file that is not there yet; null: only hash
 * @param count told of every piece; throws where there must be no more, and the reading ends
 */
export async function storePart(
  source: Readable,
  path: string | null,
  count: (bytes: number) => void,
): Promise<StoredPart> {
  const hash = createHash('sha256');
  const target = path === null ? null : await openNew(path);
  let sizeBytes = 0;
  let trouble = target instanceof Failed ? target.cause : null;
  try {
    for await (const chunk of source) {
      if (!(chunk instanceof Uint8Array)) continue;
      count(chunk.byteLength);
      hash.update(chunk);
      sizeBytes += chunk.byteLength;
      if (target === null || target instanceof Failed || trouble !== null) continue;
      trouble = await target.writeFile(chunk).then(() => null, asWriteError);
    }
  } finally {
    if (target !== null && !(target instanceof Failed)) await target.close();
  }
  return { sha256: hash.digest('hex'), sizeBytes, trouble };
}

class Failed {
  readonly cause: unknown;
  constructor(cause: unknown) {
    this.cause = cause;
  }
}

async function openNew(path: string): Promise<FileHandle | Failed> {
  return open(path, 'wx', 0o600).catch((error: unknown) => new Failed(asWriteError(error)));
}
