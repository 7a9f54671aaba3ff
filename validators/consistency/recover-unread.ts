// A place whose value the page pass could not read, but a targeted re-read could. That is one reading by another engine:
// the value is shown to a person unless other evidence joins it (support.ts).
import type { FieldCandidate } from '../../contract/candidate.ts';
import { findPrintedCents, findPrintedDay } from '../../contract/printed-values.ts';
import type { FieldName } from '../../contract/words.ts';
import { marksOf, ruleName } from './rule-standing.table.ts';

const LENGTHS: Readonly<Partial<Record<FieldName, readonly number[]>>> = {
  numeroComunicazione: [13],
  codiceAtto: [11],
  numeroCartella: [17, 20],
  numeroCartellaStampato: [20],
};
const FISCAL_CODE =
  /(?<![A-Z0-9])(?:[A-Z]{6}[0-9A-Z]{2}[A-Z][0-9A-Z]{2}[A-Z][0-9A-Z]{3}[A-Z]|\d{11})(?![A-Z0-9])/;
const CIVIS_CARTELLA_LENGTH = 17;

export function isUnread(candidate: FieldCandidate): boolean {
  return marksOf(candidate.ruleId).includes('unread');
}

/** The candidate with the one value its re-reads give, marked `unread`; null when they give none, or several. */
export function recoverUnread(candidate: FieldCandidate): FieldCandidate | null {
  const values = candidate.rereads
    .map((reread) => valueIn(candidate.field, reread.text))
    .filter((v) => v !== null);
  const [value, ...others] = new Set(values);
  if (value === undefined || others.length > 0) return null;
  return { ...candidate, value, ruleId: unreadRule(candidate.ruleId) };
}

/** The marks of what the page pass read, but for its length: what stands there now is whole. */
function unreadRule(ruleId: string): string {
  const marks = marksOf(ruleId).filter((mark) => mark !== 'length' && mark !== 'unread');
  return [ruleName(ruleId), ...marks, 'unread'].join('+');
}

/** The whole value of the field that the text of a re-read holds, normalised; null when it holds none. */
export function valueIn(field: FieldName, text: string): string | null {
  if (field === 'dataElaborazione' || field === 'dataTrasmissione')
    return (findPrintedDay(text) ?? findPrintedDay(text.replace(/^\D+/, '')))?.value ?? null;
  if (field === 'importoTotale') return findPrintedCents(text)?.value.toString() ?? null;
  if (field === 'codiceFiscale') return fiscalCodeIn(text.toUpperCase());
  const digits = text.replace(/\D/g, '');
  if (!LENGTHS[field]?.includes(digits.length)) return null;
  return field === 'numeroCartella' ? digits.slice(0, CIVIS_CARTELLA_LENGTH) : digits;
}

/** In one piece, or in groups with nothing else in the text. */
function fiscalCodeIn(text: string): string | null {
  const grouped = text.replace(/[\s.]/g, '');
  return FISCAL_CODE.exec(text)?.[0] ?? (FISCAL_CODE.exec(grouped)?.[0] === grouped ? grouped : null);
}
