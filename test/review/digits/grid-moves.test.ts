// Arrows in the grid of digits, and the figure that is shown first.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fullestFigure, GRID_STEPS, movedTo } from '../../../review/pages/digits/grid-moves.ts';

describe('movedTo', () => {
  it.each([
    [0, 'ArrowLeft', 0],
    [3, 'ArrowLeft', 2],
    [9, 'ArrowRight', 9],
    [3, 'ArrowRight', 4],
    [2, 'ArrowUp', 2],
    [6, 'ArrowUp', 2],
    [2, 'ArrowDown', 6],
    // The last row of ten cells in fours holds two.
    [7, 'ArrowDown', 9],
    [8, 'ArrowDown', 8],
    [5, 'Home', 0],
    [5, 'End', 9],
  ] as const)('from %i by %s to %i, of ten in fours', (at, step, to) => {
    expect(movedTo(at, step, 10, 4)).toBe(to);
  });

  it('never leaves the grid, and every cell can be reached from every other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 20 }), (total, columns) => {
        const reached = new Set([0]);
        for (const cell of reached) {
          for (const step of GRID_STEPS) reached.add(movedTo(cell, step, total, columns));
        }
        expect([...reached].sort((a, b) => a - b)).toEqual(Array.from({ length: total }, (_, at) => at));
      }),
    );
  });
});

describe('fullestFigure', () => {
  it('is the first of those of which there is most, and none of nothing', () => {
    expect(fullestFigure([0, 3, 0, 7, 7])).toBe(3);
    expect(fullestFigure([0, 0, 0])).toBeNull();
  });
});
