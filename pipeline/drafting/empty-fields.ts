// Fields of a result in which nothing was found.
import type { FieldResults } from '../../contract/result.schema.ts';
import { FIELD_NAMES } from '../../contract/words.ts';
import { MISSING_FIELD } from '../../validators/consistency/index.ts';

export function emptyFields(): FieldResults {
  return Object.fromEntries(FIELD_NAMES.map((name) => [name, { ...MISSING_FIELD }])) as FieldResults;
}
