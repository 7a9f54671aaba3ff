// The number as it must have been printed, where every reading of it fails its own arithmetic and exchanging one
// look-alike leaves a single number that holds. It is what a person sees first; no reading says it, so that it is never
// accepted.
import type { FieldCandidate } from '../../contract/candidate.ts';
import type { CivilDate } from '../../contract/civil-date.ts';
import type { FieldName } from '../../contract/words.ts';
import { checkIdentifier, plausibleForm } from '../identifiers/index.ts';
import { isAgencyCode } from './agency-code.ts';
import type { Place } from './place-readings.ts';
import { ruleName } from './rule-standing.table.ts';

/** @param places of the likeliest value. @returns null when that value holds, or no single form does. */
export function repairedCandidate(
  field: FieldName,
  places: readonly Place[],
  today: CivilDate,
): FieldCandidate | null {
  const shown = places.find((place) => place.standing === 'own' || place.standing === 'weak')?.candidate;
  if (!shown || checkIdentifier(field, shown.value, today)?.ok !== false) return null;
  const readings = places.flatMap(({ candidate, others }) => [
    candidate.value,
    ...others.map((other) => other.text),
  ]);
  const value = plausibleForm(field, readings, today);
  return value === null ? null : repaired(shown, value);
}

/** The same for a place that did not read whole, from what another engine saw there. */
export function repairedUnread(candidate: FieldCandidate, today: CivilDate): FieldCandidate | null {
  const texts = candidate.rereads.map((reread) => reread.text);
  const value = plausibleForm(candidate.field, texts, today);
  return value === null || isAgencyCode(candidate.field, value) ? null : repaired(candidate, value);
}

function repaired(candidate: FieldCandidate, value: string): FieldCandidate {
  return { ...candidate, value, ruleId: `${ruleName(candidate.ruleId)}+deduced` };
}
