// A warning of the table with its sentence filled in.
import type { Warning } from '../../contract/result.schema.ts';
import { DEADLINE_WARNINGS, type DeadlineWarningCode, type DeadlineWarningEntry } from './warnings.table.ts';

export type WarningLetter = NonNullable<DeadlineWarningEntry['letter']>;

export interface RaisedWarning {
  readonly code: DeadlineWarningCode;
  readonly facts: Readonly<Record<string, string>>;
}

const NO_LETTERS: readonly WarningLetter[] = [];
const NO_FACTS: Readonly<Record<string, string>> = {};

export function raise(
  code: DeadlineWarningCode,
  facts: Readonly<Record<string, string>> = NO_FACTS,
): RaisedWarning {
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

/** A sentence cut at its `{…}`: text, name, text, name, … text. */
const CUT = new Map<string, readonly string[]>();

export function deadlineMessage({ code, facts }: RaisedWarning, language: 'it' | 'en' = 'it'): string {
  const sentence = DEADLINE_WARNINGS[code][language];
  let pieces = CUT.get(sentence);
  if (!pieces) {
    pieces = sentence.split(/\{(\w+)\}/);
    CUT.set(sentence, pieces);
  }
  let message = pieces[0] ?? '';
  for (let at = 1; at < pieces.length; at += 2) {
    message += (facts[pieces[at] ?? ''] ?? '—') + (pieces[at + 1] ?? '');
  }
  return message;
}

export function toWarning(raised: RaisedWarning): Warning {
  return { code: raised.code, message: deadlineMessage(raised) };
}
