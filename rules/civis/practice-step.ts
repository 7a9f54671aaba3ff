// The sentence of a next step, with its days filled in.
import { type CivilDate, italianDay } from '../../contract/civil-date.ts';
import { fillSentence, saySentence } from '../../contract/sentence.ts';
import { PRACTICE_STEPS, type PracticeStepCode, STEP_DEADLINES } from './practice-steps.table.ts';

export interface StepFacts {
  /** The safe day of the notice's term; null while it is not known. */
  readonly safe: CivilDate | null;
  /** From when CIVIS shows something. */
  readonly from: CivilDate;
  /** The updated notice, where it came in. */
  readonly updatedNotice: string | null;
}

export function practiceStep(code: PracticeStepCode, { safe, from, updatedNotice }: StepFacts) {
  const row = PRACTICE_STEPS[code];
  const said = safe === null ? STEP_DEADLINES.unknown : STEP_DEADLINES.known;
  const day = { day: safe === null ? '' : italianDay(safe) };
  const deadline = { it: fillSentence(said, day, 'it', ''), en: fillSentence(said, day, 'en', '') };
  const facts = { from: italianDay(from), deadline, id: updatedNotice ?? '' };
  return { code, ...saySentence(row, facts), isUrgent: row.isUrgent };
}
