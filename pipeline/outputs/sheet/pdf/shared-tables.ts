// The places of the glyphs in a typeface (its `loca` table), read once for all sheets: pdfkit opens each font anew for each
// file, and reading this table anew takes more than half the time of a sheet. Nothing writes into it.
// Border file: fontkit's own workings, which it has no types for.
import type { FontName } from './pdf-fonts.ts';

export interface FontkitFont {
  hasGlyphForCodePoint(codePoint: number): boolean;
  readonly loca: unknown;
  readonly _tables: Record<string, unknown>;
}

const PLACES = new Map<FontName, unknown>();

export function shareTables(name: FontName, font: FontkitFont): void {
  const known = PLACES.get(name);
  if (known === undefined) PLACES.set(name, font.loca);
  else font._tables['loca'] = known;
}
