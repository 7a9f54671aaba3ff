// Holds what the pipeline gave for one generated document against what was printed on it, for every field of the
// contract. Accepting what is not there counts as accepted and wrong too.
import type { Result } from '../../contract/result.schema.ts';
import { FIELD_NAMES, type FieldName, SURE_STATES } from '../../contract/words.ts';
import { type DocumentScore, type FieldScore, IDENTIFIERS } from '../reading/score.ts';
import type { MadeDocument } from './document-order.ts';

/** States in which no person looks any more. */
const NOT_PRINTED = '(not printed)';

export interface ScoredDocument {
  readonly document: DocumentScore;
  readonly fields: readonly FieldScore[];
}

export function scoreMade(made: MadeDocument, results: readonly Result[]): ScoredDocument {
  const main = results.find((r) => r.request !== null) ?? results[0];
  const fields = FIELD_NAMES.flatMap((name) => scoreField(made, name, main));
  const others = results.filter((r) => r !== main);
  const stray = others.flatMap((result) => FIELD_NAMES.flatMap((name) => scoreStray(made, name, result)));
  return { document: scoreWhole(made, main, results, fields), fields: [...fields, ...stray] };
}

function scoreField(made: MadeDocument, name: FieldName, result: Result | undefined): FieldScore[] {
  const printed = made.truth.fields[name] ?? null;
  if (printed === null) return result ? scoreStray(made, name, result) : [];
  const { read, isAccepted } = readOf(name, result);
  const truth = plain(printed);
  return [
    { ...whereOf(made, name), truth, read, isAccepted, isRight: read === truth, isMissing: read === null },
  ];
}

/**
 * A value accepted for what the pages in the file do not print as that field: wrong, unless it is what the letter's
 * other pages print (the year of a quarter, say, can be known without them).
 */
function scoreStray(made: MadeDocument, name: FieldName, result: Result): FieldScore[] {
  const { read, isAccepted } = readOf(name, result);
  if (read === null || !isAccepted) return [];
  const known = made.whole.fields[name] ?? null;
  if (known !== null && plain(known) === read) return [];
  const truth = known === null ? NOT_PRINTED : plain(known);
  return [{ ...whereOf(made, name), truth, read, isAccepted, isRight: false, isMissing: false }];
}

function whereOf(made: MadeDocument, field: FieldName) {
  return { file: made.file, profile: made.profile, field };
}

function readOf(name: FieldName, result: Result | undefined) {
  const field = result?.fields[name];
  const value = field?.value ?? null;
  return {
    read: value === null ? null : plain(value),
    isAccepted: field !== undefined && SURE_STATES.has(field.state),
  };
}

function scoreWhole(
  made: MadeDocument,
  main: Result | undefined,
  results: readonly Result[],
  fields: readonly FieldScore[],
): DocumentScore {
  const { kind, subtype, civis } = made.truth;
  const keys = fields.filter((f) => IDENTIFIERS.includes(f.field));
  const refusals = ['not_for_civis', 'failed', 'rejected'];
  return {
    file: made.file,
    profile: made.profile,
    kind: made.layout,
    hasIdentifiers: civis && keys.some((f) => f.truth !== NOT_PRINTED),
    isIdentified: keys.length > 0 && keys.every((f) => f.isAccepted),
    isFullyAccepted: civis && fields.every((f) => f.isRight && (f.isAccepted || f.field === 'partitaRuolo')),
    isReady: main?.status === 'ready',
    isWronglyDrafted: !civis && results.some((r) => r.request !== null),
    isWronglyRefused: civis && (!main || refusals.includes(main.status)),
    isKindRight: main?.notice.kind === kind && (kind === 'altro' || main.notice.subtype === subtype),
    status: main?.status ?? 'no result',
  };
}

function plain(value: string | number): string {
  return String(value).replace(/\s+/g, '').toUpperCase();
}
