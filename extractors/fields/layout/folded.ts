// A row as one run of folded letters, each tied to its place: labels are compared on it, so that accents,
// split or glued words and the usual glyph confusions do not hide them.
import type { Row } from './rows.ts';

export interface Folded {
  readonly text: string;
  /** For each folded character: which word of which row, and the offset of its glyph in the word. */
  readonly at: readonly { readonly row: number; readonly word: number; readonly char: number }[];
  /** Offsets in `text` where a printed word starts. */
  readonly starts: readonly number[];
  /**
   * True where a label may end: at the end of a word that is no number, or in it where a letter is followed by
   * anything else (`n.0012…`, `C.F.RSS…`).
   */
  readonly isEnd: (offset: number) => boolean;
}

const SAME_GLYPH: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'l',
  '5': 's',
  '8': 'b',
  i: 'l',
  '!': 'l',
};
/** Bound of the glyph memory: hostile text may hold every character there is. */
const MAX_KNOWN_GLYPHS = 2_000;
// The printed number mark, whatever became of its dot or ring. yes: n., N°, n*, N9, Nr.   no: na, n0012
const NUMBER_MARK = /^n(?:[°º*'’"?o0-9]|r)?[.:,;]*$/i;

/** True for `n.`, `N°` and what engines make of them. */
export function isNumberMark(word: string): boolean {
  return NUMBER_MARK.test(word);
}

/** Folds rows one after the other (a label may wrap to the next row). */
export function foldRows(rows: readonly Row[]): Folded {
  const text: string[] = [];
  const at: Folded['at'][number][] = [];
  const starts: number[] = [];
  const ends = new Set<number>();
  rows.forEach((row, rowIndex) => {
    row.words.forEach((word, wordIndex) => {
      starts.push(text.length);
      const shown = isNumberMark(word.text) ? word.text.slice(0, 1) : word.text;
      const glyphs = [...shown];
      glyphs.forEach((glyph, char) => {
        if (!/\p{L}/u.test(glyph) && /\p{L}/u.test(glyphs[char - 1] ?? '')) ends.add(text.length);
        for (const folded of foldGlyph(glyph)) {
          text.push(folded);
          at.push({ row: rowIndex, word: wordIndex, char });
        }
      });
      if (/\p{L}/u.test(shown)) ends.add(text.length);
    });
  });
  return {
    text: text.join(''),
    at,
    starts: [...new Set(starts)].filter((start) => start < text.length),
    isEnd: (offset) => ends.has(offset),
  };
}

/** Folds a label or phrase the same way. */
export function foldText(text: string): string {
  return [...text].map((glyph) => foldGlyph(glyph).join('')).join('');
}

/** Glyphs of a page are few and come again and again. */
const foldedGlyphs = new Map<string, readonly string[]>();

function foldGlyph(glyph: string): readonly string[] {
  const known = foldedGlyphs.get(glyph);
  if (known) return known;
  const plain = glyph.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const folded = [...plain].map((char) => SAME_GLYPH[char] ?? char).filter((char) => /[a-z0-9]/.test(char));
  if (foldedGlyphs.size < MAX_KNOWN_GLYPHS) foldedGlyphs.set(glyph, folded);
  return folded;
}
