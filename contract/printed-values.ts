// How Italian papers print days, money and digit runs, and the way back. Used by the extractors (candidates)
// and by the validators (re-reads of the same place), so that both mean the same by "the same value".
import { type CivilDate, civilDate } from './civil-date.ts';

/** A value found in a text; `start`/`end` are offsets into it. */
export interface Printed<Value> {
  readonly value: Value;
  readonly start: number;
  readonly end: number;
  /** True when a glyph was taken for a digit (O for 0, a dot for the decimal comma): never silently. */
  readonly repaired: boolean;
}

/** The months of the year as Italian papers print them, from January. */
export const MONTHS: readonly string[] = [
  'gennaio',
  'febbraio',
  'marzo',
  'aprile',
  'maggio',
  'giugno',
  'luglio',
  'agosto',
  'settembre',
  'ottobre',
  'novembre',
  'dicembre',
];

// yes: 25/11/2025, 25-11-2025, 25.11.2025, 25 / 11 / 2025   no: 25/11/25, 125/11/2025, 25/11/20255
const NUMERIC_DAY =
  /(?<![\dOolI])([\dOolI|]{1,2})\s?([-/.])\s?([\dOolI|]{1,2})\s?([-/.])\s?((?:19|20|2O|I9|l9)[\dOolISB|]{2})(?![\dOolI])/;
// yes: 4 settembre 2026, 1° marzo 2025   no: settembre 2026
const WORDED_DAY = /(?<!\d)(\d{1,2})\s?[°º]?\s+([A-Za-z]{5,9})\s+((?:19|20)\d{2})(?!\d)/;

/** The first day printed in the text, or null. */
export function findPrintedDay(text: string): Printed<CivilDate> | null {
  const found = [numericDay(text), wordedDay(text)].filter((day) => day !== null);
  found.sort((a, b) => a.start - b.start);
  return found[0] ?? null;
}

function numericDay(text: string): Printed<CivilDate> | null {
  const match = NUMERIC_DAY.exec(text);
  if (!match) return null;
  const [all, day = '', , month = '', , year = ''] = match;
  const printed = day + month + year;
  const value = civilDate(
    Number(glyphsToDigits(year)),
    Number(glyphsToDigits(month)),
    Number(glyphsToDigits(day)),
  );
  if (!value) return null;
  return {
    value,
    start: match.index,
    end: match.index + all.length,
    repaired: glyphsToDigits(printed) !== printed,
  };
}

function wordedDay(text: string): Printed<CivilDate> | null {
  const match = WORDED_DAY.exec(text);
  if (!match) return null;
  const [all, day, word = '', year] = match;
  const month = MONTHS.indexOf(word.toLowerCase()) + 1;
  const value = month > 0 ? civilDate(Number(year), month, Number(day)) : null;
  return value ? { value, start: match.index, end: match.index + all.length, repaired: false } : null;
}

// yes: 10.388,37   4.108,40   538,88   0,05   no: 2.321.541   10388   1.2,34
const CENTS = /(?<![\d.,])(\d{1,3}(?:[. ]\d{3})+|\d+)\s?,\s?(\d{2})(?![\d,])/;
// The comma read as a dot. yes: 232.15   4.108.40   no: 4.108 (three digits after the dot)
const CENTS_WITH_DOT = /(?<![\d.,])(\d{1,3}(?:\.\d{3})+|\d+)\.(\d{2})(?![\d.,])/;

/** The first amount of money in the text, in cents, or null. */
export function findPrintedCents(text: string): Printed<number> | null {
  const comma = CENTS.exec(text);
  const dot = CENTS_WITH_DOT.exec(text);
  const match = comma && (!dot || comma.index <= dot.index) ? comma : dot;
  if (!match) return null;
  const value = Number((match[1] ?? '').replace(/\D/g, '')) * 100 + Number(match[2]);
  if (!Number.isSafeInteger(value)) return null;
  return { value, start: match.index, end: match.index + match[0].length, repaired: match !== comma };
}

/** Letters that engines give for a digit in a printed number; deliberately short. */
const GLYPHS: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  Q: '0',
  D: '0',
  I: '1',
  l: '1',
  i: '1',
  '|': '1',
  '!': '1',
  ']': '1',
  '[': '1',
  Z: '2',
  z: '2',
  S: '5',
  s: '5',
  G: '6',
  b: '6',
  T: '7',
  B: '8',
  g: '9',
  q: '9',
};

/** Digits as they are, look-alike glyphs as the digit they stand for, everything else unchanged. */
export function glyphsToDigits(text: string): string {
  return [...text].map((char) => GLYPHS[char] ?? char).join('');
}
