// Which of two grounds for one and the same day is named: the surer one. Days that differ are never settled by rank, the
// earlier one counts. (Table file.)
import type { Day0Evidence } from '../../contract/words.ts';

/**
 * Surest first. An estimate from a PEC envelope stands after a stamp, which a person put on the paper that day, and
 * before `--received`, which fills only what a document does not say itself.
 */
const SUREST_FIRST: readonly Day0Evidence[] = [
  'pec-receipt',
  'ar',
  'relata',
  'giacenza',
  'transmission',
  'stamp',
  'pec-envelope',
  'user',
  'folder',
  'file-name',
  'unknown',
];

/** 0 is the surest. */
export function evidenceRank(evidence: Day0Evidence): number {
  return SUREST_FIRST.indexOf(evidence);
}
