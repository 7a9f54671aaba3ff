// Which stages look at how a document came in (channel, day, client), and what an intake of known bytes means.
import type { StoredStageResult } from '../store/stage-results.ts';
import type { DocumentRow } from '../store/stored-document.ts';
import type { StageList } from './stage-list.ts';

/** They run again when the same bytes come in with other facts; what was read stays read. */
export const INTAKE_DEPENDENT_STAGES: readonly string[] = ['link', 'draft', 'deliver'];

/** Stages that ask for what may change from outside: facts of intakes, words of people. What they made then is stored only if nothing changed. */
export const FENCED_STAGES: readonly string[] = ['split', 'check', ...INTAKE_DEPENDENT_STAGES];

/**
 * The stage from which a known document must go on when its bytes come in again, or null. A finished one: where
 * its results are of older versions, or where the new facts matter. A failed or rejected one is tried again where
 * it stopped, but not one that ended the process several times: that takes an explicit retry.
 */
export function resumePoint(
  list: StageList,
  dependent: readonly string[],
  known: DocumentRow,
  results: readonly StoredStageResult[],
  bringsOtherFacts: boolean,
): string | null {
  const end = list.stages.length;
  const firstDependent = list.stages.findIndex((stage) => dependent.includes(String(stage.name)));
  const factsAt = bringsOtherFacts && firstDependent >= 0 ? firstDependent : end;
  if (known.status === 'waiting') {
    return list.indexOf(known.nextStage) > factsAt ? nameAt(list, factsAt) : null;
  }
  if (known.status === 'failed' || known.status === 'rejected') {
    if (known.errorCode === 'document.crashed') return null;
    return nameAt(list, Math.min(list.startOf(known.nextStage, results), factsAt));
  }
  return nameAt(list, Math.min(list.firstToMake(results), factsAt));
}

function nameAt(list: StageList, index: number): string | null {
  const stage = list.stages[index];
  return stage ? String(stage.name) : null;
}
