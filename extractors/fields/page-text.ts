// One page prepared for searching: its rows, folded once, and the second reading if there is one.
import type { Box } from '../../contract/geometry.ts';
import type { PageReading, TextReading } from '../../contract/page-reading.ts';
import { type FoldedRows, foldPage } from './layout/find-label.ts';
import { type Piece, piecesOf } from './layout/pieces.ts';
import { type Row, rowsOf } from './layout/rows.ts';

export interface PageText {
  readonly page: number;
  readonly source: 'ocr' | 'text';
  readonly rows: readonly Row[];
  readonly folded: FoldedRows;
  readonly second: TextReading | null;
}

const prepared = new WeakMap<PageReading, PageText>();

/** The page's first reading, ready for search; kept per reading object so that each page is folded once. */
export function pageText(reading: PageReading): PageText {
  const known = prepared.get(reading);
  if (known) return known;
  const first = reading.readings[0];
  const rows = first ? rowsOf(first) : [];
  const made: PageText = {
    page: reading.page,
    source: first?.source ?? 'ocr',
    rows,
    folded: foldPage(rows),
    second: reading.readings[1] ?? null,
  };
  prepared.set(reading, made);
  return made;
}

/** Half of a word must lie in the box to count as read there. */
const MIN_SHARE_INSIDE = 0.5;

/** What a reading says inside a box, as pieces; empty when it has no words there. */
export function piecesAt(reading: TextReading, box: Box): readonly Piece[] {
  const inside = reading.lines
    .flatMap((line) => line.words)
    .filter((word) => shareInside(word.box, box) >= MIN_SHARE_INSIDE);
  if (inside.length === 0) return [];
  return rowsOf({ source: reading.source, lines: [{ text: '', box, words: inside }] }).flatMap((row) =>
    piecesOf(row),
  );
}

function shareInside(word: Box, box: Box): number {
  const width = Math.min(word[0] + word[2], box[0] + box[2]) - Math.max(word[0], box[0]);
  const height = Math.min(word[1] + word[3], box[1] + box[3]) - Math.max(word[1], box[1]);
  if (width <= 0 || height <= 0) return 0;
  const smaller = Math.min(word[2] * word[3], box[2] * box[3]);
  return (width * height) / Math.max(1, smaller);
}
