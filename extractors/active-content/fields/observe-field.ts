// A field as an observation: the same sights have a code in each format.
import type { FeatureCode, Observation } from '../../../contract/inspection.ts';
import { type Field, type FieldSight, fieldSight } from './field-sight.ts';

export type FieldCodes = Readonly<Record<FieldSight, FeatureCode>>;

/** @param place where in the file, without text of it. Null: nothing to say of this field */
export function observeField(field: Field, codes: FieldCodes, place: string): Observation | null {
  const seen = fieldSight(field);
  if (seen === null) return null;
  const name = seen.name === null ? 'field' : `field ${seen.name}`;
  return { code: codes[seen.sight], where: place === '' ? name : `${place}, ${name}` };
}
