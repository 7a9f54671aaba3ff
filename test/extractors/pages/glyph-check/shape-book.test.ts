// The book of shapes holds what was read, and is silent where a picture could be two characters.
import { describe, expect, it } from 'vitest';
import { type Shape, shapeDistance, shapesOf } from '../../../../extractors/pages/glyph-check/shape.ts';
import { createShapeBook } from '../../../../extractors/pages/glyph-check/shape-book.ts';
import { createRaster } from '../../../../extractors/pages/raster/gray-raster.ts';

/** Black bars in a line 48 px high. */
function inks(...bars: readonly (readonly [x: number, y: number, width: number, height: number])[]) {
  const line = createRaster(80, 48);
  for (const [x, y, width, height] of bars) {
    for (let row = y; row < y + height; row++) line.data.fill(0, row * 80 + x, row * 80 + x + width);
  }
  return shapesOf(line);
}
function only(shapes: readonly Shape[]): Shape {
  const [shape] = shapes;
  if (!shape || shapes.length > 1) throw new Error(`${shapes.length} inks`);
  return shape;
}
const STEM = [10, 5, 4, 33] as const;
const FOOT = [10, 34, 20, 4] as const;
const HEAD = [10, 5, 20, 4] as const;
const letterL = only(inks(STEM, FOOT));
const letterC = only(inks(STEM, FOOT, HEAD));

describe('shapes', () => {
  it('are parted by columns without ink, and keep their height in the line', () => {
    const [stop, dash] = inks([10, 34, 4, 4], [20, 20, 10, 4]);
    expect([stop?.left, stop?.top, dash?.left, dash?.top]).toEqual([10, 34, 20, 20]);
    expect(inks(STEM, FOOT)).toHaveLength(1);
  });

  it('are the same a pixel on, and others with a stroke more or at another height', () => {
    expect(shapeDistance(letterL, only(inks([11, 6, 4, 33], [11, 35, 20, 4])))).toBe(0);
    expect(shapeDistance(letterL, letterC)).toBeGreaterThan(200);
    expect(shapeDistance(only(inks([10, 34, 4, 4])), only(inks([10, 10, 4, 4])))).toBe(255);
  });
});

describe('the book', () => {
  it('finds a picture only as the character it was read as', () => {
    const book = createShapeBook();
    book.teach('L', letterL, 0.97);
    expect(book.find('L', letterL)).toMatchObject({ char: 'L', score: 0.97 });
    expect(book.find('C', letterL)).toBeNull();
    expect(book.find('L', letterC)).toBeNull();
  });

  it('is silent on a picture that was read as two characters, whichever came first', () => {
    const book = createShapeBook();
    book.teach('L', letterL, 1);
    book.teach('I', letterL, 1);
    expect(book.find('L', letterL)).toBeNull();
    expect(book.find('I', letterL)).toBeNull();
    book.teach('L', letterL, 1);
    expect(book.find('L', letterL)).toBeNull();
  });

  it('keeps no more looks of a character than it can go through', () => {
    const book = createShapeBook();
    for (let k = 0; k < 100; k++) book.teach('L', only(inks([10, 5, 4 + (k % 30), 10 + (k % 20)])), 1);
    expect(book.size).toBeLessThanOrEqual(48);
  });
});
