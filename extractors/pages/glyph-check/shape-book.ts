// What the line network has read so far, shape by shape: the same picture need not be read twice. It holds pictures,
// never font names or glyph codes: a font that shows another character than its text layer claims shows another
// picture, and is not found. Lives and dies with its reader child.
import { type Shape, shapeDistance } from './shape.ts';

export interface KnownShape {
  readonly char: string;
  /** The network's score of this character when it read it, 0–1. */
  readonly score: number;
}

export interface ShapeBook {
  /** The reading of this very picture as `char`; null when it was never read so, or may be something else as well. */
  find(char: string, shape: Shape): KnownShape | null;
  /** Keeps that the network read this picture as `char`. */
  teach(char: string, shape: Shape, score: number): void;
  readonly size: number;
}

/**
 * Pictures this near are the same glyph on other pixels (255: a spot full of ink against paper). A glyph moved by
 * half a pixel differs by about 45; the smallest stroke that tells two characters apart fills its spot.
 */
const SAME = 64;
/** What is nearer to another character than this might be either: such pictures are always read by the network. */
const APART = 2 * SAME;
/** A few fonts' worth of each character; a character of more looks is read anew. */
const MAX_PER_CHAR = 48;
const MAX_CHARS = 200;

interface Entry extends KnownShape {
  readonly shape: Shape;
  isAmbiguous: boolean;
}

export function createShapeBook(): ShapeBook {
  const entries = new Map<string, Entry[]>();
  const sizeOf = () => [...entries.values()].reduce((sum, list) => sum + list.length, 0);

  function rivalsOf(char: string, shape: Shape): readonly Entry[] {
    return [...entries].flatMap(([other, list]) =>
      other === char ? [] : list.filter((entry) => shapeDistance(entry.shape, shape) < APART),
    );
  }

  return {
    find(char, shape) {
      const list = entries.get(char) ?? [];
      const at = list.findIndex((entry) => shapeDistance(entry.shape, shape) <= SAME);
      const entry = list[at];
      if (!entry || entry.isAmbiguous) return null;
      // The page before and the page after are mostly of one font.
      list.splice(at, 1);
      list.unshift(entry);
      return entry;
    },
    teach(char, shape, score) {
      const list = entries.get(char) ?? [];
      if (list.length === 0 && entries.size >= MAX_CHARS) return;
      const rivals = rivalsOf(char, shape);
      for (const rival of rivals) rival.isAmbiguous = true;
      list.unshift({ char, shape, score, isAmbiguous: rivals.length > 0 });
      // One that might be something else is never forgotten in favour of one that seems plain.
      if (list.length > MAX_PER_CHAR) list.splice(oldestPlain(list), 1);
      entries.set(char, list);
    },
    get size() {
      return sizeOf();
    },
  };
}

function oldestPlain(list: readonly Entry[]): number {
  const at = list.findLastIndex((entry) => !entry.isAmbiguous);
  return at < 0 ? list.length - 1 : at;
}
