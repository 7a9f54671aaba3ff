// Which place of a value is shown to a person.
import type { FieldCandidate } from '../../contract/candidate.ts';
import type { FieldResult } from '../../contract/result.schema.ts';
import type { FieldName } from '../../contract/words.ts';
import type { Place } from './place-readings.ts';
import { standingOf } from './rule-standing.table.ts';
import type { ValueGroup } from './value-groups.ts';

/** Where a person should look first: a whole plain print with its own label; on the paper rather than in the mail. */
export function bestPlace(group: ValueGroup): Place | undefined {
  const plain = group.places.filter(
    (place) => place.isStable && !place.isRepaired && !place.isWrongLength && place.readers.length > 0,
  );
  const onPages = group.places.filter(({ candidate }) => candidate.page !== null);
  return (
    plain.find((place) => place.standing === 'own') ??
    plain.find((place) => place.standing === 'weak') ??
    // A print that the page pass reads whole shows the value better than one that another look had to recover.
    onPages.find((place) => !place.isUnread && !place.isRepaired && !place.isWrongLength) ??
    onPages[0] ??
    group.places[0]
  );
}

export function placeOn({ page, box }: FieldCandidate): Pick<FieldResult, 'page' | 'box'> {
  return { page, box: box && [box[0], box[1], box[2], box[3]] };
}

/** What stands in the mail alone is compared with the print beside the field's label, however badly that reads. */
export function placeToLookAt(
  field: FieldName,
  best: FieldCandidate,
  candidates: readonly FieldCandidate[],
): Pick<FieldResult, 'page' | 'box'> {
  if (best.page !== null) return placeOn(best);
  const printed = candidates.find(
    (each) => each.field === field && each.page !== null && standingOf(each.ruleId) === 'own',
  );
  return placeOn(printed ?? best);
}
