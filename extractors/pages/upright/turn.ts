// Which way is up. Latin print stands on a baseline: neighbours of different height agree at their feet (letters
// with ascenders, capitals beside small letters, commas) far more often than at their heads (g, p, q).
import type { Component } from '../raster/components.ts';
import type { Print } from './print-components.ts';
import type { Lean } from './skew.ts';

export type Turn = 0 | 90 | 180 | 270;

export interface TurnGuess {
  /** Clockwise turn that makes the page upright. */
  readonly turn: Turn;
  /** −1 … 1 folded to 0 … 1: share of votes for this turn over its opposite. */
  readonly margin: number;
  readonly votes: number;
}

/** Feet or heads agree when they differ by at most this share of the taller letter. */
const AGREE = 0.12;
/** And differ clearly from this share on. */
const DIFFER = 0.2;
/** A neighbour is at most this many letter heights away. */
const REACH = 1.2;

export function guessTurn(print: Print, lean: Lean): TurnGuess {
  const letters = levelled(print, lean).sort((a, b) => a.left - b.left);
  const tallest = Math.max(1, ...letters.map((l) => l.bottom - l.top));
  let feet = 0;
  let heads = 0;
  letters.forEach((letter, at) => {
    const neighbour = rightNeighbour(letters, at, tallest);
    if (!neighbour) return;
    const height = Math.max(letter.bottom - letter.top, neighbour.bottom - neighbour.top);
    const footGap = Math.abs(letter.bottom - neighbour.bottom) / height;
    const headGap = Math.abs(letter.top - neighbour.top) / height;
    if (footGap <= AGREE && headGap >= DIFFER) feet++;
    if (headGap <= AGREE && footGap >= DIFFER) heads++;
  });
  const votes = feet + heads;
  const isTurnedOver = heads > feet;
  const base: Turn = lean.axis === 'rows' ? 0 : 90;
  const turn: Turn = isTurnedOver ? (base === 0 ? 180 : 270) : base;
  return { turn, votes, margin: votes === 0 ? 0 : Math.abs(feet - heads) / votes };
}

type LevelBox = Pick<Component, 'left' | 'right' | 'top' | 'bottom'>;

/** The letters' boxes with the lines made horizontal: turned by 90° if they run along columns, lean taken out. */
function levelled(print: Print, lean: Lean): LevelBox[] {
  const slope = Math.tan((lean.skewDeg * Math.PI) / 180);
  return print.letters.map((c) => {
    const box =
      lean.axis === 'rows'
        ? { left: c.left, right: c.right, top: c.top, bottom: c.bottom }
        : { left: print.height - c.bottom, right: print.height - c.top, top: c.left, bottom: c.right };
    const drop = ((box.left + box.right) / 2) * slope;
    return { ...box, top: box.top - drop, bottom: box.bottom - drop };
  });
}

function rightNeighbour(letters: readonly LevelBox[], at: number, tallest: number): LevelBox | null {
  const letter = letters[at] as LevelBox;
  const height = letter.bottom - letter.top;
  for (let k = at + 1; k < letters.length; k++) {
    const other = letters[k] as LevelBox;
    if (other.left > letter.right + REACH * tallest) return null;
    const reach = REACH * Math.max(height, other.bottom - other.top);
    const overlap = Math.min(letter.bottom, other.bottom) - Math.max(letter.top, other.top);
    if (other.left >= letter.right - 1 && other.left <= letter.right + reach && overlap > 0) return other;
  }
  return null;
}
