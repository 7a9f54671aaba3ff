// The value in a label's column on the next row: table heads and boxed layouts.
import type { LabelHit } from './find-label.ts';
import { onNextRow, type Piece, piecesOf } from './pieces.ts';
import type { Row } from './rows.ts';

/** How far below the label its value may stand, and how far left of it, in row heights. */
const MAX_ROWS_DOWN = 3;
const MAX_LEFT = 1.5;
const MAX_RIGHT = 1;
/** A wider gap starts another column. */
const COLUMN_GAP = 3.5;

/** Pieces of the next row that stand under the label; empty when none do. */
export function belowLabel(rows: readonly Row[], hit: LabelHit): readonly Piece[] {
  const row = rows[hit.endRow];
  const below = rows[hit.endRow + 1];
  const first = row?.words[hit.startRow === hit.endRow ? hit.startWord : 0];
  const last = row?.words[hit.nextChar > 0 ? hit.nextWord : hit.nextWord - 1];
  if (!row || !below || !first || !last) return [];
  const drop = (below.box[1] - row.box[1] - row.box[3]) / row.heightPx;
  if (drop > MAX_ROWS_DOWN) return [];
  const left = first.box[0] - MAX_LEFT * row.heightPx;
  const right = last.box[0] + last.box[2] + MAX_RIGHT * row.heightPx;
  const start = below.words.findIndex((word) => word.box[0] >= left && word.box[0] <= right);
  if (start < 0) return [];
  const pieces = piecesOf(below, start);
  const end = pieces.findIndex((piece, index) => index > 0 && piece.gap > COLUMN_GAP);
  return onNextRow(end < 0 ? pieces : pieces.slice(0, end));
}
