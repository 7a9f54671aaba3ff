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
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return new AppError('defect.unexpected', detail, { cause: error });
}
