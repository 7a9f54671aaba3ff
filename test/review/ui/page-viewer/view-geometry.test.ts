// The planes of the viewer: what is pointed at on the screen is the same spot of the page at every scale and turn.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IDENTITY, type Transform } from '../../../../contract/geometry.ts';
import {
  boxOnPage,
  boxOnPicture,
  boxOnStage,
  fitWidth,
  scaleToShow,
  scrollAround,
  scrollToShow,
  stageSize,
  stepOnPicture,
  type Turn,
  toPicture,
  toStage,
  turned,
} from '../../../../review/ui/page-viewer/view-geometry.ts';

const A4 = { width: 2480, height: 3508 };
const TURNS: readonly Turn[] = [0, 1, 2, 3];
const view = fc.record({
  scale: fc.double({ min: 0.05, max: 4, noNaN: true }),
  turn: fc.constantFrom(...TURNS),
});
const spot = fc.tuple(fc.integer({ min: 0, max: 2480 }), fc.integer({ min: 0, max: 3508 }));

describe('spots', () => {
  it('come back from the stage to where they were, at any scale and turn', () => {
    fc.assert(
      fc.property(spot, view, ([x, y], seen) => {
        const [bx, by] = toPicture(toStage([x, y], A4, seen), A4, seen);
        expect(bx).toBeCloseTo(x, 6);
        expect(by).toBeCloseTo(y, 6);
      }),
    );
  });

  it('lie on the stage', () => {
    fc.assert(
      fc.property(spot, view, (each, seen) => {
        const { width, height } = stageSize(A4, seen);
        const [x, y] = toStage(each, A4, seen);
        expect(x).toBeGreaterThanOrEqual(-1e-6);
        expect(y).toBeGreaterThanOrEqual(-1e-6);
        expect(x).toBeLessThanOrEqual(width + 1e-6);
        expect(y).toBeLessThanOrEqual(height + 1e-6);
      }),
    );
  });

  it.each([
    [0, [10, 20]],
    [1, [3488, 10]],
    [2, [2470, 3488]],
    [3, [20, 2470]],
  ] as const)('turned clockwise by %i quarters', (turn, expected) => {
    expect(toStage([10, 20], A4, { scale: 1, turn })).toEqual(expected);
  });

  it('moves on the picture as it moves on the screen', () => {
    for (const turn of TURNS) {
      const at = { scale: 0.5, turn };
      const [x, y] = toStage([500, 600], A4, at);
      const [dx, dy] = stepOnPicture([7, 3], turn);
      const [mx, my] = toStage([500 + dx, 600 + dy], A4, at);
      expect([mx - x, my - y]).toEqual([3.5, 1.5]);
    }
  });
});

describe('boxes', () => {
  it('keep their area on the stage', () => {
    fc.assert(
      fc.property(view, (seen) => {
        const [, , w, h] = boxOnStage([100, 200, 300, 40], A4, seen);
        expect(w * h).toBeCloseTo(300 * 40 * seen.scale ** 2, 3);
      }),
    );
  });

  it('of the page lie turned on the picture, and come back', () => {
    // The page came on its side: the picture was turned by a quarter to be read.
    const toPage: Transform = [0, 1, 0, -1, 0, 2480, 0, 0, 1];
    const onPicture = boxOnPicture(toPage, [100, 200, 40, 300]);
    expect(onPicture).toEqual([1980, 100, 300, 40]);
    expect(boxOnPage(toPage, onPicture, { width: 3508, height: 2480 })).toEqual([100, 200, 40, 300]);
  });

  it('are cut to the page and never empty', () => {
    expect(boxOnPage(IDENTITY, [-20, 3490, 100, 90], A4)).toEqual([0, 3490, 80, 18]);
    expect(boxOnPage(IDENTITY, [3000, 10, 50, 20], A4)).toEqual([2479, 10, 1, 20]);
  });
});

describe('the view', () => {
  const seen = { width: 800, height: 600 };

  it('fits the width of the page as it is turned', () => {
    expect(fitWidth(A4, 0, 1240)).toBe(0.5);
    expect(fitWidth(A4, 1, 1754)).toBe(0.5);
  });

  it('goes near enough to read a small box, and keeps a scale that does', () => {
    expect(scaleToShow([0, 0, 400, 44], seen, { scale: 0.2, turn: 0 })).toBeCloseTo(0.5);
    expect(scaleToShow([0, 0, 400, 44], seen, { scale: 0.9, turn: 0 })).toBe(0.9);
  });

  it('goes back from a box too wide for what is seen, also when it is turned', () => {
    expect(scaleToShow([0, 0, 2000, 100], seen, { scale: 1, turn: 0 })).toBeCloseTo(0.32);
    expect(scaleToShow([0, 0, 2000, 100], seen, { scale: 1, turn: 1 })).toBeCloseTo(0.24);
  });

  it('leaves a box that is seen where it is, and brings another to the middle', () => {
    const scroll = { left: 0, top: 100 };
    expect(scrollToShow([200, 300, 100, 30], seen, scroll)).toEqual(scroll);
    expect(scrollToShow([200, 1000, 100, 30], seen, scroll)).toEqual({ left: 0, top: 715 });
    expect(scrollToShow([20, 10, 50, 20], seen, { left: 0, top: 400 }).top).toBe(0);
  });

  it('keeps under the pointer what was there when the scale changes', () => {
    fc.assert(
      fc.property(view, view, (before, after) => {
        const scroll = { left: 300, top: 500 };
        const there = scrollAround([120, 80], scroll, before.scale, after.scale);
        const ratio = after.scale / before.scale;
        expect(there.left + 120).toBeCloseTo((300 + 120) * ratio, 6);
        expect(there.top + 80).toBeCloseTo((500 + 80) * ratio, 6);
      }),
    );
  });

  it('turns round in both directions', () => {
    expect([turned(3, 1), turned(0, -1)]).toEqual([0, 3]);
  });
});
