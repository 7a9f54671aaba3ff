// Is a PDF page print or picture? Judged by what a person would see, not by "there is text": a scanner's invisible
// layer is text too.
import type { PageContent, Picture } from './page-content.ts';
import type { Glyph } from './text-state.ts';

export interface PageKind {
  readonly source: 'text' | 'ocr' | 'text+ocr';
  /** Resolution of the one picture that fills the page, dots per inch; null when there is no such picture. */
  readonly nativeDpi: number | null;
}

/** Pictures over more than this share of the page: the page is a scan (or a photograph, or stationery). */
const SCAN_COVERAGE = 0.5;
/** With less visible text than this, and a picture of some size, the picture may hold the text. */
const THIN_TEXT_CHARS = 200;
const SOME_PICTURE_COVERAGE = 0.1;
/** A page with fewer visible characters holds no text worth the name (a page number, a stamp line). */
const MIN_TEXT_CHARS = 10;
/** Share of characters without meaning (private use, control, replacement) above which a layer is not trusted. */
const MAX_GARBLED_SHARE = 0.1;
const GRID = 40;

export function decidePageKind(
  content: PageContent,
  page: { readonly widthPx: number; readonly heightPx: number; readonly dpi: number },
): PageKind {
  const coverage = pictureCoverage(content.pictures, page.widthPx, page.heightPx);
  const visible = visibleGlyphs(content, page).filter(isInk);
  const anyText = content.glyphs.filter(isInk).length >= MIN_TEXT_CHARS;
  const nativeDpi = nativeDpiOf(content.pictures, page);
  if (coverage >= SCAN_COVERAGE) return { source: anyText ? 'text+ocr' : 'ocr', nativeDpi };
  if (visible.length < MIN_TEXT_CHARS) return { source: anyText ? 'text+ocr' : 'ocr', nativeDpi };
  const isThin = visible.length < THIN_TEXT_CHARS && coverage >= SOME_PICTURE_COVERAGE;
  return { source: isThin || isGarbled(visible) ? 'text+ocr' : 'text', nativeDpi: null };
}

/** Glyphs a reader of the paper would see: not invisible, on the page, not under a later page-filling picture. */
export function visibleGlyphs(
  content: PageContent,
  page: { readonly widthPx: number; readonly heightPx: number },
): readonly Glyph[] {
  const covers = content.pictures.filter(
    (p) => p.box[2] * p.box[3] >= SCAN_COVERAGE * page.widthPx * page.heightPx,
  );
  return content.glyphs.filter((glyph) => {
    const [x, y] = glyph.origin;
    if (glyph.isInvisible || x < 0 || y < 0 || x > page.widthPx || y > page.heightPx) return false;
    return !covers.some((cover) => cover.order > glyph.order && contains(cover, x, y));
  });
}

function contains({ box }: Picture, x: number, y: number): boolean {
  return x >= box[0] && x <= box[0] + box[2] && y >= box[1] && y <= box[1] + box[3];
}

function isInk(glyph: Glyph): boolean {
  return glyph.text.trim() !== '';
}

function isGarbled(glyphs: readonly Glyph[]): boolean {
  const garbled = glyphs.filter((glyph) => /[\p{Co}\p{Cn}\p{Cc}\uFFFD]/u.test(glyph.text)).length;
  return garbled / glyphs.length > MAX_GARBLED_SHARE;
}

/** Share of the page under pictures, on a grid of cell centres. */
export function pictureCoverage(pictures: readonly Picture[], width: number, height: number): number {
  let covered = 0;
  for (let row = 0; row < GRID; row++) {
    for (let column = 0; column < GRID; column++) {
      const x = ((column + 0.5) / GRID) * width;
      const y = ((row + 0.5) / GRID) * height;
      if (pictures.some((picture) => contains(picture, x, y))) covered++;
    }
  }
  return covered / (GRID * GRID);
}

function nativeDpiOf(
  pictures: readonly Picture[],
  page: { readonly widthPx: number; readonly heightPx: number; readonly dpi: number },
): number | null {
  const full = pictures.filter((p) => p.box[2] * p.box[3] >= SCAN_COVERAGE * page.widthPx * page.heightPx);
  const [only] = full;
  if (full.length !== 1 || !only?.pixels) return null;
  // A picture may be placed on its side: compare long with long.
  return (Math.max(...only.pixels) / Math.max(only.box[2], only.box[3])) * page.dpi;
}
