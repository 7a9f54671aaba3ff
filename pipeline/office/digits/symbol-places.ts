// Where each character of a value stands on its page. Readings hold boxes of words, not of characters: a word's box is cut
// by the usual widths of its characters. The cut may be off by a part of a character: whoever shows one shows its
// neighbours too.
import type { Box } from '../../../contract/geometry.ts';
import type { Word } from '../../../contract/page-reading.ts';

/** Of a figure's width. Figures of print are all of one width; the others only have to be near. */
const NARROW = 0.55;
const WIDE = 1.15;
const NARROW_SIGNS = new Set("IJijl|!.,:;'/-()[]");
const SEPARATOR = /[\s.,:;/'-]/;
/** Of the value's characters: with more misread ones than this, it is not sure that this value stands there. */
const MAX_MISREAD = 0.25;

export interface SymbolPlace {
  /** From 0, in the value. */
  readonly position: number;
  readonly box: Box;
}

/**
 * @param words what was read at the value's place, in any order
 * @returns one for each letter and figure of the value; none where the words say something else, or where a character was
 * lost or doubled in reading, since then no place is sure
 */
export function symbolPlaces(value: string, words: readonly Word[]): readonly SymbolPlace[] {
  const lined = [...words]
    .sort((a, b) => a.box[0] - b.box[0])
    .map(({ text, box }) => ({ signs: [...text], box }));
  const read = lined.flatMap(({ signs }, word) =>
    signs.flatMap((sign, at) => (SEPARATOR.test(sign) ? [] : [{ sign, word, at }])),
  );
  const wanted = [...value].flatMap((sign, position) => (SEPARATOR.test(sign) ? [] : [{ sign, position }]));
  const from = bestStart(
    wanted.map(({ sign }) => sign),
    read.map(({ sign }) => sign),
  );
  if (from === null) return [];
  const pairs = wanted.flatMap(({ sign, position }, at) => {
    const place = read[from + at];
    return place ? [{ ...place, sign, position }] : [];
  });
  // The value is likelier to be what is printed than what this reading made of it: a T read as I is as wide as a T.
  for (const { word, at, sign } of pairs) lined[word]?.signs.splice(at, 1, sign);
  const cuts = lined.map(({ signs, box }) => cut(signs, box));
  return pairs.flatMap(({ position, word, at }) => {
    const box = cuts[word]?.[at];
    return box ? [{ position, box }] : [];
  });
}

/** Where in what was read the value stands, with the fewest misread characters; null where there are too many of them. */
function bestStart(wanted: readonly string[], read: readonly string[]): number | null {
  let best: { from: number; misread: number } | null = null;
  for (let from = 0; from + wanted.length <= read.length; from += 1) {
    const misread = wanted.filter((sign, at) => read[from + at]?.toUpperCase() !== sign).length;
    if (best === null || misread < best.misread) best = { from, misread };
  }
  return best && best.misread <= wanted.length * MAX_MISREAD ? best.from : null;
}

/** The box of a word, cut into its characters. */
function cut(signs: readonly string[], [x, y, width, height]: Box): readonly Box[] {
  const widths = signs.map(widthOf);
  const unit = width / widths.reduce((sum, each) => sum + each, 0);
  let left = x;
  return widths.map((each) => {
    const box: Box = [left, y, each * unit, height];
    left += each * unit;
    return box;
  });
}

function widthOf(sign: string): number {
  // A figure is as wide as the others even where it looks narrow.
  if (/\d/.test(sign)) return 1;
  return NARROW_SIGNS.has(sign) ? NARROW : WIDE;
}
