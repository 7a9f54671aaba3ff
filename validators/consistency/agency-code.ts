// The senders print their own tax codes on every notice, at the foot and on the slips: such a number, one digit misread
// or glued to the words before it, is nobody else's code and is never shown as the taxpayer's.
import { glyphsToDigits } from '../../contract/printed-values.ts';
import type { FieldName } from '../../contract/words.ts';
import { AGENCY_NUMBERS } from '../identifiers/index.ts';
import { editsApart } from './near-reading.ts';

const FIELDS: readonly FieldName[] = ['codiceFiscale', 'codiceAtto'];
const LENGTH = 11;

/** @param value as read or normalised. Eleven digits lose to one wrong digit only: their check tells them apart. */
export function isAgencyCode(field: FieldName, value: string): boolean {
  if (!FIELDS.includes(field)) return false;
  const digits = glyphsToDigits(value.replace(/[^\p{L}\p{N}|]/gu, ''));
  const codes = [...AGENCY_NUMBERS.keys()];
  if (digits.length <= LENGTH + 1) {
    const isPlain = digits.length === LENGTH && /^\d+$/.test(value);
    return codes.some((code) => (isPlain ? wrongDigits(digits, code) : editsApart(digits, code)) <= 1);
  }
  return codes.some((code) => digits.includes(code) || wrongDigits(digits.slice(-LENGTH), code) <= 1);
}

function wrongDigits(a: string, b: string): number {
  return [...a].filter((digit, place) => digit !== b[place]).length;
}
