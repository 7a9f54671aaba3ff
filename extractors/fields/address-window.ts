// The address window without a salutation: a name, under it a street, under it postcode, town and province, all in one
// column. The three together are an address and nothing else on a notice is printed so.
import { joinPieces, type Piece, piecesOf } from './layout/pieces.ts';
import type { Row } from './layout/rows.ts';
import { nameIn, opensAddress } from './name-print.ts';

// yes: 20135 MILANO MI, 00145 ROMA (RM), 67100 L'AQUILA AQ   no: 2013 MILANO, 20135 Milano
const TOWN = /^\d{5} [A-ZÀ-Ý][A-ZÀ-Ý'’. -]+ \(?[A-Z]{2}\)?$/;
/** Free room that ends a column, the room between its rows, and how far its rows may start apart, in row heights. */
const COLUMN_GAP = 3.5;
const MAX_ROWS_DOWN = 2.5;
const MAX_APART = 1.5;

/** The pieces of each name over an address, top to bottom. @param bottom lowest start of the town's row, in pixels. */
export function addressWindows(rows: readonly Row[], bottom: number): readonly (readonly Piece[])[] {
  return rows.flatMap((row, index) => {
    if (row.box[1] >= bottom) return [];
    return columnsOf(row).flatMap((town) => {
      const left = town[0]?.box[0] ?? 0;
      if (!TOWN.test(joinPieces(town).text)) return [];
      const street = columnAbove(rows, index, left);
      if (!street || !opensAddress(joinPieces(street).text)) return [];
      const name = columnAbove(rows, index - 1, left);
      const held = name && nameIn(name, true);
      return held ? [held] : [];
    });
  });
}

/** The column of the row above that starts where this one does. */
function columnAbove(rows: readonly Row[], index: number, left: number): readonly Piece[] | null {
  const row = rows[index];
  const above = rows[index - 1];
  if (!row || !above || (row.box[1] - above.box[1] - above.box[3]) / row.heightPx > MAX_ROWS_DOWN)
    return null;
  const fits = (pieces: readonly Piece[]) =>
    Math.abs((pieces[0]?.box[0] ?? Number.POSITIVE_INFINITY) - left) <= MAX_APART * row.heightPx;
  return columnsOf(above).find(fits) ?? null;
}

function columnsOf(row: Row): readonly (readonly Piece[])[] {
  const columns: Piece[][] = [];
  for (const piece of piecesOf(row)) {
    const last = columns.at(-1);
    if (!last || piece.gap > COLUMN_GAP) columns.push([piece]);
    else last.push(piece);
  }
  return columns;
}
