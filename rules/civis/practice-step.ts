// The sentence of a next step, with its days filled in.
import { type CivilDate, italianDay } from '../../contract/civil-date.ts';
import { PRACTICE_STEPS, type PracticeStepCode, STEP_DEADLINES } from './practice-steps.table.ts';

export interface StepFacts {
  /** The safe day of the notice's term; null while it is not known. */
  readonly safe: CivilDate | null;
  /** From when CIVIS shows something. */
  readonly from: CivilDate;
  /** The updated notice, where it came in. */
  readonly updatedNotice: string | null;
}

export function practiceStep(code: PracticeStepCode, facts: StepFacts, language: 'it' | 'en' = 'it') {
  const row = PRACTICE_STEPS[code];
  const { known, unknown } = STEP_DEADLINES;
  const deadline = facts.safe ? known[language].replace('{day}', italianDay(facts.safe)) : unknown[language];
  const message = row[language]
    .replace('{from}', italianDay(facts.from))
    .replace('{deadline}', deadline)
    .replace('{id}', facts.updatedNotice ?? '');
  return { code, message, isUrgent: row.isUrgent };
}
