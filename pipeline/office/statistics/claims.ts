// What a notice claims, and what of it was annulled by a practice. A sum nobody is sure of is counted as unknown, never
// guessed; a notice that goes on from an earlier one (a cartella, a redetermined notice) claims nothing anew.

import type { PracticeOutcome } from '../../../contract/practice.schema.ts';
import type { Relation } from '../../../contract/ruolo.schema.ts';
import { SURE_STATES } from '../../../contract/words.ts';
import type { CountedResult } from './notice-record.ts';

const GOES_ON: ReadonlySet<Relation> = new Set(['earlier_notice', 'redetermines']);
const ALL_ANNULLED: ReadonlySet<PracticeOutcome> = new Set(['annullata', 'sgravio_totale']);
const PART_ANNULLED: ReadonlySet<PracticeOutcome> = new Set(['rideterminata', 'sgravio_parziale']);

/** Integer cents. `unknown`: there is a sum, and nobody is sure of it. */
export type Sum = { readonly cents: number } | 'unknown' | 'none';

/** @param isKnown whether a linked notice is among those counted */
export function claimedBy(result: CountedResult, isKnown: (id: string) => boolean): Sum {
  if (result.warnings.some(({ code }) => code === 'notice.duplicate')) return 'none';
  if (result.notice.kind === 'altro') return 'none';
  if (linked(result, GOES_ON).some(isKnown)) return 'none';
  return sureSum(result);
}

/** @param noticeOf a linked notice, where it is among those counted */
export function annulledOf(result: CountedResult, noticeOf: (id: string) => CountedResult | undefined): Sum {
  const outcome = outcomeOf(result);
  if (outcome === null) return 'none';
  if (ALL_ANNULLED.has(outcome)) return sureSum(result);
  if (!PART_ANNULLED.has(outcome)) return outcome === 'unclear' ? 'unknown' : 'none';
  const own = sureSum(result);
  const later = linked(result, new Set<Relation>(['redetermined_by'])).map(noticeOf)[0];
  const rest = later ? sureSum(later) : 'unknown';
  if (typeof own === 'string' || typeof rest === 'string' || rest.cents > own.cents) return 'unknown';
  return { cents: own.cents - rest.cents };
}

/** How the last closed practice ended; null while none is closed. */
export function outcomeOf({ practices }: CountedResult): PracticeOutcome | null {
  return practices.findLast(({ outcome }) => outcome !== null)?.outcome ?? null;
}

function sureSum({ fields: { importoTotale } }: CountedResult): Sum {
  const { value, state } = importoTotale;
  return typeof value === 'number' && SURE_STATES.has(state) ? { cents: value } : 'unknown';
}

/** Weak links are hints: they change no sum. */
function linked({ ruolo }: CountedResult, relations: ReadonlySet<Relation>): readonly string[] {
  return ruolo.linkedTo
    .filter(({ relation, strength }) => relations.has(relation) && strength !== 'weak')
    .map(({ id }) => id);
}
