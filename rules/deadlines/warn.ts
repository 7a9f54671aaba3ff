// A warning of the table with its sentences filled in.
import type { Warning } from '../../contract/result.schema.ts';
import { type Facts, fillSentence, type Language, saySentence } from '../../contract/sentence.ts';
import { DEADLINE_WARNINGS, type DeadlineWarningCode, type DeadlineWarningEntry } from './warnings.table.ts';

export type WarningLetter = NonNullable<DeadlineWarningEntry['letter']>;

export interface RaisedWarning {
  readonly code: DeadlineWarningCode;
  readonly facts: Facts;
}

const NO_LETTERS: readonly WarningLetter[] = [];
const NO_FACTS: Facts = {};
/** Where a fact is missing. */
const GAP = '—';

export function raise(code: DeadlineWarningCode, facts: Facts = NO_FACTS): RaisedWarning {
  return { code, facts };
}

/** The condition that fails, or null when the warning only informs. */
export function letterOf(code: DeadlineWarningCode): DeadlineWarningEntry['letter'] {
  return DEADLINE_WARNINGS[code].letter;
}

/** The failing letters, each once and in order. */
export function lettersOf(raised: readonly RaisedWarning[]): readonly WarningLetter[] {
  let failing: WarningLetter[] | null = null;
  for (const { code } of raised) {
    const letter = letterOf(code);
    if (letter === null || failing?.includes(letter)) continue;
    failing = failing === null ? [letter] : [...failing, letter];
  }
  return failing?.sort() ?? NO_LETTERS;
}

export function deadlineMessage({ code, facts }: RaisedWarning, language: Language = 'it'): string {
  return fillSentence(DEADLINE_WARNINGS[code], facts, language, GAP);
}

export function toWarning({ code, facts }: RaisedWarning): Warning {
  return { code, ...saySentence(DEADLINE_WARNINGS[code], facts, GAP) };
}
