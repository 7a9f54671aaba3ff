// The box that is drawn stays on the picture, whatever is done with it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  boxAround,
  boxOfDrag,
  lineHeight,
  movedBox,
  resizedBox,
} from '../../../../review/ui/page-viewer/pick-box.ts';

const A4 = { width: 2480, height: 3508 };

describe('a picked box', () => {
  it('is one line high around a click', () => {
    expect(lineHeight(A4)).toBe(50);
    expect(boxAround([1000, 700], A4)).toEqual([800, 675, 400, 50]);
    expect(boxAround([3, 3505], A4)).toEqual([0, 3458, 400, 50]);
  });

  it('is what was drawn, from any corner', () => {
    expect(boxOfDrag([300, 400], [100, 350], A4)).toEqual([100, 350, 200, 50]);
    expect(boxOfDrag([100, 350], [300, 400], A4)).toEqual([100, 350, 200, 50]);
  });

  it('is a click where the hand only shook', () => {
    expect(boxOfDrag([1000, 700], [1005, 704], A4)).toEqual(boxAround([1005, 704], A4));
  });

  it('is a flat box where somebody drew along a line', () => {
    expect(boxOfDrag([100, 100], [400, 103], A4)).toEqual([100, 100, 300, 4]);
  });

  it('moves by steps and grows from its corner', () => {
    expect(movedBox([100, 100, 50, 20], [25, -25], A4)).toEqual([125, 75, 50, 20]);
    expect(resizedBox([100, 100, 50, 20], [25, 0], A4)).toEqual([100, 100, 75, 20]);
    expect(resizedBox([100, 100, 50, 20], [-90, -90], A4)).toEqual([100, 100, 4, 4]);
  });

  it('never leaves the picture', () => {
    const any = fc.integer({ min: -5000, max: 5000 });
    fc.assert(
      fc.property(any, any, any, any, (ax, ay, bx, by) => {
        const drawn = boxOfDrag([ax, ay], [bx, by], A4);
        const moved = movedBox(drawn, [by, ax], A4);
        for (const [x, y, w, h] of [drawn, moved, resizedBox(moved, [ax, by], A4)]) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(w).toBeGreaterThanOrEqual(4);
          expect(h).toBeGreaterThanOrEqual(4);
          expect(x + w).toBeLessThanOrEqual(A4.width);
          expect(y + h).toBeLessThanOrEqual(A4.height);
        }
      }),
    );
  });
});
