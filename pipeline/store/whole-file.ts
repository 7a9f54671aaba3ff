// A file written piece by piece, of any length, that is there whole or not at all: temp file, fsync, rename. What stood
// there before stays until then.
import { type FileHandle, open, rm } from 'node:fs/promises';
import { AppError } from '../../contract/app-error.ts';
import { putInPlace, tempName } from './durable-file.ts';
import { asWriteError, errorCodeOf } from './file-errors.ts';

export type WritePiece = (piece: string | Uint8Array) => Promise<void>;

/**
 * @param make writes the pieces in order; when it throws, nothing is left behind
 * @throws AppError output.unwritable, store.disk_full, and whatever `make` throws
 */
export async function writeWholeFile(
  path: string,
  make: (write: WritePiece) => Promise<void>,
): Promise<void> {
  const temp = tempName(path);
  const file = await open(temp, 'wx').catch(notWritable);
  try {
    try {
      await make((piece) => writeAll(file, piece));
      await file.sync().catch(notWritable);
    } finally {
      await file.close();
    }
    await putInPlace(temp, path).catch(notWritable);
  } catch (error) {
    await rm(temp, { force: true });
    throw error;
  }
}

/** `writeFile` on a handle goes on from where the last one ended. */
async function writeAll(file: FileHandle, piece: string | Uint8Array): Promise<void> {
  await file.writeFile(piece).catch(notWritable);
}

function notWritable(error: unknown): never {
  const known = asWriteError(error);
  if (known instanceof AppError) throw known;
  throw new AppError('output.unwritable', errorCodeOf(error) ?? 'write failed', { cause: error });
}
