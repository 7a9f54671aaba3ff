// Partita IVA, and codice fiscale of companies and bodies: 11 digits, check digit over the first ten, office code in
// digits 8–10 (DPR 633/1972 art. 35; package documentation of the office codes).
import { AGENCY_NUMBERS } from './agency-numbers.table.ts';
import type { DoubtCode } from './doubts.table.ts';
import { classifyElevenDigits, isOfficeCode } from './eleven-digits.ts';
import { hasLuhn11Check } from './luhn11.ts';
import { type IdentifierVerdict, verdictOf } from './verdict.ts';
import { withoutSeparators } from './written-number.ts';

declare const partitaIvaBrand: unique symbol;
export type PartitaIva = string & { readonly [partitaIvaBrand]: true };

export function checkPartitaIva(text: string): IdentifierVerdict {
  const digits = withoutSeparators(text);
  if (!/^\d{11}$/.test(digits)) return verdictOf('none', ['partitaIva.length']);
  if (AGENCY_NUMBERS.has(digits)) return verdictOf('none', ['number.agency']);
  if (!hasLuhn11Check(digits)) return verdictOf('none', ['partitaIva.luhn']);
  const doubts: DoubtCode[] = [];
  if (!isOfficeCode(digits)) doubts.push('partitaIva.office');
  if (classifyElevenDigits(digits) === 'codice_atto') doubts.push('partitaIva.maybe_codice_atto');
  return verdictOf('weak', doubts);
}

export function parsePartitaIva(text: string): PartitaIva | null {
  const digits = withoutSeparators(text);
  return holds(digits) ? digits : null;
}

function holds(digits: string): digits is PartitaIva {
  return checkPartitaIva(digits).ok;
}
