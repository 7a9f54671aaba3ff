// Holds results against truth: per field right, silently wrong, sent to review, missing; per document drafted
// or refused rightly.
import type { Result } from '../../contract/result.schema.ts';
import { type FieldName, SURE_STATES } from '../../contract/words.ts';
import { type FieldRecord, recordOf } from './field-record.ts';
import type { Truth } from './truth.ts';

/** Truth key → field. Partita is compared without spaces, amounts in cents. */
export const COMPARED: readonly (readonly [keyof Truth, FieldName])[] = [
  ['numero_comunicazione', 'numeroComunicazione'],
  ['codice_atto', 'codiceAtto'],
  ['numero_cartella', 'numeroCartella'],
  ['codice_fiscale', 'codiceFiscale'],
  ['partita', 'partitaRuolo'],
  ['anno_imposta', 'annoImposta'],
  ['data_elaborazione', 'dataElaborazione'],
  ['data_trasmissione', 'dataTrasmissione'],
  ['importo_totale', 'importoTotale'],
];
export const IDENTIFIERS: readonly FieldName[] = [
  'numeroComunicazione',
  'codiceAtto',
  'numeroCartella',
  'codiceFiscale',
];

const CENTS_PER_EURO = 100;

export interface FieldScore {
  readonly file: string;
  readonly profile: string;
  readonly field: FieldName;
  readonly truth: string;
  readonly read: string | null;
  readonly isRight: boolean;
  readonly isAccepted: boolean;
  readonly isMissing: boolean;
}

export interface DocumentScore {
  readonly file: string;
  readonly profile: string;
  readonly kind: string;
  /** A notice for CIVIS that prints at least one identifier. */
  readonly hasIdentifiers: boolean;
  /** Every identifier of the truth accepted: nobody needs to look at a number. */
  readonly isIdentified: boolean;
  /** Every compared field of the truth right and accepted. */
  readonly isFullyAccepted: boolean;
  readonly isReady: boolean;
  /** A request came out for a paper that is not for CIVIS. */
  readonly isWronglyDrafted: boolean;
  /** A paper for CIVIS was refused with certainty, or failed. */
  readonly isWronglyRefused: boolean;
  readonly isKindRight: boolean;
  readonly status: string;
}

export function scoreDocument(
  truth: Truth,
  results: readonly Result[],
): { document: DocumentScore; fields: FieldScore[]; records: FieldRecord[] } {
  const result = results.find((r) => r.request !== null) ?? results[0];
  const fields = result ? COMPARED.flatMap(([key, name]) => scoreField(truth, key, name, result)) : [];
  const identifiers = fields.filter((f) => IDENTIFIERS.includes(f.field));
  const refused =
    result?.status === 'not_for_civis' || result?.status === 'failed' || result?.status === 'rejected';
  return {
    fields,
    records: result ? recordsOf(truth, result) : [],
    document: {
      file: truth.file,
      profile: truth.profile,
      kind: truth.subtype ? `${truth.kind}/${truth.subtype}` : truth.kind,
      hasIdentifiers: truth.civis && IDENTIFIERS.some((name) => hasTruth(truth, name)),
      isIdentified: identifiers.length > 0 && identifiers.every((f) => f.isAccepted),
      isFullyAccepted:
        truth.civis && fields.every((f) => f.isRight && (f.isAccepted || f.field === 'partitaRuolo')),
      isReady: result?.status === 'ready',
      isWronglyDrafted: !truth.civis && results.some((r) => r.request !== null),
      isWronglyRefused: truth.civis && (refused || !result),
      isKindRight:
        result?.notice.kind === truth.kind &&
        (truth.kind === 'altro' || (result.notice.subtype ?? null) === (truth.subtype ?? null)),
      status: result?.status ?? 'no result',
    },
  };
}

function scoreField(truth: Truth, key: keyof Truth, name: FieldName, result: Result): FieldScore[] {
  const expected = truth[key];
  if (expected === undefined || truth.kind === 'altro') return [];
  const wanted =
    key === 'importo_totale'
      ? String(Math.round(Number(expected) * CENTS_PER_EURO))
      : plain(String(expected));
  const field = result.fields[name];
  const read = field.value === null ? null : plain(String(field.value));
  return [
    {
      file: truth.file,
      profile: truth.profile,
      field: name,
      truth: wanted,
      read,
      isRight: read === wanted,
      isAccepted: SURE_STATES.has(field.state),
      isMissing: read === null,
    },
  ];
}

function hasTruth(truth: Truth, name: FieldName): boolean {
  return COMPARED.some(([key, field]) => field === name && truth[key] !== undefined);
}

/** All compared fields of a notice, those too that the paper does not show: there `missing` is right. */
function recordsOf(truth: Truth, result: Result): FieldRecord[] {
  if (truth.kind === 'altro') return [];
  return COMPARED.map(([key, name]) => {
    const [score] = scoreField(truth, key, name, result);
    const isRight = score ? score.isRight : result.fields[name].value === null;
    return recordOf({
      file: truth.file,
      profile: truth.profile,
      field: name,
      result: result.fields[name],
      isRight,
      isInTruth: score !== undefined,
    });
  });
}

function plain(text: string): string {
  return text.replace(/\s+/g, '').toUpperCase();
}
