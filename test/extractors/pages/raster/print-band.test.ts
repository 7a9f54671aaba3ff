// The line in a crop is told from specks above it and from print that shines through below.
import { describe, expect, it } from 'vitest';
import { printBand } from '../../../../extractors/pages/raster/print-band.ts';

const WIDTH = 60;
/** @param rows how many dark pixels each row has, from the left */
function crop(rows: readonly number[], paper = 250, dark = 20) {
  const data = new Uint8Array(WIDTH * rows.length).fill(paper);
  for (const [row, count] of rows.entries()) data.fill(dark, row * WIDTH, row * WIDTH + count);
  return { data, width: WIDTH, height: rows.length };
}
const rows = (...parts: readonly (readonly [number, number])[]) =>
  parts.flatMap(([count, ink]) => Array.from({ length: count }, () => ink));

describe('the band of print', () => {
  it('leaves specks above and faint print below aside', () => {
    expect(printBand(crop(rows([10, 0], [2, 3], [8, 0], [20, 30], [6, 0], [10, 4])))).toEqual({
      top: 20,
      bottom: 40,
    });
  });

  it('bridges a thin gap in the print, as between the bars of an E', () => {
    expect(printBand(crop(rows([10, 0], [8, 30], [2, 0], [8, 30], [12, 0])))).toEqual({
      top: 10,
      bottom: 28,
    });
  });

  it('takes the line with more ink of two', () => {
    expect(printBand(crop(rows([5, 20], [10, 0], [15, 25], [5, 0]))).top).toBe(15);
  });

  it('is the whole crop where nothing is printed, on grey paper too', () => {
    expect(printBand(crop(rows([20, 0]), 180))).toEqual({ top: 0, bottom: 20 });
  });
});
