// The one error type. `kind` decides what happens next; the Italian sentence for the user comes from the
// table in error-codes.ts; `message` is for the log and never holds personal data.
import { ERROR_CODES, type ErrorCode, type ErrorKind } from './error-codes.ts';

export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  readonly kind: ErrorKind;

  /** @param detail internal, English, no personal data. */
  constructor(code: ErrorCode, detail?: string, options?: { cause?: unknown }) {
    super(detail ? `${code}: ${detail}` : code, options);
    this.code = code;
    this.kind = ERROR_CODES[code].kind;
  }

  /** What a user reads: what happened and what to do, Italian. */
  get userMessage(): string {
    return ERROR_CODES[this.code].it;
  }
}

/** The error as an AppError: itself, or a `defect.unexpected` that keeps the original as its cause. */
export function asAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const detail = error instanceof Error ? `${error.name}: ${sayable(error)}` : String(error);
  return new AppError('defect.unexpected', detail, { cause: error });
}

/** Its message; of a database's error the state alone: statement, values and the row it quotes are personal data. */
function sayable(error: Error): string {
  const deepest = error.cause instanceof Error ? error.cause : error;
  const isOfStatement =
    'params' in error || 'query' in error || 'severity' in deepest || 'routine' in deepest;
  if (!isOfStatement) return error.message;
  const code = 'code' in deepest && typeof deepest.code === 'string' ? deepest.code : 'unknown';
  return `database refused a statement (${code})`;
}
