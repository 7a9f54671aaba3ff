// Lines in reading order. Segments (words known to stand together) on one baseline are joined into one line however
// far apart they stand, so that a label and its value, or the cells of a table row, stay together.
import { unionBox } from '../../contract/geometry.ts';
import type { Line, Word } from '../../contract/page-reading.ts';

/** Two segments share a line when their centres differ by less than this share of the lower print height. */
const MAX_OFFSET = 0.45;
/** Segments of one line may overlap by this share of the shorter one, no more. */
const MAX_COLLISION = 0.2;
/** From so many words on, a segment's own lean is known well enough to be followed across a gap. */
const MIN_WORDS_FOR_LEAN = 4;
const MAX_LEAN = 0.05;
/** Words in drawing order stay in one segment up to a gap of this many print heights. */
const SEGMENT_GAP = 1.5;

interface Segment {
  readonly words: readonly Word[];
  readonly left: number;
  readonly right: number;
  readonly height: number;
  /** Centre height at x. */
  readonly centreAt: (x: number) => number;
}

export function joinLines(segments: readonly (readonly Word[])[]): readonly Line[] {
  const measured = segments.filter((words) => words.length > 0).map(measure);
  measured.sort((a, b) => a.centreAt(a.left) - b.centreAt(b.left) || a.left - b.left);
  const rows: Segment[][] = [];
  for (const segment of measured) {
    const row = bestRow(rows, segment);
    if (row) row.push(segment);
    else rows.push([segment]);
  }
  return inReadingOrder(
    rows
      .map((row) => row.flatMap((segment) => segment.words).sort((a, b) => a.box[0] - b.box[0]))
      .map(lineOf),
  );
}

/** Top to bottom. */
export function inReadingOrder(lines: readonly Line[]): readonly Line[] {
  return [...lines].sort((a, b) => centreY(a) - centreY(b));
}

export function lineOf(words: readonly Word[]): Line {
  return {
    text: words.map((word) => word.text).join(' '),
    box: unionBox(words.map((word) => word.box)),
    words,
  };
}

/** Cuts a list of words in drawing order where the next word is not level with, or not right of, the last. */
export function levelSegments(words: readonly Word[]): readonly (readonly Word[])[] {
  const segments: Word[][] = [];
  for (const word of words) {
    const last = segments.at(-1)?.at(-1);
    if (last && follows(last, word)) segments.at(-1)?.push(word);
    else segments.push([word]);
  }
  return segments;
}

function follows(last: Word, next: Word): boolean {
  const height = Math.min(last.box[3], next.box[3]);
  const gap = next.box[0] - last.box[0] - last.box[2];
  const isLevel = Math.abs(centreY(last) - centreY(next)) <= MAX_OFFSET * height;
  return isLevel && gap >= -0.3 * height && gap <= SEGMENT_GAP * height;
}

function bestRow(rows: readonly Segment[][], segment: Segment): Segment[] | null {
  let best: Segment[] | null = null;
  let bestOffset = MAX_OFFSET;
  for (const row of rows) {
    const offset = offsetTo(row, segment);
    if (offset < bestOffset) {
      bestOffset = offset;
      best = row;
    }
  }
  return best;
}

/** Height difference to the row's nearest segment, in print heights; Infinity when they stand over each other. */
function offsetTo(row: readonly Segment[], segment: Segment): number {
  let nearest: Segment | null = null;
  let nearestGap = Infinity;
  for (const other of row) {
    const gap = Math.max(segment.left - other.right, other.left - segment.right);
    if (gap < -MAX_COLLISION * Math.min(segment.right - segment.left, other.right - other.left))
      return Infinity;
    if (gap < nearestGap) {
      nearestGap = gap;
      nearest = other;
    }
  }
  if (!nearest) return Infinity;
  const x = (Math.max(segment.left, nearest.left) + Math.min(segment.right, nearest.right)) / 2;
  const height = Math.min(segment.height, nearest.height);
  return Math.abs(segment.centreAt(x) - nearest.centreAt(x)) / height;
}

function measure(unsorted: readonly Word[]): Segment {
  const words = [...unsorted].sort((a, b) => a.box[0] - b.box[0]);
  // Dots and dashes say little about where a line stands.
  const telling = words.filter((word) => /[\p{L}\p{N}]/u.test(word.text));
  const used = telling.length > 0 ? telling : words;
  const height = median(used.map((word) => word.box[3]));
  const xs = used.map((word) => word.box[0] + word.box[2] / 2);
  const ys = used.map(centreY);
  const middle = median(ys);
  const lean = used.length >= MIN_WORDS_FOR_LEAN ? slopeOf(xs, ys) : 0;
  const meanX = xs.reduce((sum, x) => sum + x, 0) / xs.length;
  return {
    words,
    left: Math.min(...words.map((word) => word.box[0])),
    right: Math.max(...words.map((word) => word.box[0] + word.box[2])),
    height,
    centreAt: (x) => middle + lean * (x - meanX),
  };
}

function slopeOf(xs: readonly number[], ys: readonly number[]): number {
  const n = xs.length;
  const meanX = xs.reduce((sum, x) => sum + x, 0) / n;
  const meanY = ys.reduce((sum, y) => sum + y, 0) / n;
  let covariance = 0;
  let variance = 0;
  xs.forEach((x, k) => {
    covariance += (x - meanX) * ((ys[k] ?? meanY) - meanY);
    variance += (x - meanX) ** 2;
  });
  const slope = variance === 0 ? 0 : covariance / variance;
  return Math.abs(slope) > MAX_LEAN ? 0 : slope;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

function centreY({ box }: { readonly box: Word['box'] }): number {
  return box[1] + box[3] / 2;
}
