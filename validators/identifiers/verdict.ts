// What a check of one number answers. It never repairs and never accepts: the check stage weighs it with the readings.
import { DOUBTS, type DoubtCode } from './doubts.table.ts';

export interface IdentifierVerdict {
  /** False when it cannot be this number as read. */
  readonly ok: boolean;
  /**
   * What its own arithmetic proves. `strong`: a check that catches every single wrong character. `weak`: one that
   * many other numbers pass too, or that is not documented; never accepts. `none`: nothing to check.
   */
  readonly strength: 'strong' | 'weak' | 'none';
  readonly doubts: readonly DoubtCode[];
}

/** @param strength given only to numbers that do not fail. */
export function verdictOf(
  strength: IdentifierVerdict['strength'],
  doubts: readonly DoubtCode[] = [],
): IdentifierVerdict {
  const ok = doubts.every((code) => DOUBTS[code].weight !== 'fails');
  return { ok, strength: ok ? strength : 'none', doubts };
}

export function doubtSentence(code: DoubtCode, language: 'it' | 'en' = 'it'): string {
  return DOUBTS[code][language];
}
