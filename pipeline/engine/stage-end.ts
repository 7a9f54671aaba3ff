// How a stage ended, as the runner stores it.
import type { AppError } from '../../contract/app-error.ts';
import type { ErrorCode } from '../../contract/error-codes.ts';

export interface StageMade {
  readonly kind: 'made';
  readonly outcome: 'done' | 'skipped' | 'needs_review';
  readonly reasons: readonly string[];
  readonly output: unknown;
}

export type StageEnd =
  | StageMade
  | { readonly kind: 'rejected'; readonly code: ErrorCode }
  | { readonly kind: 'failed'; readonly error: AppError }
  /** The process stops; nothing is known of the document. */
  | { readonly kind: 'stopped' };
