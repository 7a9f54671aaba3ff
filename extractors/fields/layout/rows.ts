// Visual rows of a reading: engines cut one printed row into several lines (a table cell each) or one block
// after the other; a label and its value stand on one row all the same.
import { type Box, unionBox } from '../../../contract/geometry.ts';
import type { TextReading, Word } from '../../../contract/page-reading.ts';

export interface Row {
  /** Left to right. Pure specks and table borders (`|`, `_`) are left out. */
  readonly words: readonly Word[];
  readonly box: Box;
  readonly text: string;
  /** Typical height of its words, px: the unit for gaps. */
  readonly heightPx: number;
}

/** Two pieces belong to one row when their middles are nearer than this share of a word's height. */
const SAME_ROW_SHARE = 0.55;
const HAS_CONTENT = /[\p{L}\p{N}€]/u;

/** Rows of the reading, top to bottom. */
export function rowsOf(reading: TextReading): readonly Row[] {
  const strips = reading.lines
    .map((line) =>
      line.words.filter((word, index) => hasContent(word, line.words[index - 1], line.words[index + 1])),
    )
    .filter((words) => words.length > 0)
    .map((words) => makeRow(words))
    .sort((a, b) => middleOf(a.box) - middleOf(b.box));
  const rows: Row[] = [];
  for (const strip of strips) {
    const index = rows.findLastIndex((row) => isSameRow(row, strip));
    const row = rows[index];
    if (row) rows[index] = makeRow([...row.words, ...strip.words]);
    else rows.push(strip);
  }
  return rows.sort((a, b) => middleOf(a.box) - middleOf(b.box));
}

/** Letters, digits, or the dash or slash of a day or number printed apart (`2023 / 353939`). */
function hasContent(word: Word, before: Word | undefined, after: Word | undefined): boolean {
  if (HAS_CONTENT.test(word.text)) return true;
  const isBetweenDigits = /\d$/.test(before?.text ?? '') && /^\d/.test(after?.text ?? '');
  return isBetweenDigits && /^[/-]$/.test(word.text);
}

function isSameRow(a: Row, b: Row): boolean {
  const near =
    Math.abs(middleOf(a.box) - middleOf(b.box)) < SAME_ROW_SHARE * Math.min(a.heightPx, b.heightPx);
  if (!near) return false;
  return !a.words.some((word) => b.words.some((other) => overlapX(word.box, other.box) > 0.5));
}

function makeRow(words: readonly Word[]): Row {
  const sorted = [...words].sort((a, b) => a.box[0] - b.box[0]);
  const heights = sorted.map((word) => word.box[3]).sort((a, b) => a - b);
  return {
    words: sorted,
    box: unionBox(sorted.map((word) => word.box)),
    text: sorted.map((word) => word.text).join(' '),
    heightPx: Math.max(1, heights[Math.floor(heights.length / 2)] ?? 1),
  };
}

function middleOf(box: Box): number {
  return box[1] + box[3] / 2;
}

/** Shared width as a share of the narrower one. */
export function overlapX(a: Box, b: Box): number {
  const shared = Math.min(a[0] + a[2], b[0] + b[2]) - Math.max(a[0], b[0]);
  return shared / Math.max(1, Math.min(a[2], b[2]));
}
