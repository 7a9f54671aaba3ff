// The graphics state that text is drawn with, and the glyphs of one text operation placed by it (PDF 32000-1 §9.4.4).
import { AppError } from '../../../contract/app-error.ts';
import { mapPoint, multiply, type Transform } from '../../../contract/geometry.ts';
import { type Font, glyphRuns } from './operator-arguments.ts';

export interface Glyph {
  readonly text: string;
  /** Foot of the glyph on its baseline, and the way to the next one, page pixels. */
  readonly origin: readonly [number, number];
  readonly advance: readonly [number, number];
  /** From foot to head of one em. */
  readonly up: readonly [number, number];
  readonly order: number;
  /** Render mode "invisible" (a scanner's layer), fully transparent, or too small to see. */
  readonly isInvisible: boolean;
}

/** Smallest visible em in page pixels at 300 dpi: 1.2 points. */
const MIN_VISIBLE_EM_PX = 5;
/** Drawn glyphs of one page; more is an attack or a map. */
const MAX_GLYPHS = 200_000;
export interface TextState {
  ctm: Transform;
  font: Font | null;
  fontSize: number;
  charSpacing: number;
  wordSpacing: number;
  hScale: number;
  leading: number;
  rise: number;
  mode: number;
  isTransparent: boolean;
}

export function startState(ctm: Transform): TextState {
  return {
    ctm,
    font: null,
    fontSize: 0,
    charSpacing: 0,
    wordSpacing: 0,
    hScale: 1,
    leading: 0,
    rise: 0,
    mode: 0,
    isTransparent: false,
  };
}

/** Adds the glyphs of one text operation; returns how far it moved, in text space. */
export function showText(
  state: TextState,
  textMatrix: Transform,
  x: number,
  y: number,
  shown: unknown,
  order: number,
  glyphs: Glyph[],
): number {
  const { font, fontSize } = state;
  if (!font || fontSize === 0) return 0;
  const matrix = multiply(state.ctm, textMatrix);
  const step = fontSize * font.widthScale;
  let moved = 0;
  for (const item of glyphRuns(shown)) {
    if (typeof item === 'number') {
      moved += (font.isVertical ? 0 : (-item * fontSize) / 1000) * state.hScale;
      continue;
    }
    const spacing = (item.isSpace ? state.wordSpacing : 0) + state.charSpacing;
    const width = font.isVertical ? fontSize : item.width * step;
    if (glyphs.length >= MAX_GLYPHS) throw new AppError('pdf.damaged', 'more glyphs than a page can hold');
    const origin = mapPoint(matrix, x + moved, y + state.rise);
    const end = mapPoint(matrix, x + moved + width * state.hScale, y + state.rise);
    const head = mapPoint(matrix, x + moved, y + state.rise + Math.abs(fontSize) * font.emScale);
    const up = [head[0] - origin[0], head[1] - origin[1]] as const;
    glyphs.push({
      text: item.text,
      origin,
      advance: [end[0] - origin[0], end[1] - origin[1]],
      up,
      order,
      isInvisible: (state.mode & 3) === 3 || state.isTransparent || Math.hypot(...up) < MIN_VISIBLE_EM_PX,
    });
    moved += (width + spacing) * state.hScale;
  }
  return moved;
}
