// File system errors in our words.
import { AppError } from '../../contract/app-error.ts';

export function errorCodeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

export function isMissing(error: unknown): boolean {
  return errorCodeOf(error) === 'ENOENT';
}

const DISK_FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** A failed write in the data folder: `store.disk_full` when that is what it is, else the error itself. */
export function asWriteError(error: unknown): unknown {
  const code = errorCodeOf(error);
  if (code && DISK_FULL.has(code)) return new AppError('store.disk_full', code, { cause: error });
  return error;
}

/** A failed read of a file handed in: missing, or not readable now. */
export function asReadError(error: unknown): unknown {
  const code = errorCodeOf(error);
  if (code === null || error instanceof AppError) return error;
  if (DISK_FULL.has(code)) return asWriteError(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return new AppError('file.not_found', code, { cause: error });
  return new AppError('file.unreadable', code, { cause: error });
}
