// File system errors in our words.
import { DrizzleQueryError } from 'drizzle-orm';
import { AppError } from '../../contract/app-error.ts';

export function errorCodeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

export function isMissing(error: unknown): boolean {
  return errorCodeOf(error) === 'ENOENT';
}

const DISK_FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const NOT_WRITABLE = new Set(['EROFS']);

/** A failed write in the data folder: `store.disk_full` or `store.not_writable` when it is that, else the error itself. */
export function asWriteError(error: unknown): unknown {
  const code = errorCodeOf(error);
  if (code && DISK_FULL.has(code)) return new AppError('store.disk_full', code, { cause: error });
  if (code && NOT_WRITABLE.has(code)) return new AppError('store.not_writable', code, { cause: error });
  return error;
}

/** Whether it was a write for which there is no room or no right now, at whatever depth the cause says so. */
function asStorageTrouble(error: unknown): AppError | null {
  for (let each = error; each instanceof Error; each = each.cause) {
    const known = asWriteError(each);
    if (known instanceof AppError) return known.kind === 'temporary' ? known : null;
  }
  return null;
}

/** Trouble of the machine or of the database's server that a stage ran into; null: it is the stage's or the document's. */
export function asMachineTrouble(error: unknown): AppError | null {
  if (error instanceof AppError) return null;
  return asStorageTrouble(error) ?? (isDatabaseAway(error) ? databaseAway(error) : null);
}

/** Classes of SQLSTATE: data, constraint, syntax and rights, program limit: the statement's own fault. */
const OWN_FAULT = /^(?:22|23|42|54|0A)/;

/** A statement of ours that failed for no fault of its own: the server is away, stops, is full or has no room. */
function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof DrizzleQueryError)) return false;
  const code = errorCodeOf(error.cause);
  return code === null || !OWN_FAULT.test(code);
}

function databaseAway(error: unknown): AppError {
  return new AppError('database.unavailable', 'a statement failed', { cause: error });
}

/** A failed read of a file handed in: missing, or not readable now. */
export function asReadError(error: unknown): unknown {
  const code = errorCodeOf(error);
  if (code === null || error instanceof AppError) return error;
  if (DISK_FULL.has(code) || NOT_WRITABLE.has(code)) return asWriteError(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return new AppError('file.not_found', code, { cause: error });
  return new AppError('file.unreadable', code, { cause: error });
}
