// What of a notice's deadline a decision rests on; when it changes, the decision is to be looked at again.
import { parseCivilDate } from '../../contract/civil-date.ts';
import type { SeenDeadline } from '../../contract/follow-up.schema.ts';
import type { Result } from '../../contract/result.schema.ts';

export function seenDeadline({ deadline, ruolo }: Pick<Result, 'deadline' | 'ruolo'>): SeenDeadline {
  const redeterminedBy = ruolo.linkedTo
    .filter(({ relation, strength }) => relation === 'redetermined_by' && strength !== 'weak')
    .map(({ id }) => id)
    .sort();
  return { safe: deadline?.safe ? parseCivilDate(deadline.safe) : null, redeterminedBy };
}

/** Equal exactly when nothing changed; stored beside notice and decision so that a query can compare. */
export function printOfDeadline({ safe, redeterminedBy }: SeenDeadline): string {
  return [safe ?? '-', ...redeterminedBy].join(' ');
}
