// Whether a warning of a deadline is one that makes it uncertain (its letter), or only informs.
import { DEADLINE_WARNINGS } from '../../../rules/deadlines/index.ts';

const BY_CODE: Readonly<Record<string, { readonly letter: string | null }>> = DEADLINE_WARNINGS;

/** Null for what only informs, and for a code the rules do not know. */
export function letterOfCode(code: string): string | null {
  return BY_CODE[code]?.letter ?? null;
}
