// The value of a label on the next row: in its column (table heads, boxed layouts), or where its sentence goes on.
import type { LabelHit } from './find-label.ts';
import { onNextRow, type Piece, piecesOf } from './pieces.ts';
import type { Row } from './rows.ts';

/** How far below the label its value may stand, and how far left of it, in row heights. */
const MAX_ROWS_DOWN = 3;
const MAX_LEFT = 1.5;
const MAX_RIGHT = 1;
/** A first line may stand this far right of the lines after it, in row heights. */
const MAX_INDENT = 6;
/** A wider gap starts another column. */
const COLUMN_GAP = 3.5;

/** Free room between the words of a sentence at most, in row heights. */
const WORD_GAP = 1.5;

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
  if (start < 0 || isInText(below, start)) return [];
  const pieces = piecesOf(below, start);
  const end = pieces.findIndex((piece, index) => index > 0 && piece.gap > COLUMN_GAP);
  return onNextRow(end < 0 ? pieces : pieces.slice(0, end));
}

/** A word stands right before it: a sentence runs on under the label, and this is part of it. */
function isInText(row: Row, at: number): boolean {
  const word = row.words[at];
  const before = row.words[at - 1];
  if (!word || !before || !/\p{L}/u.test(before.text)) return false;
  return word.box[0] - before.box[0] - before.box[2] < WORD_GAP * row.heightPx;
}

/**
 * Pieces of the next row where a label that ends its row goes on: from the left edge of the label's own column on,
 * so that the number of a neighbouring column is never taken for its value. Empty when nothing stands there.
 */
export function wrappedFrom(rows: readonly Row[], hit: LabelHit): readonly Piece[] {
  const row = rows[hit.endRow];
  const next = rows[hit.endRow + 1];
  const last = row?.words[hit.nextChar > 0 ? hit.nextWord : hit.nextWord - 1];
  if (!row || !next || !last) return [];
  const left = columnLeft(row, hit.startRow === hit.endRow ? hit.startWord : 0);
  const start = next.words.findIndex((word) => word.box[0] >= left - MAX_INDENT * row.heightPx);
  const first = next.words[start];
  if (!first || first.box[0] > last.box[0] + last.box[2] || isInText(next, start)) return [];
  return onNextRow(piecesOf(next, start));
}

/** Where the run of words that holds this one begins. */
function columnLeft(row: Row, at: number): number {
  let index = at;
  for (; index > 0; index -= 1) {
    const word = row.words[index];
    const before = row.words[index - 1];
    if (!word || !before || word.box[0] - before.box[0] - before.box[2] > COLUMN_GAP * row.heightPx) break;
  }
  return row.words[index]?.box[0] ?? 0;
}
