// What is kept of an error, and which errors of the database are the document's fault.
import type { AppError } from '../../contract/app-error.ts';

/** For the row: name, message and frames of the error and its cause. The database holds the document anyway. */
export function detailOf(error: AppError): string {
  const parts = [error.message, framesOf(error).join('\n')];
  return parts.join('\n').replaceAll('\u0000', '').slice(0, MAX_DETAIL_LENGTH);
}

/** Stack lines of the deepest cause, without its message, which may quote the document. */
export function framesOf(error: Error): readonly string[] {
  const deepest = error.cause instanceof Error ? error.cause : error;
  return (deepest.stack ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, MAX_FRAMES);
}

const MAX_DETAIL_LENGTH = 4_000;
const MAX_FRAMES = 8;

/** SQLSTATE classes that say "this data": data exception, constraint, a value too large for its place. */
const REFUSED_DATA = /^(?:22|23|54)/;

/** True when the database refused the values themselves; false when it was away, busy or full. */
export function isRefusedData(error: unknown): boolean {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(cause instanceof Error) || !('code' in cause)) return false;
  return typeof cause.code === 'string' && REFUSED_DATA.test(cause.code);
}
