// A warning of the table with its sentence filled in.
import type { Warning } from '../../contract/result.schema.ts';
import { DEADLINE_WARNINGS, type DeadlineWarningCode, type DeadlineWarningEntry } from './warnings.table.ts';

export interface RaisedWarning {
  readonly code: DeadlineWarningCode;
  readonly facts: Readonly<Record<string, string>>;
}

export function raise(
  code: DeadlineWarningCode,
  facts: Readonly<Record<string, string>> = {},
): RaisedWarning {
  return { code, facts };
}

/** The condition that fails, or null when the warning only informs. */
export function letterOf(code: DeadlineWarningCode): DeadlineWarningEntry['letter'] {
  return DEADLINE_WARNINGS[code].letter;
}

export function deadlineMessage({ code, facts }: RaisedWarning, language: 'it' | 'en' = 'it'): string {
  return DEADLINE_WARNINGS[code][language].replace(/\{(\w+)\}/g, (_, key: string) => facts[key] ?? '—');
}

export function toWarning(raised: RaisedWarning): Warning {
  return { code: raised.code, message: deadlineMessage(raised) };
}
