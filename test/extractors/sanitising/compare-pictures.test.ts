// A lost character is found, a colour that was rounded is not.
import { describe, expect, it } from 'vitest';
import { comparePictures, NEAR } from '../../../extractors/sanitising/pdf/compare-pictures.ts';

const page = (paint: (x: number, y: number) => number = () => 255, width = 40, height = 30) => {
  const rgbx = new Uint8Array(width * height * 4);
  for (let at = 0; at < width * height; at++)
    rgbx.fill(paint(at % width, Math.floor(at / width)), at * 4, at * 4 + 4);
  return { width, height, rgbx };
};

describe('comparing pictures', () => {
  it('calls the same pixels equal', () => {
    expect(comparePictures(page(), page(), 0)).toEqual({ isEqual: true, worstTile: 0 });
  });

  it('sees one pixel, wherever it is', () => {
    for (const [x, y] of [
      [0, 0],
      [39, 29],
      [17, 3],
    ]) {
      const dotted = page((px, py) => (px === x && py === y ? 200 : 255));
      expect(comparePictures(page(), dotted, NEAR.drawn)).toEqual({ isEqual: false, worstTile: 1 / 64 });
    }
  });

  it('sees a change of one channel', () => {
    const red = page();
    for (let at = 0; at < red.rgbx.length; at += 4) red.rgbx[at + 2] = 0;
    expect(comparePictures(page(), red, NEAR.drawn).worstTile).toBe(1);
  });

  it('does not call rounding a change', () => {
    const rounded = page(() => 253);
    expect(comparePictures(page(), rounded, NEAR.drawn)).toEqual({ isEqual: false, worstTile: 0 });
  });

  it('sees pale grey print', () => {
    const pale = page((x) => (x === 5 ? 245 : 255));
    expect(comparePictures(page(), pale, NEAR.drawn).worstTile).toBeGreaterThan(0);
  });

  it('never calls pages of two sizes the same', () => {
    const narrow = page(() => 255, 39);
    expect(comparePictures(page(), narrow, NEAR.drawn).worstTile).toBe(1);
  });
});
