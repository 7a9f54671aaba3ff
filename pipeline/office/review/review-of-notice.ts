// What a reviewer needs beside a notice: why each field is in doubt, in words; what else was read at its place; which empty
// fields are wanted; which warnings may be closed; who has the notice in hand. Pure but for the mark that is handed in.
import type { CivilDate } from '../../../contract/civil-date.ts';
import type { Result } from '../../../contract/result.schema.ts';
import type { Bilingual } from '../../../contract/sentence.ts';
import { FIELD_NAMES, type FieldName } from '../../../contract/words.ts';
import { DISMISSIBLE } from '../../corrections/said-warnings.ts';
import { keyFields } from '../../drafting/status-of-notice.ts';
import { doubtPhrase } from '../../messages/explain-doubt.ts';
import type { StageOutputs } from '../../stages/stage-outputs.ts';
import type { FieldTrace, NoticeTrace } from '../explain/explain-notice.ts';
import { tracesOf } from '../explain/traces-of-notice.ts';
import { placeOfField } from '../papers/notice-pictures.ts';

export interface FieldReview {
  readonly doubts: ({ readonly code: string } & Bilingual)[];
  /** On what the value rests, in a few words; null for what a person said, or where nothing was read. */
  readonly evidence: Bilingual | null;
  /** What was read at its places beside the value: texts as they came, each once. */
  readonly readings: string[];
  /** A request for this notice cannot do without it. */
  readonly isNeeded: boolean;
  /** There is a picture of its place. */
  readonly hasPicture: boolean;
}

export interface NoticeReview {
  readonly fields: Readonly<Record<FieldName, FieldReview>>;
  /** Codes of its warnings that a person may close by having looked. */
  readonly dismissible: readonly string[];
}

const MAX_READINGS = 6;

/** @param result as it may be seen @param today the day in Rome */
export function reviewOfNotice(
  result: Result,
  outputs: Partial<StageOutputs>,
  today: CivilDate,
): NoticeReview {
  const [trace] = tracesOf([{ result }], outputs, FIELD_NAMES, new Date(`${today}T12:00:00Z`));
  const needed = result.notice.forCivis ? keyFields(result.notice, result.request) : [];
  const entries = FIELD_NAMES.map((field): [FieldName, FieldReview] => [
    field,
    {
      doubts: result.fields[field].doubts.map((code) => ({ code, ...doubtPhrase(code) })),
      ...ofTrace(trace, field),
      isNeeded: needed.includes(field),
      hasPicture: placeOfField(result, outputs, field) !== null,
    },
  ]);
  const codes = [...new Set(result.warnings.map(({ code }) => code))];
  return {
    fields: Object.fromEntries(entries) as Record<FieldName, FieldReview>,
    dismissible: codes.filter((code) => DISMISSIBLE.has(code)),
  };
}

/**
 * Of a notice drawn to be looked at although nothing is in doubt: what the program believes would be repeated rather than
 * looked at, so nothing of it is said.
 */
export function blindReview(review: NoticeReview): NoticeReview {
  const blind = ([name, about]: [string, FieldReview]) => [
    name,
    { ...about, doubts: [], evidence: null, readings: [] },
  ];
  const fields = Object.fromEntries(Object.entries(review.fields).map(blind));
  return { ...review, fields: fields as Record<FieldName, FieldReview> };
}

function ofTrace(
  trace: NoticeTrace | undefined,
  field: FieldName,
): Pick<FieldReview, 'evidence' | 'readings'> {
  const own = trace?.fields.find((each) => each.field === field);
  const about = own?.evidenceClass;
  return { evidence: about ? { it: about.it, en: about.en } : null, readings: own ? readingsOf(own) : [] };
}

function readingsOf({ result, candidates }: FieldTrace): string[] {
  const texts = candidates.flatMap(({ candidate }) => [
    candidate.raw,
    candidate.otherReading,
    ...candidate.rereads.map(({ text }) => text),
  ]);
  const others = texts.flatMap((text) => (text === null || text === '' ? [] : [text]));
  return [...new Set(others)].filter((text) => text !== String(result.value)).slice(0, MAX_READINGS);
}
