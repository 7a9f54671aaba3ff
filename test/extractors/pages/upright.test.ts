// A page comes upright from whatever way it lay, and every upright pixel is found again on the original.
import { describe, expect, it } from 'vitest';
import { mapPoint } from '../../../contract/geometry.ts';
import { createRaster, darkShare, type GrayRaster } from '../../../extractors/pages/raster/gray-raster.ts';
import { invert, type Quad, rectangleToQuad } from '../../../extractors/pages/raster/homography.ts';
import { warp } from '../../../extractors/pages/raster/resample.ts';
import { findPosture } from '../../../extractors/pages/upright/posture.ts';
import { findSheet } from '../../../extractors/pages/upright/sheet.ts';
import { straighten } from '../../../extractors/pages/upright/straighten.ts';
import { drawPage, turnRaster } from './support/drawn-page.ts';

const DPI = 150;
const picture = (gray: GrayRaster) => ({ gray, color: null, dpi: DPI });

describe('lean', { timeout: 30_000 }, () => {
  it.each([-12, -3.3, 0, 0.4, 7, 14])('of %d degrees is found', (skewDeg) => {
    const posture = findPosture(picture(drawPage({ dpi: DPI, skewDeg })));
    expect(posture.turn).toBe(0);
    expect(Math.abs(posture.skewDeg - skewDeg)).toBeLessThan(0.15);
  });
});

describe('quarter turns', { timeout: 30_000 }, () => {
  it.each([
    { quarters: 0, turn: 0 },
    { quarters: 1, turn: 270 },
    { quarters: 2, turn: 180 },
    { quarters: 3, turn: 90 },
  ])('a page turned $quarters quarters is turned back by $turn', ({ quarters, turn }) => {
    const posture = findPosture(picture(turnRaster(drawPage({ dpi: DPI, skewDeg: 1.2 }), quarters)));
    expect(posture).toMatchObject({ turn, isTurnSure: true });
    expect(Math.abs(posture.skewDeg - 1.2)).toBeLessThan(0.15);
  });

  it('says that it is not sure when there is next to no print', () => {
    expect(findPosture(picture(drawPage({ lines: ['12345'] }))).isTurnSure).toBe(false);
  });
});

describe('photograph', { timeout: 30_000 }, () => {
  const quad: Quad = [
    [190, 120],
    [1_260, 170],
    [1_340, 1_860],
    [90, 1_800],
  ];

  function photograph(): GrayRaster {
    const sheet = drawPage({ dpi: DPI });
    const toSheet = invert(rectangleToQuad(sheet.width, sheet.height, quad));
    const frame = { width: 1_450, height: 1_980 };
    const seen = warp(sheet, toSheet, frame.width, frame.height);
    const inside = warp(createRaster(sheet.width, sheet.height, 0), toSheet, frame.width, frame.height);
    const data = seen.data.map((value, k) => {
      const isSheet = (inside.data[k] ?? 255) < 128;
      const shadow = 1 - (0.45 * (k % frame.width)) / frame.width;
      return isSheet ? value * shadow : 70;
    });
    return { ...frame, data };
  }

  const photo = photograph();

  it('finds the corners of the sheet on a darker table, in shadow', () => {
    const found = findSheet(photo);
    found?.forEach(([x, y], k) => {
      expect(Math.hypot(x - (quad[k]?.[0] ?? 0), y - (quad[k]?.[1] ?? 0))).toBeLessThan(12);
    });
    expect(found).not.toBeNull();
  });

  it('undoes perspective and shadow', () => {
    const posture = findPosture(picture(photo));
    const { raster } = straighten(picture(photo), posture);
    expect(posture).toMatchObject({ perspective: true, turn: 0 });
    expect(raster.height / raster.width).toBeCloseTo(297 / 210, 1);
    expect(1 - darkShare(raster, 236)).toBeGreaterThan(0.85);
  });

  it('takes a light gradient on a full page for no sheet edge', () => {
    const page = drawPage({ dpi: DPI });
    const data = page.data.map((value, k) => value * (0.5 + (0.5 * (k % page.width)) / page.width));
    expect(findSheet({ ...page, data })).toBeNull();
  });
});

describe('the way back', { timeout: 30_000 }, () => {
  it.each([0, 1, 2])('a mark on a page turned %d quarters is found where it was', (quarters) => {
    const original = turnRaster(drawPage({ dpi: DPI, skewDeg: 2 }), quarters);
    const posture = findPosture(picture(original));
    const { raster, toOriginal } = straighten(picture(original), posture);
    const fromOriginal = invert(toOriginal);
    const dark = darkPixels(original, 400);
    const kept = dark.filter(([x, y]) => {
      const [u, v] = mapPoint(fromOriginal, x + 0.5, y + 0.5);
      return (raster.data[Math.floor(v) * raster.width + Math.floor(u)] ?? 255) < 160;
    });
    expect(dark.length).toBeGreaterThan(100);
    expect(kept.length / dark.length).toBeGreaterThan(0.95);
    const there = mapPoint(toOriginal, 700, 900);
    const back = mapPoint(fromOriginal, there[0], there[1]);
    expect(back[0]).toBeCloseTo(700, 6);
    expect(back[1]).toBeCloseTo(900, 6);
  });
});

function darkPixels(raster: GrayRaster, everyNth: number): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  raster.data.forEach((value, k) => {
    if (value < 40 && k % everyNth < everyNth / 20)
      found.push([k % raster.width, Math.floor(k / raster.width)]);
  });
  return found;
}
