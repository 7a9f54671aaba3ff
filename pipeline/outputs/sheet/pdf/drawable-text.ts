// Text that the typefaces of the PDF can draw. What they cannot becomes □ and is remembered, to be said at the end of the
// sheet: nothing vanishes unnoticed.
import { visibleText } from '../visible-text.ts';
import type { FontName } from './pdf-fonts.ts';

export const MISSING_GLYPH = '□';
const TAB = '    ';
/** Only say how the sign before is drawn: without a glyph of their own nothing is lost. */
const SELECTORS = /[\ufe00-\ufe0f\u200d]/g;

export class DrawableText {
  readonly #missing = new Set<number>();
  readonly #hasGlyph: (codePoint: number, font: FontName) => boolean;

  constructor(hasGlyph: (codePoint: number, font: FontName) => boolean) {
    this.#hasGlyph = hasGlyph;
  }

  of(text: string, font: FontName): string {
    let drawn = '';
    for (const char of visibleText(text).replaceAll('\t', TAB).replace(SELECTORS, ''))
      drawn += this.#one(char, font);
    return drawn;
  }

  /** `U+1F600`, each once, in their order. */
  get missing(): readonly string[] {
    const sorted = [...this.#missing].sort((a, b) => a - b);
    return sorted.map((point) => `U+${point.toString(16).toUpperCase().padStart(4, '0')}`);
  }

  #one(char: string, font: FontName): string {
    const point = char.codePointAt(0) ?? 0;
    if (char === '\n' || this.#hasGlyph(point, font)) return char;
    this.#missing.add(point);
    return MISSING_GLYPH;
  }
}
