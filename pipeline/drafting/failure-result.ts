// The one result of a document that could not be processed: nothing a firm hands in ends without an object.
import { ERROR_CODES, type ErrorCode } from '../../contract/error-codes.ts';
import type { Result } from '../../contract/result.schema.ts';
import type { DocumentFacts } from '../stages/stage-outputs.ts';
import { bareResult } from './bare-result.ts';

export function failureResult(document: DocumentFacts, code: ErrorCode): Result {
  return bareResult(document, {
    ordinal: 0,
    status: ERROR_CODES[code].status ?? 'failed',
    why: code,
    error: { code, message: ERROR_CODES[code].it },
  });
}
