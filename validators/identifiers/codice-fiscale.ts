// Codice fiscale: 16 characters for people (DM 13813 of 23 December 1976), 11 digits for companies and bodies.
import { civilDate } from '../../contract/civil-date.ts';
import { MONTH_LETTERS, ODD_PLACE_VALUES, OMOCODIA_LETTERS } from './codice-fiscale-letters.table.ts';
import type { DoubtCode } from './doubts.table.ts';
import { checkPartitaIva } from './partita-iva.ts';
import { type IdentifierVerdict, verdictOf } from './verdict.ts';
import { withoutSeparators } from './written-number.ts';

declare const codiceFiscaleBrand: unique symbol;
/** 16 upper-case characters or 11 digits whose check holds. */
export type CodiceFiscale = string & { readonly [codiceFiscaleBrand]: true };

// yes: RSSMRA85T10A562S, RSSMRA85T10A56NH (omocodia)   no: RSSMRA85F10A562S (no month F), 15 characters
const PERSON = /^[A-Z]{6}[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]$/;
const ELEVEN_DIGITS = /^\d{11}$/;
/** Places (from 0) that hold digits, or their letter under omocodia. */
const DIGIT_PLACES = [6, 7, 9, 10, 12, 13, 14];
/** Added to the birth day of women. */
const FEMALE_DAY_OFFSET = 40;
/** A year with 29 February: the code keeps two digits of the year, so that the century is open. */
const ANY_LEAP_YEAR = 2000;
const CODE_OF_ZERO = 48;
const CODE_OF_A = 65;

export function checkCodiceFiscale(text: string): IdentifierVerdict {
  const code = withoutSeparators(text).toUpperCase();
  if (ELEVEN_DIGITS.test(code)) return checkPartitaIva(code);
  if (!PERSON.test(code)) return verdictOf('none', ['codiceFiscale.shape']);
  if (codiceFiscaleLetter(code.slice(0, 15)) !== code[15])
    return verdictOf('none', ['codiceFiscale.check_letter']);
  const doubts: DoubtCode[] = [];
  const plain = withoutOmocodia(code);
  if (!hasBirthDay(plain)) doubts.push('codiceFiscale.birth_day');
  if (plain.slice(0, 15) !== code.slice(0, 15)) doubts.push('codiceFiscale.omocodia');
  return verdictOf('strong', doubts);
}

export function parseCodiceFiscale(text: string): CodiceFiscale | null {
  const code = withoutSeparators(text).toUpperCase();
  return holds(code) ? code : null;
}

/** @param first15 upper-case letters and digits. */
export function codiceFiscaleLetter(first15: string): string {
  let sum = 0;
  for (const [index, character] of [...first15].entries()) {
    const rank = rankOf(character);
    const isOddPlace = index % 2 === 0;
    sum += isOddPlace ? (ODD_PLACE_VALUES[rank] ?? 0) : rank;
  }
  return String.fromCharCode(CODE_OF_A + (sum % 26));
}

/** The code with its omocodia letters put back to digits and the check letter made again. */
export function withoutOmocodia(code: string): string {
  const characters = [...code.slice(0, 15)].map((character, place) => {
    const digit = OMOCODIA_LETTERS.indexOf(character);
    return DIGIT_PLACES.includes(place) && digit >= 0 ? String(digit) : character;
  });
  const first15 = characters.join('');
  return first15 + codiceFiscaleLetter(first15);
}

/** 0–9 for digits, 0–25 for letters. */
function rankOf(character: string): number {
  const code = character.charCodeAt(0);
  return code >= CODE_OF_A ? code - CODE_OF_A : code - CODE_OF_ZERO;
}

function hasBirthDay(plain: string): boolean {
  const month = MONTH_LETTERS.indexOf(plain[8] ?? '') + 1;
  const written = Number(plain.slice(9, 11));
  const day = written > FEMALE_DAY_OFFSET ? written - FEMALE_DAY_OFFSET : written;
  return civilDate(ANY_LEAP_YEAR, month, day) !== null;
}

function holds(code: string): code is CodiceFiscale {
  return checkCodiceFiscale(code).ok;
}
