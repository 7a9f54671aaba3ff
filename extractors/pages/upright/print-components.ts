// The ink components of a page that look like letters: what skew and turn are judged by. Rules, boxes, stamps,
// pictures and specks are left out by their size.
import { type Component, labelInk } from '../raster/components.ts';
import type { GrayRaster } from '../raster/gray-raster.ts';
import { evenLight, otsuThreshold } from '../raster/threshold.ts';

export interface Print {
  readonly letters: readonly Component[];
  /** Pixels of the letters, as x and y lists of equal length. */
  readonly xs: Int32Array;
  readonly ys: Int32Array;
  readonly width: number;
  readonly height: number;
}

/** Block of the light evening, in work pixels (work pictures are about 150 dpi: 5 mm). */
const LIGHT_BLOCK = 32;
const MIN_LETTER_PX = 4;
/** Letters higher or wider than this share of the short side are headlines at best. */
const MAX_LETTER_SHARE = 0.06;
const MIN_LETTER_PIXELS = 8;

export function findPrint(work: GrayRaster): Print {
  const even = evenLight(work, LIGHT_BLOCK);
  const threshold = Math.min(otsuThreshold(even), 200);
  const { components, runs } = labelInk(even, (value) => value < threshold);
  const largest = Math.max(20, Math.min(work.width, work.height) * MAX_LETTER_SHARE);
  const isLetter = components.map((c) => {
    const longSide = Math.max(c.right - c.left, c.bottom - c.top);
    return longSide >= MIN_LETTER_PX && longSide <= largest && c.pixels >= MIN_LETTER_PIXELS;
  });
  const letters = components.filter((_, index) => isLetter[index]);
  const pixels = letters.reduce((sum, letter) => sum + letter.pixels, 0);
  const xs = new Int32Array(pixels);
  const ys = new Int32Array(pixels);
  for (let at = 0, k = 0; at < runs.count; at++) {
    if (!isLetter[runs.components[at] as number]) continue;
    const end = runs.ends[at] as number;
    for (let x = runs.starts[at] as number; x < end; x++, k++) {
      xs[k] = x;
      ys[k] = runs.rows[at] as number;
    }
  }
  return {
    letters,
    xs,
    ys,
    width: work.width,
    height: work.height,
  };
}
