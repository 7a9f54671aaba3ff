// Words from glyphs: drawing order is followed as long as the next glyph stands where the last one ended.
import type { Box } from '../../../contract/geometry.ts';
import type { Word } from '../../../contract/page-reading.ts';
import type { Turn } from '../upright/turn.ts';
import type { Glyph } from './text-state.ts';

/** A gap of more than this share of an em is a space, even when no space was drawn. */
const SPACE_EM = 0.2;
/** Overlap allowed by kerning. */
const KERN_EM = 0.35;
const BASELINE_EM = 0.15;
/** Extent of print above and below the baseline. */
const ASCENT_EM = 0.78;
const DESCENT_EM = 0.22;

export interface DirectedWord extends Word {
  /** Clockwise turn of the page that would make this word upright. */
  readonly turn: Turn;
}

export function glyphsToWords(glyphs: readonly Glyph[]): readonly DirectedWord[] {
  const words: DirectedWord[] = [];
  let current: Glyph[] = [];
  const flush = () => {
    if (current.length > 0) words.push(wordOf(current));
    current = [];
  };
  for (const glyph of withoutDoubles(glyphs)) {
    const text = glyph.text.replace(/[\u0000-\u001f\u00ad\u200b]/g, '');
    if (text.trim() === '') {
      flush();
      continue;
    }
    const last = current.at(-1);
    if (last && !continues(last, glyph)) flush();
    current.push(text === glyph.text ? glyph : { ...glyph, text });
  }
  flush();
  return words;
}

/** Bold is sometimes made by drawing the same glyph twice, a hair apart. */
function withoutDoubles(glyphs: readonly Glyph[]): readonly Glyph[] {
  const seen = new Set<string>();
  return glyphs.filter((glyph) => {
    if (glyph.text.trim() === '') return true;
    const em = Math.max(1, Math.hypot(...glyph.up)) / 10;
    const key = `${glyph.text}|${Math.round(glyph.origin[0] / em)}|${Math.round(glyph.origin[1] / em)}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function continues(last: Glyph, next: Glyph): boolean {
  const em = Math.hypot(...last.up);
  if (em === 0 || Math.abs(Math.hypot(...next.up) - em) > em * 0.5) return false;
  const along = [last.up[1] / -em, last.up[0] / em] as const; // up turned clockwise by a quarter
  const endX = last.origin[0] + last.advance[0];
  const endY = last.origin[1] + last.advance[1];
  const dx = next.origin[0] - endX;
  const dy = next.origin[1] - endY;
  const gap = (dx * along[0] + dy * along[1]) / em;
  const drop = Math.abs(dx * last.up[0] + dy * last.up[1]) / (em * em);
  return gap <= SPACE_EM && gap >= -KERN_EM && drop <= BASELINE_EM;
}

function wordOf(glyphs: readonly Glyph[]): DirectedWord {
  const corners = glyphs.flatMap(({ origin: [x, y], advance: [ax, ay], up: [ux, uy] }) => [
    [x - ux * DESCENT_EM, y - uy * DESCENT_EM] as const,
    [x + ux * ASCENT_EM, y + uy * ASCENT_EM] as const,
    [x + ax - ux * DESCENT_EM, y + ay - uy * DESCENT_EM] as const,
    [x + ax + ux * ASCENT_EM, y + ay + uy * ASCENT_EM] as const,
  ]);
  const xs = corners.map((corner) => corner[0]);
  const ys = corners.map((corner) => corner[1]);
  const left = Math.floor(Math.min(...xs));
  const top = Math.floor(Math.min(...ys));
  const box: Box = [left, top, Math.ceil(Math.max(...xs)) - left, Math.ceil(Math.max(...ys)) - top];
  const text = glyphs
    .map((glyph) => glyph.text)
    .join('')
    .normalize('NFKC');
  return { text, box, confidence: 1, turn: turnOf(glyphs[0]?.up ?? [0, -1]) };
}

/** The print's head points up: no turn. To the right: it must go back a quarter, which is 270° clockwise. */
function turnOf([ux, uy]: readonly [number, number]): Turn {
  if (Math.abs(uy) >= Math.abs(ux)) return uy <= 0 ? 0 : 180;
  return ux > 0 ? 270 : 90;
}
