// The head of a page: as many rows as hold its first letters, in the page's own direction.
import { describe, expect, it } from 'vitest';
import { IDENTITY } from '../../../contract/geometry.ts';
import { turnRaster } from '../../../extractors/pages/raster/turn-raster.ts';
import { headRows } from '../../../extractors/pages/upright/page-head.ts';
import { unturn } from '../../../extractors/pages/upright/straighten.ts';

const HEIGHT = 3_500;
/** `perRow` letters on rows 50 px apart, from `top` on. */
const rowsOf = (rows: number, perRow: number, top: number) =>
  Array.from(
    { length: rows * perRow },
    (_, k) => [(k % perRow) * 20, top + Math.floor(k / perRow) * 50] as const,
  );

describe('headRows', () => {
  it('ends below the row of the last of the first letters', () => {
    const rows = headRows(rowsOf(40, 40, 600), IDENTITY, HEIGHT);
    expect(rows).toBeGreaterThan(750); // the fourth row holds the 160th letter
    expect(rows).toBeLessThan(850);
  });

  it('is never less than the place of a letterhead', () => {
    expect(headRows(rowsOf(60, 80, 20), IDENTITY, HEIGHT)).toBe(525);
  });

  it.each([
    ['a thin page', rowsOf(2, 40, 300)],
    ['a page whose print stands low', rowsOf(20, 40, 2_600)],
    ['a bare page', []],
  ])('is the whole page for %s', (_, letters) => {
    expect(headRows(letters, IDENTITY, HEIGHT)).toBe(HEIGHT);
  });

  it('is looked for where the page has its head, however it lies in the picture', () => {
    const letters = rowsOf(40, 40, 600).map(([x, y]) => [2_480 - x, HEIGHT - y] as const);
    const rows = headRows(letters, unturn(180, 2_480, HEIGHT), HEIGHT);
    expect(rows).toBeGreaterThan(750);
    expect(rows).toBeLessThan(850);
  });
});

describe('turnRaster', () => {
  const source = { width: 3, height: 2, data: Uint8Array.of(1, 2, 3, 4, 5, 6) };
  it.each([
    [0, 3, [1, 2, 3, 4, 5, 6]],
    [90, 2, [4, 1, 5, 2, 6, 3]],
    [180, 3, [6, 5, 4, 3, 2, 1]],
    [270, 2, [3, 6, 2, 5, 1, 4]],
  ] as const)('turns by %i° clockwise', (turn, width, data) => {
    const turned = turnRaster(source, turn);
    expect(turned.width).toBe(width);
    expect([...turned.data]).toEqual(data);
  });
});
