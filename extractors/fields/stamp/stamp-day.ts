// The day on a reception stamp. Stamps print it as no letter does: two-digit years, months as three letters.
import { type CivilDate, civilDate } from '../../../contract/civil-date.ts';
import { glyphsToDigits, type Printed } from '../../../contract/printed-values.ts';

const MONTHS = ['gen', 'feb', 'mar', 'apr', 'mag', 'giu', 'lug', 'ago', 'set', 'ott', 'nov', 'dic'];
const CENTURY = 2000;

// yes: 12 MAR 2026, 12 MAR. 26, 12-MAR-2026, I2 MAR 2O26 (marked), 12 MARZO 2026   no: 12 MAI 2026, 112 MAR 2026
const WORDED =
  /(?<![\dOoIl|])([\dOoIl|]{1,2})[ .°-]{0,2}(gen|feb|mar|apr|mag|giu|lug|ago|set|ott|nov|dic)[a-z]{0,7}[ .'’-]{0,2}((?:[2Z][\dOoQ])?[\dOoIlSB|]{2})(?![\dOoIl])/i;
// yes: 12/03/26, 12.03.2026, 12 - 3 - 2026, I2/O3/26 (marked)   no: 12/03, 12/03/2026/5, 12.345,67
const NUMERIC =
  /(?<![\dOoIl|/.,])([\dOoIl|]{1,2}) ?([/.-]) ?([\dOoIl|]{1,2}) ?\2 ?((?:[2Z][\dOoQ])?[\dOoIlSB|]{2})(?![\dOoIl]|[/.,-]\d)/;

/** The first day in the text, two-digit years in this century; null when none stands there or it does not exist. */
export function findStampedDay(text: string): Printed<CivilDate> | null {
  const found = [numeric(text), worded(text)].filter((day) => day !== null);
  found.sort((a, b) => a.start - b.start);
  return found[0] ?? null;
}

function worded(text: string): Printed<CivilDate> | null {
  const match = WORDED.exec(text);
  if (!match) return null;
  const [all, day = '', word = '', year = ''] = match;
  return dayOf(match.index, all, day, String(MONTHS.indexOf(word.toLowerCase()) + 1), year);
}

function numeric(text: string): Printed<CivilDate> | null {
  const match = NUMERIC.exec(text);
  if (!match) return null;
  const [all, day = '', , month = '', year = ''] = match;
  return dayOf(match.index, all, day, month, year);
}

function dayOf(
  start: number,
  all: string,
  day: string,
  month: string,
  year: string,
): Printed<CivilDate> | null {
  const printed = day + month + year;
  const digits = glyphsToDigits(year);
  const full = digits.length === 2 ? CENTURY + Number(digits) : Number(digits);
  const value = civilDate(full, Number(glyphsToDigits(month)), Number(glyphsToDigits(day)));
  if (!value) return null;
  return { value, start, end: start + all.length, repaired: glyphsToDigits(printed) !== printed };
}
