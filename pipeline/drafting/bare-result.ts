// The object of something that holds no notice: nothing that came in ends without one.
import type { Result } from '../../contract/result.schema.ts';
import type { DocumentFacts } from '../stages/stage-outputs.ts';
import { emptyFields } from './empty-fields.ts';
import { intakeDay } from './intake-day.ts';
import { noticeId } from './notice-id.ts';

/** What a person reads of it; `source` as far as it differs from the document's own. */
export interface BareFacts extends Partial<Omit<Result, 'source' | 'notice'>> {
  /** 0-based place among the objects of the document. */
  readonly ordinal: number;
  readonly status: Result['status'];
  /** A stable code: why there is no notice. */
  readonly why: string;
  readonly source?: Partial<Result['source']>;
}

export function bareResult(document: DocumentFacts, { ordinal, why, source, ...rest }: BareFacts): Result {
  const intake = intakeDay(document.intakes);
  return {
    schemaVersion: 1,
    id: noticeId(document.sha256, ordinal),
    source: {
      path: document.intakes[0]?.path ?? '',
      sha256: document.sha256,
      part: null,
      pages: [],
      channel: intake.channel,
      mail: null,
      receivedOn: intake.receivedOn,
      receivedOnEvidence: intake.evidence,
      ...source,
    },
    notice: { kind: 'altro', subtype: null, forCivis: false, why, redeterminationOf: null },
    fields: emptyFields(),
    ruolo: { status: 'unknown', asOf: null, entries: [], totals: null, linkedTo: [] },
    deadline: null,
    request: null,
    practices: [],
    attachments: [],
    error: null,
    warnings: [],
    ...rest,
  };
}
