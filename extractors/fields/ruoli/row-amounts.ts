// Amounts of money on a row, left to right, from its words and the room between them: engines lose the dot of the
// thousands, and `3 881,00` is then two words. Only what stands close belongs together.
import { findPrintedCents } from '../../../contract/printed-values.ts';
import type { Row } from '../layout/rows.ts';

export interface RowAmount {
  /** Cents; null where the place holds an amount that did not read plainly. */
  readonly cents: number | null;
  /** Words `from` (included) to `to` (excluded) of the row. */
  readonly from: number;
  readonly to: number;
}

// yes: 3, 12, 124, 1.204   no: 1204, 3,5
const HEAD = /^\d{1,3}(?:\.\d{3})*$/;
// yes: 881,00  881.204,00   no: 81,00, 881
const TAIL = /^\d{3}(?:\.\d{3})*,\d{2}$/;
// yes: 881,00  1.881,00  5,88   no: 5,8  1,881
const WHOLE = /^(?:€\s?)?\d[\d.]*,\d{2}$/;
// An amount that an engine spoilt. yes: S,8&  1.l04,30  232.15   no: n.  12/05  art.
const SPOILT = /^(?=.*\d)[\dOolISBZG&|.]{1,12}[.,][\dOolISBZG&|]{2}$/;
/** Of a word's height: the place of a lost dot is narrower, also beside a slim 1; a column is wider. */
const SAME_NUMBER_GAP = 0.95;

export function rowAmounts(row: Row): readonly RowAmount[] {
  const found: RowAmount[] = [];
  row.words.forEach((word, at) => {
    const text = word.text.replace(/^[€|]+|[|]+$/g, '');
    if (!WHOLE.test(text)) {
      if (SPOILT.test(text)) found.push({ cents: null, from: at, to: at + 1 });
      return;
    }
    const head = row.words[at - 1];
    const isSplit =
      head !== undefined &&
      TAIL.test(text) &&
      HEAD.test(head.text) &&
      word.box[0] - head.box[0] - head.box[2] < SAME_NUMBER_GAP * row.heightPx;
    const cents = findPrintedCents(isSplit ? `${head.text}.${text}` : text);
    const from = isSplit ? at - 1 : at;
    found.push({ cents: cents && !cents.repaired ? cents.value : null, from, to: at + 1 });
  });
  return found;
}
