// Are two notices of one taxpayer, as far as they say?
import type { Known } from './link-facts.ts';

/** `near`: unlike in so few characters that a misread would do, and one of them is not sure. */
export type SameTaxpayer = 'sure' | 'not-sure' | 'missing' | 'near' | 'differs';

const MAX_MISREAD = 2;

export function sameTaxpayer(a: Known | null, b: Known | null): SameTaxpayer {
  if (!a || !b) return 'missing';
  if (a.value === b.value) return a.isSure && b.isSure ? 'sure' : 'not-sure';
  if (a.isSure && b.isSure) return 'differs';
  return unlikeIn(a.value, b.value) <= MAX_MISREAD ? 'near' : 'differs';
}

/** Places at which two values of one length differ; Infinity for others. */
export function unlikeIn(a: string, b: string): number {
  if (a.length !== b.length) return Number.POSITIVE_INFINITY;
  return [...a].filter((character, at) => character !== b[at]).length;
}
