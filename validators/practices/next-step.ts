// What to do now about a request that was sent. It changes no term: it only names the one that stands.
import { addDays, type CivilDate, parseCivilDate } from '../../contract/civil-date.ts';
import type { PracticeRecord } from '../../contract/practice.schema.ts';
import { type PracticeStepCode, practiceStep } from '../../rules/civis/index.ts';
import { rollForward } from '../../rules/holidays/index.ts';
import type { FoldedPractice } from './fold-practice.ts';

export interface NoticeSide {
  readonly isCartella: boolean;
  /** The safe day of the notice's main term. */
  readonly safe: CivilDate | null;
  /** The notice that replaced this one, where it came in and the link is not weak. */
  readonly updatedNotice: string | null;
}

/** Nothing is left to do about a request that another one followed. */
const DONE_WHEN_FOLLOWED: readonly PracticeStepCode[] = [
  'practice.file_again',
  'practice.decide',
  'practice.find_out',
];
const CONTRADICTIONS = ['after_discarded', 'after_closed', 'outcome_changed'];

/** @param isFollowed a later request was sent for the same notice */
export function nextStepOf(
  practice: FoldedPractice,
  notice: NoticeSide,
  isFollowed: boolean,
): PracticeRecord['nextStep'] {
  const code = codeOf(practice, notice);
  if (isFollowed && DONE_WHEN_FOLLOWED.includes(code)) return null;
  return practiceStep(code, {
    safe: notice.safe,
    from: firstLook(practice.sentOn),
    updatedNotice: notice.updatedNotice,
  });
}

/** The office is shown from the working day after the sending (CIVIS guide 2026, §1). */
export function firstLook(sentOn: string): CivilDate {
  const day = parseCivilDate(sentOn);
  if (day === null) throw new Error('a practice was sent on a day');
  return rollForward(addDays(day, 1));
}

export function isContradicted({ findings }: FoldedPractice): boolean {
  return findings.some(({ code }) => CONTRADICTIONS.includes(code));
}

function codeOf(practice: FoldedPractice, { isCartella, updatedNotice }: NoticeSide): PracticeStepCode {
  if (isContradicted(practice)) return 'practice.resolve';
  switch (practice.state) {
    case 'sent':
      return 'practice.look';
    case 'assegnata':
      return 'practice.wait_office';
    case 'in_verifica':
      return 'practice.wait_check';
    case 'scartata':
      return 'practice.file_again';
    case 'chiusa':
      return closedCode(practice, isCartella, updatedNotice);
  }
}

function closedCode(
  { outcome }: FoldedPractice,
  isCartella: boolean,
  updatedNotice: string | null,
): PracticeStepCode {
  switch (outcome) {
    case 'annullata':
      return 'practice.keep_outcome';
    case 'rideterminata':
      return updatedNotice === null ? 'practice.get_updated' : 'practice.work_on_updated';
    case 'confermata':
      return isCartella ? 'practice.decide_cartella' : 'practice.decide';
    case 'sgravio_totale':
      return 'practice.keep_relief';
    case 'sgravio_parziale':
      return 'practice.pay_rest';
    default:
      return 'practice.find_out';
  }
}
