// A result as the draft stage would make it, with nothing in it.
import type { Result } from '../../../contract/result.schema.ts';
import { failureResult } from '../../../pipeline/drafting/failure-result.ts';
import type { DocumentFacts } from '../../../pipeline/stages/stage-outputs.ts';

export function fakeResult(document: DocumentFacts, id: string): Result {
  return { ...failureResult(document, 'pdf.damaged'), id, error: null, status: 'ready' };
}
