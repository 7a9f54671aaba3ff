// The reading of a page from its text layer: words turned upright, lines rebuilt. No picture is made.
import type { Box, Transform } from '../../../contract/geometry.ts';
import { IDENTITY, mapBox } from '../../../contract/geometry.ts';
import type { Line, Word } from '../../../contract/page-reading.ts';
import { joinLines, levelSegments } from '../lines.ts';
import { invert } from '../raster/homography.ts';
import { unturn } from '../upright/straighten.ts';
import type { Turn } from '../upright/turn.ts';
import { type DirectedWord, glyphsToWords } from './glyph-words.ts';
import type { Glyph } from './text-state.ts';

export interface TextPage {
  readonly lines: readonly Line[];
  readonly turn: Turn;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Upright → page as shown. */
  readonly toOriginal: Transform;
}

/** Turns the page so that most of its print is upright; print in other directions comes as lines of its own. */
export function textPage(glyphs: readonly Glyph[], widthPx: number, heightPx: number): TextPage {
  const words = glyphsToWords(glyphs);
  const turn = commonTurn(words);
  const isOnSide = turn === 90 || turn === 270;
  const toOriginal = turn === 0 ? IDENTITY : unturn(turn, widthPx, heightPx);
  const toUpright = turn === 0 ? IDENTITY : invert(toOriginal);
  const upright = (word: DirectedWord): Word => ({
    text: word.text,
    box: mapBox(toUpright, word.box),
    confidence: word.confidence,
  });
  const main = words.filter((word) => word.turn === turn).map(upright);
  const others = words.filter((word) => word.turn !== turn).map(upright);
  return {
    lines: [...joinLines(levelSegments(joinSplitWords(main))), ...joinLines(levelSegments(others))],
    turn,
    widthPx: isOnSide ? heightPx : widthPx,
    heightPx: isOnSide ? widthPx : heightPx,
    toOriginal,
  };
}

function commonTurn(words: readonly DirectedWord[]): Turn {
  const turns: readonly Turn[] = [0, 90, 180, 270];
  const lettersOf = (turn: Turn) =>
    words.reduce((sum, word) => sum + (word.turn === turn ? word.text.length : 0), 0);
  return turns.reduce((best, turn) => (lettersOf(turn) > lettersOf(best) ? turn : best), 0);
}

/** A gap of less than this share of the height inside a line is no space: the word was drawn in pieces. */
const TOUCHING = 0.08;

function joinSplitWords(words: readonly Word[]): readonly Word[] {
  const joined: Word[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    if (last && isContinuation(last.box, word.box)) {
      joined[joined.length - 1] = { ...last, text: last.text + word.text, box: span(last.box, word.box) };
    } else joined.push(word);
  }
  return joined;
}

function isContinuation(a: Box, b: Box): boolean {
  const gap = b[0] - a[0] - a[2];
  const isLevel = Math.abs(a[1] - b[1]) <= 0.15 * a[3] && Math.abs(a[3] - b[3]) <= 0.2 * a[3];
  return isLevel && Math.abs(gap) <= TOUCHING * a[3];
}

function span(a: Box, b: Box): Box {
  const right = Math.max(a[0] + a[2], b[0] + b[2]);
  const bottom = Math.max(a[1] + a[3], b[1] + b[3]);
  const top = Math.min(a[1], b[1]);
  return [a[0], top, right - a[0], bottom - top];
}
