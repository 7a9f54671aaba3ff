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
  const read = [...words]
    .sort((a, b) => a.box[0] - b.box[0])
    .flatMap(symbolsOf)
    .filter(({ text }) => !SEPARATOR.test(text));
  const wanted = [...value].flatMap((text, position) => (SEPARATOR.test(text) ? [] : [{ text, position }]));
  const misreadFrom = (from: number) =>
    wanted.filter(({ text }, at) => read[from + at]?.text.toUpperCase() !== text).length;
  let best: { from: number; misread: number } | null = null;
  for (let from = 0; from + wanted.length <= read.length; from += 1) {
    const misread = misreadFrom(from);
    if (best === null || misread < best.misread) best = { from, misread };
  }
  if (best === null || best.misread > wanted.length * MAX_MISREAD) return [];
  const { from } = best;
  return wanted.flatMap(({ position }, at) => {
    const symbol = read[from + at];
    return symbol ? [{ position, box: symbol.box }] : [];
  });
}

/** The box of a word, cut into its characters. */
function symbolsOf({
  text,
  box: [x, y, width, height],
}: Word): readonly { readonly text: string; readonly box: Box }[] {
  const signs = [...text];
  const widths = signs.map(widthOf);
  const unit = width / widths.reduce((sum, each) => sum + each, 0);
  let left = x;
  return signs.map((sign, index) => {
    const own = (widths[index] ?? 1) * unit;
    const box: Box = [left, y, own, height];
    left += own;
    return { text: sign, box };
  });
}

function widthOf(sign: string): number {
  // A figure is as wide as the others even where it looks narrow.
  if (/\d/.test(sign)) return 1;
  return NARROW_SIGNS.has(sign) ? NARROW : WIDE;
}
