// Results for tests: a complete, valid object with the parts a test cares about replaced.
import type { FieldResult, FieldResults, Result } from '../../contract/result.schema.ts';
import type { FieldName } from '../../contract/words.ts';
import { emptyFields } from '../../pipeline/drafting/empty-fields.ts';
import { failureResult } from '../../pipeline/drafting/failure-result.ts';
import type { DocumentFacts } from '../../pipeline/stages/stage-outputs.ts';

export function makeField(value: string | number, over: Partial<FieldResult> = {}): FieldResult {
  return {
    value,
    state: 'accepted',
    confidence: 0.999,
    raw: String(value),
    page: 1,
    box: [10, 20, 100, 30],
    source: 'ocr',
    evidence: ['read-twice'],
    doubts: [],
    alternatives: [],
    ...over,
  };
}

export function makeFields(over: Partial<Record<FieldName, FieldResult>> = {}): FieldResults {
  return { ...emptyFields(), ...over };
}

export const DOCUMENT: DocumentFacts = {
  id: 'doc-1',
  sha256: 'ab'.repeat(32),
  sizeBytes: 1_000,
  wantsWhole: false,
  intakes: [
    { path: 'in/avviso.pdf', channel: null, receivedOn: null, receivedOnEvidence: 'unknown', client: null },
  ],
};

export function makeResult(over: Partial<Result> = {}): Result {
  return { ...failureResult(DOCUMENT, 'pdf.damaged'), error: null, status: 'ready', ...over };
}

/** What `check` says of a paper without entries of a roll. */
export const NO_ROLL = { totals: null, amounts: [], redetermination: null };
/** What `extract` says of one. */
export const NO_SUMS = {
  sums: { sections: [], enti: [], creditors: null, costs: [], unreadCosts: 0 },
  amounts: [],
  redetermination: null,
};
