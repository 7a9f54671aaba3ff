// Straight lines through edge points: least squares with the outliers thrown out, and where two lines cross.
import type { Point } from '../raster/homography.ts';

/** `flat`: y = offset + slope · x. `steep`: x = offset + slope · y (so that upright edges have no infinite slope). */
export interface StraightLine {
  readonly kind: 'flat' | 'steep';
  readonly offset: number;
  readonly slope: number;
}

const ROUNDS = 4;
/** Points further off than this many pixels (or twice the mean error) are left out of the next round. */
const TOLERANCE = 1.5;
const MIN_POINTS = 10;

/** @param along the running coordinate (x of a flat line), @param across the other one */
export function fitLine(
  along: readonly number[],
  across: readonly number[],
  kind: 'flat' | 'steep',
): StraightLine | null {
  let kept = along.map((_, k) => k);
  let line: StraightLine | null = null;
  for (let round = 0; round < ROUNDS; round++) {
    if (kept.length < MIN_POINTS) return line;
    line = leastSquares(kept, along, across, kind);
    const { offset, slope } = line;
    const errorOf = (k: number) => Math.abs((across[k] ?? 0) - offset - slope * (along[k] ?? 0));
    const mean = kept.reduce((sum, k) => sum + errorOf(k), 0) / kept.length;
    kept = kept.filter((k) => errorOf(k) <= Math.max(TOLERANCE, 2 * mean));
  }
  return line;
}

function leastSquares(
  kept: readonly number[],
  along: readonly number[],
  across: readonly number[],
  kind: 'flat' | 'steep',
): StraightLine {
  const n = kept.length;
  const meanAlong = kept.reduce((sum, k) => sum + (along[k] ?? 0), 0) / n;
  const meanAcross = kept.reduce((sum, k) => sum + (across[k] ?? 0), 0) / n;
  let covariance = 0;
  let variance = 0;
  for (const k of kept) {
    covariance += ((along[k] ?? 0) - meanAlong) * ((across[k] ?? 0) - meanAcross);
    variance += ((along[k] ?? 0) - meanAlong) ** 2;
  }
  const slope = variance === 0 ? 0 : covariance / variance;
  return { kind, slope, offset: meanAcross - slope * meanAlong };
}

export function intersect(steep: StraightLine, flat: StraightLine): Point {
  // x = so + ss·y and y = fo + fs·x
  const y = (flat.offset + flat.slope * steep.offset) / (1 - flat.slope * steep.slope);
  return [steep.offset + steep.slope * y, y];
}
