// Which 11-digit number is it? Codice atto and partita IVA pass the same check digit; digits 8–10 tell them apart:
// an office code for the one, model year and 1 for the other (seen on three notices, so never a proof).
import { AGENCY_NUMBERS } from './agency-numbers.table.ts';
import { hasLuhn11Check } from './luhn11.ts';

export type ElevenDigits = 'codice_atto' | 'partita_iva' | 'ambiguous' | 'agency' | 'unknown';

const HIGHEST_PROVINCE = 100;
const EXTRA_OFFICES = new Set([101, 102, 103, 120, 121, 888, 999]);
/** Below, `YY1` is a valid office code too. */
const FIRST_CLEAR_MODEL_YEAR = 13;

/** Digits 8–10 of a partita IVA or of a body's codice fiscale. */
export function isOfficeCode(digits: string): boolean {
  const code = Number(digits.slice(7, 10));
  return (code >= 1 && code <= HIGHEST_PROVINCE) || EXTRA_OFFICES.has(code);
}

/** Digits 8–10 as in the codici atto seen: two of the model year, then 1. */
export function hasModelYearShape(digits: string): boolean {
  return digits[9] === '1';
}

/** @param digits anything; what is not 11 digits or fails the check digit is `unknown`. */
export function classifyElevenDigits(digits: string): ElevenDigits {
  if (AGENCY_NUMBERS.has(digits)) return 'agency';
  if (!hasLuhn11Check(digits)) return 'unknown';
  const isAtto = hasModelYearShape(digits);
  const isOffice = isOfficeCode(digits);
  if (isAtto && Number(digits.slice(7, 9)) >= FIRST_CLEAR_MODEL_YEAR) return 'codice_atto';
  if (isAtto && isOffice) return 'ambiguous';
  return isOffice ? 'partita_iva' : 'unknown';
}
