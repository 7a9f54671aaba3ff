// What a closed request means for the term, by the row of the rules: said beside the deadline, never put into it.
import { type CivilDate, parseCivilDate } from '../../contract/civil-date.ts';
import type { PracticeOutcome } from '../../contract/practice.schema.ts';
import { REQUEST_EFFECTS, type RequestEffectRow } from '../../rules/civis/index.ts';
import { practiceDay } from '../identifiers/index.ts';
import type { FoldedPractice } from './fold-practice.ts';

const MEANS: Readonly<Partial<Record<PracticeOutcome, RequestEffectRow['outcome']>>> = {
  annullata: 'accepted',
  rideterminata: 'partly',
  confermata: 'rejected',
};

/**
 * The rows that may hold: one where the term's day is known, both (within, after) where it is not. None for a request
 * that is not closed, is not clear, or is about a cartella: the resolution speaks of communications only.
 */
export function requestEffects(
  { number, sentOn, outcome }: Pick<FoldedPractice, 'number' | 'sentOn' | 'outcome'>,
  notice: { readonly isCartella: boolean; readonly due: CivilDate | null },
): readonly RequestEffectRow[] {
  const means = outcome === null ? undefined : MEANS[outcome];
  if (means === undefined || notice.isCartella) return [];
  // The day of acquisition, in the number, is the day of filing.
  const filedOn = practiceDay(number) ?? parseCivilDate(sentOn);
  const filed = notice.due === null || filedOn === null ? null : filedOn <= notice.due ? 'within' : 'after';
  return REQUEST_EFFECTS.filter((row) => row.outcome === means && (filed === null || row.filed === filed));
}
