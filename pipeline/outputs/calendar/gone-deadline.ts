// Whether a notice's deadline stands no longer though its paper names one: only what is sure calls it off.
import type { Result } from '../../../contract/result.schema.ts';

/** A request that ended so leaves nothing to pay. A redetermined sum is due until the new letter is there. */
const ANNULLED = new Set(['annullata', 'sgravio_totale']);

export function isDeadlineGone({ practices, ruolo }: Result): boolean {
  return (
    practices.some(({ outcome }) => outcome !== null && ANNULLED.has(outcome)) ||
    ruolo.linkedTo.some(({ relation, strength }) => relation === 'redetermined_by' && strength === 'strong')
  );
}
