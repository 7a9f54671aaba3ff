// Number of a comunicazione or avviso telematico: 13 digits (the agency's CIVIS guide of 2026). No check digit is
// known; the usual 00 at the start comes from three samples and only raises a doubt.
import type { CivilDate } from '../../contract/civil-date.ts';
import type { DoubtCode } from './doubts.table.ts';
import { checkPracticeNumber } from './practice-number.ts';
import { type IdentifierVerdict, verdictOf } from './verdict.ts';
import { withoutSeparators } from './written-number.ts';

declare const comunicazioneBrand: unique symbol;
export type CommunicationNumber = string & { readonly [comunicazioneBrand]: true };

const USUAL_PREFIX = '00';

/** @param options.today lets a number that starts with a later day pass: it cannot be a practice. */
export function checkComunicazione(
  text: string,
  options: { readonly today?: CivilDate } = {},
): IdentifierVerdict {
  const digits = withoutSeparators(text);
  if (!/^\d{13}$/.test(digits)) return verdictOf('none', ['comunicazione.length']);
  const doubts: DoubtCode[] = [];
  if (checkPracticeNumber(digits, options).ok) doubts.push('comunicazione.practice_number');
  if (!digits.startsWith(USUAL_PREFIX)) doubts.push('comunicazione.prefix');
  return verdictOf('none', doubts);
}

export function parseComunicazione(
  text: string,
  options: { readonly today?: CivilDate } = {},
): CommunicationNumber | null {
  const digits = withoutSeparators(text);
  return holds(digits, options) ? digits : null;
}

/** Two digits of the model year (tax year + 1) in places 9–10, as on the three samples seen. */
export function modelYearOfComunicazione(digits: string): string {
  return digits.slice(8, 10);
}

function holds(digits: string, options: { readonly today?: CivilDate }): digits is CommunicationNumber {
  return checkComunicazione(digits, options).ok;
}
