// One cell of a CSV that people open in a spreadsheet: what it would run as a formula, or take for a number or a day, gets an
// apostrophe before it. It is no part of the value: a program takes one leading apostrophe off text and identifiers.
import { italianDay, parseCivilDate } from '../../../contract/civil-date.ts';
import type { CellKind, CellValue } from './register-columns.table.ts';

const CENTS_PER_EURO = 100;
/** Also in full width, and behind whatever a spreadsheet may drop. yes: `=1+1`, ` "@SUM(A1)`, `＝1`   no: `a=b` */
const FORMULA = /^[\s"'`\p{Cf}\p{Zs}]*[=+\-@＝＋－＠|%]/u;
/** Digits and what belongs to numbers, days and times, alone. yes: `0041520724301`, `1/2`, `10:30`   no: `36-bis` */
const NUMBER_LIKE = /^[\d\s.,:/'+\-–€$%()\p{Zs}]+$/u;
/** yes: `12E5`, `1,5e-3`   no: `99e6242759016035-1` (an id of ours) */
const EXPONENT = /^[\d.,]+e[+-]?\d+$/i;
/** Days with a named month, Italian or English. yes: `1 MAG`, `MARZO 24`, `3-set-90`   no: `1 MAGGIO SRL` */
const MONTH_LIKE =
  /^[\d\s.,/-]*(?:gen|feb|mar|apr|mag|giu|lug|ago|set|ott|nov|dic|jan|may|jun|jul|aug|sep|oct|dec)[a-z]*[\d\s.,/-]*$/i;
const DIGIT = /\d/;
/** A line must stay a line. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]+/gu;

export function csvCell(value: CellValue, kind: CellKind): string {
  if (value === null) return '';
  if (kind === 'cents') return cents(value);
  if (kind === 'count') return String(value);
  if (kind === 'day') {
    const day = parseCivilDate(String(value));
    return day ? italianDay(day) : '';
  }
  return guarded(onOneLine(String(value)));
}

/** Every run of control characters becomes a space. */
export function onOneLine(text: string): string {
  return text.replace(UNPRINTABLE, ' ').trim();
}

function guarded(text: string): string {
  return FORMULA.test(text) || isNumberLike(text) || text.startsWith("'") ? `'${text}` : text;
}

function isNumberLike(text: string): boolean {
  return DIGIT.test(text) && (NUMBER_LIKE.test(text) || EXPONENT.test(text) || MONTH_LIKE.test(text));
}

function cents(value: string | number): string {
  return typeof value === 'number' ? (value / CENTS_PER_EURO).toFixed(2).replace('.', ',') : guarded(value);
}
