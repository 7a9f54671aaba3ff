// The one result of a document that could not be processed: nothing a firm hands in ends without an object.
import { ERROR_CODES, type ErrorCode } from '../../contract/error-codes.ts';
import type { Result } from '../../contract/result.schema.ts';
import type { DocumentFacts } from '../stages/stage-outputs.ts';
import { emptyFields } from './empty-fields.ts';
import { intakeDay } from './intake-day.ts';
import { noticeId } from './notice-id.ts';

export function failureResult(document: DocumentFacts, code: ErrorCode): Result {
  const intake = intakeDay(document.intakes);
  return {
    schemaVersion: 1,
    id: noticeId(document.sha256, 0),
    status: ERROR_CODES[code].status ?? 'failed',
    source: {
      path: document.intakes[0]?.path ?? '',
      sha256: document.sha256,
      part: null,
      pages: [],
      channel: intake.channel,
      mail: null,
      receivedOn: intake.receivedOn,
      receivedOnEvidence: intake.evidence,
    },
    notice: { kind: 'altro', subtype: null, forCivis: false, why: code, redeterminationOf: null },
    fields: emptyFields(),
    ruolo: { status: 'unknown', asOf: null, entries: [], linkedTo: [] },
    deadline: null,
    request: null,
    attachments: [],
    error: { code, message: ERROR_CODES[code].it },
    warnings: [],
  };
}
