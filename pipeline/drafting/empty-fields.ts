// Fields of a result in which nothing was found.
import type { FieldResult, FieldResults } from '../../contract/result.schema.ts';
import { FIELD_NAMES } from '../../contract/words.ts';

export const MISSING_FIELD: FieldResult = {
  value: null,
  state: 'missing',
  confidence: 0,
  raw: null,
  page: null,
  box: null,
  source: null,
  evidence: [],
  doubts: [],
  alternatives: [],
};

export function emptyFields(): FieldResults {
  return Object.fromEntries(FIELD_NAMES.map((name) => [name, { ...MISSING_FIELD }])) as FieldResults;
}
