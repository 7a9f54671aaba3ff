// What the fields of one notice say of each other. Year rules of the numbers come from few samples and only raise
// doubts; days out of order mean that one of them was misread, and block both.
import { type CivilDate, daysBetween, parseCivilDate, yearOf } from '../../contract/civil-date.ts';
import type { FieldResults } from '../../contract/result.schema.ts';
import type { FieldName, NoticeKind } from '../../contract/words.ts';
import { crossCheckNumbers, DOUBTS, type DoubtCode } from '../identifiers/index.ts';
import { CONSISTENCY_DOUBTS, type ConsistencyDoubtCode } from './consistency-doubts.table.ts';

export interface FieldsDoubt {
  readonly code: ConsistencyDoubtCode | DoubtCode;
  /** All of them are in doubt. */
  readonly fields: readonly FieldName[];
  /** None of them may be accepted while it stands. */
  readonly blocks: boolean;
}

/** Notices older than this are of no use to CIVIS; such a day is more likely misread. */
const MAX_AGE_DAYS = 366 * 12;
/** Letters come at most this many years after the tax year. */
const MAX_YEARS_LATER = 8;
/** These say that one number was read in another's place; the year rules do not. */
const BLOCKING_NUMBERS: readonly DoubtCode[] = ['cross.cartella_printed', 'cross.same_number'];

/** @param today the day of the run, injected. */
export function crossDoubts(
  fields: FieldResults,
  type: { readonly kind: NoticeKind },
  today: CivilDate,
): readonly FieldsDoubt[] {
  return [...numberDoubts(fields), ...dayDoubts(fields, today), ...yearDoubts(fields, type)];
}

function numberDoubts(fields: FieldResults): FieldsDoubt[] {
  const raised = crossCheckNumbers({
    numeroComunicazione: textOf(fields, 'numeroComunicazione'),
    codiceAtto: textOf(fields, 'codiceAtto'),
    numeroCartella: textOf(fields, 'numeroCartella'),
    numeroCartellaStampato: textOf(fields, 'numeroCartellaStampato'),
    codiceFiscale: textOf(fields, 'codiceFiscale'),
    annoImposta: numberOf(fields, 'annoImposta'),
  });
  return raised.map(({ code, fields: names }) => ({
    code,
    fields: names,
    blocks: DOUBTS[code].weight === 'fails' || BLOCKING_NUMBERS.includes(code),
  }));
}

function dayDoubts(fields: FieldResults, today: CivilDate): FieldsDoubt[] {
  const raised: FieldsDoubt[] = [];
  const elaborated = dayOf(fields, 'dataElaborazione');
  const sent = dayOf(fields, 'dataTrasmissione');
  for (const [name, day] of [
    ['dataElaborazione', elaborated] as const,
    ['dataTrasmissione', sent] as const,
  ]) {
    if (day && day > today) raised.push(doubt('date.future', [name]));
    if (day && daysBetween(day, today) > MAX_AGE_DAYS) raised.push(doubt('date.too_old', [name]));
  }
  if (elaborated && sent && sent < elaborated) {
    raised.push(doubt('date.order', ['dataElaborazione', 'dataTrasmissione']));
  }
  return raised;
}

function yearDoubts(fields: FieldResults, type: { readonly kind: NoticeKind }): FieldsDoubt[] {
  const taxYear = numberOf(fields, 'annoImposta');
  if (taxYear === null) return [];
  const elaborated = dayOf(fields, 'dataElaborazione');
  const cartella = textOf(fields, 'numeroCartella');
  const raised: FieldsDoubt[] = [];
  // LIPE letters come within the year itself.
  if (elaborated && taxYear > yearOf(elaborated))
    raised.push(doubt('year.after_notice', ['annoImposta', 'dataElaborazione']));
  if (elaborated && yearOf(elaborated) - taxYear > MAX_YEARS_LATER)
    raised.push(doubt('year.too_old', ['annoImposta']));
  if (type.kind === 'cartella' && cartella && Number(cartella.slice(3, 7)) < taxYear) {
    raised.push(doubt('year.cartella', ['annoImposta', 'numeroCartella']));
  }
  return raised;
}

function doubt(code: ConsistencyDoubtCode, fields: readonly FieldName[]): FieldsDoubt {
  return { code, fields, blocks: CONSISTENCY_DOUBTS[code].blocks };
}

function textOf(fields: FieldResults, name: FieldName): string | null {
  const { value } = fields[name];
  return typeof value === 'string' ? value : null;
}

function numberOf(fields: FieldResults, name: FieldName): number | null {
  const { value } = fields[name];
  return typeof value === 'number' ? value : null;
}

function dayOf(fields: FieldResults, name: FieldName): CivilDate | null {
  const text = textOf(fields, name);
  return text === null ? null : parseCivilDate(text);
}
