// How far the text lines lean, and whether they run along the rows or the columns of the picture. The ink is
// projected along candidate angles; where the profile has the sharpest steps, the lines run.
import type { Print } from './print-components.ts';

export interface Lean {
  /** `rows`: lines run left–right (or upside down). `columns`: the page lies on its side. */
  readonly axis: 'rows' | 'columns';
  /** Degrees, positive = the page leans clockwise. */
  readonly skewDeg: number;
  /** How much sharper the chosen axis is than the other, ≥ 1. */
  readonly axisMargin: number;
}

const MAX_SKEW_DEG = 15;
const COARSE_STEP_DEG = 0.5;
const FINE_STEP_DEG = 0.05;
/** More points add time, not certainty. With 12,000 the lines of some pages seemed to run down the page. */
const MAX_POINTS = 40_000;

export function estimateLean(print: Print): Lean {
  const rows = bestAngle(print.ys, print.xs, -1);
  const columns = bestAngle(print.xs, print.ys, 1);
  const isRows = rows.score >= columns.score;
  const best = isRows ? rows : columns;
  const other = isRows ? columns : rows;
  return {
    axis: isRows ? 'rows' : 'columns',
    skewDeg: best.degrees,
    axisMargin: best.score / Math.max(other.score, 1e-9),
  };
}

interface Angle {
  readonly degrees: number;
  readonly score: number;
}

function bestAngle(across: Int32Array, along: Int32Array, sign: 1 | -1): Angle {
  const step = Math.max(1, Math.ceil(across.length / MAX_POINTS));
  const scoreAt = (degrees: number) =>
    stepScore(across, along, sign * Math.tan((degrees * Math.PI) / 180), step);
  const coarse = bestOf(scoreAt, 0, MAX_SKEW_DEG, COARSE_STEP_DEG);
  const fine = bestOf(scoreAt, coarse.degrees, COARSE_STEP_DEG, FINE_STEP_DEG);
  return { degrees: Math.round(fine.degrees * 100) / 100, score: fine.score };
}

/** The best of the angles around a middle one; the middle itself where none is better. */
function bestOf(scoreAt: (degrees: number) => number, middle: number, reach: number, step: number): Angle {
  let best: Angle = { degrees: middle, score: scoreAt(middle) };
  for (let degrees = middle - reach; degrees <= middle + reach; degrees += step) {
    const score = scoreAt(degrees);
    if (score > best.score) best = { degrees, score };
  }
  return best;
}

/** Sum of squared steps between neighbouring profile bins, per point. */
function stepScore(across: Int32Array, along: Int32Array, slope: number, step: number): number {
  let low = Infinity;
  let high = -Infinity;
  const values = new Int32Array(Math.ceil(across.length / step));
  for (let k = 0, n = 0; k < across.length; k += step, n++) {
    const bin = Math.round((across[k] as number) + slope * (along[k] as number));
    values[n] = bin;
    if (bin < low) low = bin;
    if (bin > high) high = bin;
  }
  if (low > high) return 0;
  const profile = new Int32Array(high - low + 2);
  for (const value of values) profile[value - low] = (profile[value - low] as number) + 1;
  let sum = 0;
  for (let k = 1; k < profile.length; k++) {
    const gap = (profile[k] as number) - (profile[k - 1] as number);
    sum += gap * gap;
  }
  return sum / values.length;
}
