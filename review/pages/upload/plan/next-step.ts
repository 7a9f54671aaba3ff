// What happens after a request that did not come to its end.

/** How long is waited before each further try; then it is left to the person. */
export const DELAYS_MS: readonly number[] = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000];

export interface Stopped {
  /** 0: no answer came. */
  readonly status: number;
  readonly code: string;
  /** Files that were answered all the same. */
  readonly answered: number;
}

export type Step =
  /** The same request under the same key. */
  | { readonly kind: 'again'; readonly afterMs: number }
  /** What was not answered, as a request of its own. */
  | { readonly kind: 'rest' }
  /** In two halves. */
  | { readonly kind: 'split' }
  | { readonly kind: 'give_up' };

/** Trouble that goes by: no answer, busy, stopping, the first try still under way, a proxy without its service. */
const PASSING: ReadonlySet<number> = new Set([0, 408, 429, 502, 503, 504]);

/** @param tries how often it was sent again already @param files how many were in it */
export function stepAfter({ status, code, answered }: Stopped, tries: number, files: number): Step {
  if (answered > 0 && answered < files) return { kind: 'rest' };
  if (status === 413 && files > 1) return { kind: 'split' };
  // The form is not what it was under this key: what is there already is not doubled within its batch.
  if (code === 'request.conflict' && tries === 0) return { kind: 'rest' };
  if (PASSING.has(status) || code === 'request.in_progress') {
    const afterMs = DELAYS_MS[tries];
    if (afterMs !== undefined) return { kind: 'again', afterMs };
  }
  return { kind: 'give_up' };
}
