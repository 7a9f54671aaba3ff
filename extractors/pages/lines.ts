// Lines in reading order from words with boxes. Words on one baseline make one line however far apart they stand,
// so that a label and its value, or the cells of a table row, stay together; words go left to right.
import { unionBox } from '../../contract/geometry.ts';
import type { Line, Word } from '../../contract/page-reading.ts';

/** Two words share a line when their boxes overlap by this share of the lower one's height. */
const MIN_OVERLAP = 0.5;
/** A line's band follows the words near by: over a full width, a lean of 0.3° moves it by half a letter. */
const NEAR_PX_PER_HEIGHT = 25;

interface Row {
  readonly words: Word[];
}

export function wordsToLines(words: readonly Word[]): readonly Line[] {
  const rows: Row[] = [];
  // Tall words first would swallow neighbours: go by centre, top to bottom.
  const sorted = [...words].sort((a, b) => centreY(a) - centreY(b) || a.box[0] - b.box[0]);
  for (const word of sorted) {
    const row = bestRow(rows, word);
    if (row) row.words.push(word);
    else rows.push({ words: [word] });
  }
  return rows
    .map((row) => row.words.sort((a, b) => a.box[0] - b.box[0]))
    .map(lineOf)
    .sort((a, b) => a.box[1] + a.box[3] / 2 - b.box[1] - b.box[3] / 2);
}

export function lineOf(words: readonly Word[]): Line {
  return {
    text: words.map((word) => word.text).join(' '),
    box: unionBox(words.map((word) => word.box)),
    words,
  };
}

function bestRow(rows: readonly Row[], word: Word): Row | null {
  let best: Row | null = null;
  let bestOverlap = MIN_OVERLAP;
  // Only the last rows can still take a word: rows come sorted by height on the page.
  for (const row of rows.slice(-12)) {
    const overlap = overlapWith(row, word);
    if (overlap > bestOverlap) {
      bestOverlap = overlap;
      best = row;
    }
  }
  return best;
}

/** Overlap in height with the row's words nearest by, as a share of the lower height; 0 when they collide. */
function overlapWith(row: Row, word: Word): number {
  const nearest = row.words.reduce((best, other) =>
    gapBetween(other, word) < gapBetween(best, word) ? other : best,
  );
  if (gapBetween(nearest, word) < -0.3 * Math.min(nearest.box[2], word.box[2])) return 0;
  const reach = NEAR_PX_PER_HEIGHT * word.box[3];
  const overlap = share(nearest, word);
  return gapBetween(nearest, word) > reach ? overlap * 0.9 : overlap;
}

/** Pixels between two words along the line; negative when one stands over the other. */
function gapBetween(a: Word, b: Word): number {
  return Math.max(a.box[0] - b.box[0] - b.box[2], b.box[0] - a.box[0] - a.box[2]);
}

function share(a: Word, b: Word): number {
  const top = Math.max(a.box[1], b.box[1]);
  const bottom = Math.min(a.box[1] + a.box[3], b.box[1] + b.box[3]);
  return (bottom - top) / Math.min(a.box[3], b.box[3]);
}

function centreY(word: Word): number {
  return word.box[1] + word.box[3] / 2;
}
