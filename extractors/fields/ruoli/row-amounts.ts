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
// Cut at its comma. yes: `2131,` before `15`   no: `12,` before `2024`
const EUROS = /^(?:€\s?)?\d[\d.]*,$/;
const CENTS = /^\d{2}$/;
// An amount that an engine spoilt. yes: S,8&  1.l04,30  232.15   no: n.  12/05  art.
const SPOILT = /^(?=.*\d)[\dOolISBZG&|.]{1,12}[.,][\dOolISBZG&|]{2}$/;
/** Of a word's height: the place of a lost dot is narrower, also beside a slim 1; a column is wider. */
const SAME_NUMBER_GAP = 0.95;

export function rowAmounts(row: Row): readonly RowAmount[] {
  const found: RowAmount[] = [];
  row.words.forEach((_, at) => {
    const text = plain(row, at);
    const isCut = EUROS.test(text) && CENTS.test(plain(row, at + 1)) && isClose(row, at + 1);
    if (!isCut && !WHOLE.test(text)) {
      if (SPOILT.test(text)) found.push({ cents: null, from: at, to: at + 1 });
      return;
    }
    const whole = isCut ? text + plain(row, at + 1) : text;
    const isSplit = TAIL.test(whole) && HEAD.test(plain(row, at - 1)) && isClose(row, at);
    const cents = findPrintedCents(isSplit ? `${plain(row, at - 1)}.${whole}` : whole);
    found.push({
      cents: cents && !cents.repaired ? cents.value : null,
      from: isSplit ? at - 1 : at,
      to: isCut ? at + 2 : at + 1,
    });
  });
  return found;
}

/** The word without the borders and quotes that engines see around it; empty outside the row. */
function plain(row: Row, at: number): string {
  return (row.words[at]?.text ?? '').replace(/^[€|‘’“”'"([]+|[|‘’“”'")\]]+$/g, '');
}

function isClose(row: Row, at: number): boolean {
  const [before, word] = [row.words[at - 1], row.words[at]];
  if (!before || !word) return false;
  return word.box[0] - before.box[0] - before.box[2] < SAME_NUMBER_GAP * row.heightPx;
}
