// The trace of a notice as data: for each field what was chosen, on which evidence, against which other candidates;
// what told the kind of paper; why these pages are one notice. Pure: rows of the store in, plain JSON out.
import type { CivilDate } from '../../../contract/civil-date.ts';
import type { FieldResult, Result } from '../../../contract/result.schema.ts';
import type { FieldName } from '../../../contract/words.ts';
import {
  type EvidenceClass,
  type EvidenceRow,
  type ExplainedCandidate,
  type ExplainedValue,
  evidenceClassOf,
  evidenceRow,
  explainCandidate,
  explainValues,
} from '../../../validators/consistency/index.ts';
import { explainDoubt } from '../../messages/explain-doubt.ts';
import { FIELD_LABELS } from '../../messages/field-labels.table.ts';
import type { ExtractedNotice, NoticeDetails, SplitNotice } from '../../stages/stage-outputs.ts';

export interface NoticeTrace {
  readonly id: string;
  readonly status: Result['status'];
  readonly source: { readonly path: string; readonly part: string | null; readonly pages: readonly number[] };
  readonly notice: Result['notice'];
  /** Null when the document never came so far. */
  readonly type: { readonly certainty: 'clear' | 'doubtful'; readonly cues: readonly string[] } | null;
  /** Printed beside the fields; null as above. */
  readonly details: NoticeDetails | null;
  /** Codes of the reasons why these pages are one notice; null as above. */
  readonly pagesTogether: readonly string[] | null;
  readonly fields: readonly FieldTrace[];
  readonly warnings: Result['warnings'];
  readonly error: Result['error'];
}

export interface FieldTrace {
  readonly field: FieldName;
  readonly label: string;
  /** As it stands in the result; its box is in pixels of the page as a viewer shows it. */
  readonly result: FieldResult;
  readonly evidenceClass: ({ readonly name: EvidenceClass } & EvidenceRow) | null;
  readonly doubts: readonly { readonly code: string; readonly it: string }[];
  /** Values read, the preferred one first. */
  readonly values: readonly ExplainedValue[];
  /** Every place, with boxes in pixels of the upright picture. */
  readonly candidates: readonly ExplainedCandidate[];
  /** Choosing today would give another value than the stored one (a newer program, or a person's correction). */
  readonly isOtherToday: boolean;
}

export interface TraceInput {
  readonly result: Result;
  readonly extracted: ExtractedNotice | null;
  readonly place: SplitNotice | null;
  readonly fields: readonly FieldName[];
  readonly today: CivilDate;
}

export function explainNotice({ result, extracted, place, fields, today }: TraceInput): NoticeTrace {
  return {
    id: result.id,
    status: result.status,
    source: { path: result.source.path, part: result.source.part, pages: result.source.pages },
    notice: result.notice,
    type: extracted && { certainty: extracted.type.certainty, cues: extracted.type.cues },
    details: extracted?.details ?? null,
    pagesTogether: place?.why.split(', ') ?? null,
    fields: fields.map((field) => explainField(field, result.fields[field], extracted, today)),
    warnings: result.warnings,
    error: result.error,
  };
}

function explainField(
  field: FieldName,
  result: FieldResult,
  extracted: ExtractedNotice | null,
  today: CivilDate,
): FieldTrace {
  const candidates = (extracted?.candidates ?? []).filter((candidate) => candidate.field === field);
  const values = explainValues(field, candidates, today);
  const name = evidenceClassOf(result);
  const preferred = values[0]?.value ?? null;
  return {
    field,
    label: FIELD_LABELS[field].it,
    result,
    evidenceClass: name && { name, ...evidenceRow(name) },
    doubts: result.doubts.map((code) => ({ code, it: explainDoubt(code) })),
    values,
    candidates: candidates.map(explainCandidate),
    isOtherToday: extracted !== null && preferred !== (result.value === null ? null : String(result.value)),
  };
}
