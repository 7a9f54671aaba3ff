// Readers for days, years and money right after a label (or last on its row).
import {
  findPrintedCents,
  findPrintedDay,
  glyphsToDigits,
  type Printed,
} from '../../../contract/printed-values.ts';
import type { Capture, CaptureReader } from '../field-rule.ts';
import { joinPieces, type Piece } from '../layout/pieces.ts';

/** What may stand between a label and its day: marks and `il`, `in data`, `del`, `:`. Longer text is another thing. */
const MAX_BEFORE_DAY = 10;
const MAX_BEFORE_CENTS = 12;
const MAX_BEFORE_YEAR = 4;

export const readDay: CaptureReader = (pieces) =>
  captureOf(
    pieces,
    MAX_BEFORE_DAY,
    (text) => findPrintedDay(text),
    (day) => day,
  );

export const readCents: CaptureReader = (pieces) =>
  captureOf(
    pieces,
    MAX_BEFORE_CENTS,
    (text) => findPrintedCents(text),
    (cents) => String(cents),
  );

/** The last amount of the row: a total row may print its columns too. */
export const readLastCents: CaptureReader = (pieces) => {
  for (let from = pieces.length - 1; from >= 0; from -= 1) {
    const capture = captureOf(pieces.slice(from), MAX_BEFORE_CENTS, findPrintedCents, (cents) =>
      String(cents),
    );
    // A thousands part may stand on its own piece: `1 772,41`.
    if (capture && !/^\d{1,3}$/.test(pieces[from - 1]?.text ?? '')) {
      return { ...capture, from: capture.from + from, to: capture.to + from };
    }
  }
  return null;
};

// yes: 2023, 2O23 (marked)   no: 20231, 1823
const YEAR = /(?<![\dOolI.,/])((?:19|20|2O|2o)[\dOolISB]{2})(?![\dOolI]|[.,/]\d)/;

export const readYear: CaptureReader = (pieces) =>
  captureOf(pieces, MAX_BEFORE_YEAR, findYear, (year) => String(year));

function findYear(text: string): Printed<number> | null {
  const match = YEAR.exec(text);
  const printed = match?.[1];
  if (!match || !printed) return null;
  const digits = glyphsToDigits(printed);
  return {
    value: Number(digits),
    start: match.index,
    end: match.index + printed.length,
    repaired: digits !== printed,
  };
}

function captureOf<Value>(
  pieces: readonly Piece[],
  maxBefore: number,
  find: (text: string) => Printed<Value> | null,
  toText: (value: Value) => string,
): Capture | null {
  const joined = joinPieces(pieces);
  const found = find(joined.text);
  if (!found || found.start > maxBefore) return null;
  return {
    value: toText(found.value),
    from: joined.pieceAt(found.start),
    to: joined.pieceAt(found.end - 1) + 1,
    marks: found.repaired ? ['glyphs'] : [],
  };
}
