// Codice atto: 11 digits (the agency's CIVIS guide of 2026). Check digit and shape come from three samples only:
// they raise doubts and never accept or refuse.
import { AGENCY_NUMBERS } from './agency-numbers.table.ts';
import type { DoubtCode } from './doubts.table.ts';
import { classifyElevenDigits, hasModelYearShape } from './eleven-digits.ts';
import { hasLuhn11Check } from './luhn11.ts';
import { type IdentifierVerdict, verdictOf } from './verdict.ts';
import { withoutSeparators } from './written-number.ts';

declare const codiceAttoBrand: unique symbol;
export type CodiceAtto = string & { readonly [codiceAttoBrand]: true };

export function checkCodiceAtto(text: string): IdentifierVerdict {
  const digits = withoutSeparators(text);
  if (!isElevenDigits(digits)) return verdictOf('none', ['codiceAtto.length']);
  if (AGENCY_NUMBERS.has(digits)) return verdictOf('none', ['number.agency']);
  const doubts: DoubtCode[] = [];
  const holds = hasLuhn11Check(digits);
  if (!holds) doubts.push('codiceAtto.luhn');
  if (!hasModelYearShape(digits)) doubts.push('codiceAtto.shape');
  if (classifyElevenDigits(digits) === 'partita_iva') doubts.push('codiceAtto.maybe_partita_iva');
  return verdictOf(holds ? 'weak' : 'none', doubts);
}

/** Two digits of the model year in places 8–9, as on the three samples seen. */
export function modelYearOfCodiceAtto(digits: string): string {
  return digits.slice(7, 9);
}

export function parseCodiceAtto(text: string): CodiceAtto | null {
  const digits = withoutSeparators(text);
  return checkCodiceAtto(text).ok && isElevenDigits(digits) ? digits : null;
}

function isElevenDigits(digits: string): digits is CodiceAtto {
  return /^\d{11}$/.test(digits);
}
