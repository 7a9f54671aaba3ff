// Fields that have a place on a page, in the order in which they are always shown.
import type { Box } from '../../../contract/geometry.ts';
import type { Result } from '../../../contract/result.schema.ts';
import type { FieldName } from '../../../contract/words.ts';

export interface PlacedField {
  readonly field: FieldName;
  readonly value: string | number | null;
  readonly page: number;
  readonly box: Box;
}

export function placedFields({ fields }: Pick<Result, 'fields'>): readonly PlacedField[] {
  return Object.entries(fields).flatMap(([field, { value, page, box }]) =>
    page !== null && box !== null ? [{ field: field as FieldName, value, page, box }] : [],
  );
}
