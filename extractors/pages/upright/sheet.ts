// Finds the sheet of paper in a photograph (or in a scan with black borders): a light quadrilateral against a
// clearly darker surrounding. Gives null rather than guess: the whole picture is then the sheet.

import { labelInk } from '../raster/components.ts';
import { clamp, type GrayRaster } from '../raster/gray-raster.ts';
import type { Point, Quad } from '../raster/homography.ts';
import { shrink } from '../raster/resample.ts';
import { otsuThreshold } from '../raster/threshold.ts';
import { fitLine, intersect, type StraightLine } from './straight-line.ts';

/** The search works on a picture of about this many pixels on its long side. */
const WORK_LONG_SIDE = 500;
/** Below this share of the frame it is not the page that was photographed. */
const MIN_SHEET_SHARE = 0.2;
/** Above this share there is nothing to cut away. */
const MAX_SHEET_SHARE = 0.985;
/** How much of the quadrilateral must really be light. */
const MIN_FILL = 0.88;
/** Grey levels that the paper must be lighter than its surrounding, just beside the edge. */
const MIN_EDGE_CONTRAST = 25;
/** How far from the edge the contrast is measured, in work pixels. */
const EDGE_PROBE = 4;

export function findSheet(paper: GrayRaster): Quad | null {
  const factor = Math.max(1, Math.round(Math.max(paper.width, paper.height) / WORK_LONG_SIDE));
  const work = shrink(paper, factor);
  const outline = lightOutline(work);
  if (!outline) return null;
  const quad = quadOf(outline);
  if (!quad || !isPlausible(work, quad, outline.area)) return null;
  return mapQuad(quad, ([x, y]) => [x * factor, y * factor]);
}

interface Outline {
  /** First and last light column of each row, −1 where the sheet is not. */
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly top: Int32Array;
  readonly bottom: Int32Array;
  readonly area: number;
}

/** The outline of the largest light component; holes (print) do not matter. */
function lightOutline(work: GrayRaster): Outline | null {
  const threshold = otsuThreshold(work);
  const { components, runs } = labelInk(work, (value) => value >= threshold);
  let largest = -1;
  components.forEach((component, index) => {
    if (component.pixels > (components[largest]?.pixels ?? 0)) largest = index;
  });
  if (largest < 0) return null;
  const outline = {
    left: new Int32Array(work.height).fill(-1),
    right: new Int32Array(work.height).fill(-1),
    top: new Int32Array(work.width).fill(-1),
    bottom: new Int32Array(work.width).fill(-1),
    area: 0,
  };
  for (let at = 0; at < runs.count; at++) {
    if (runs.components[at] !== largest) continue;
    const row = runs.rows[at] as number;
    const start = runs.starts[at] as number;
    const end = runs.ends[at] as number;
    if ((outline.left[row] ?? -1) < 0) outline.left[row] = start;
    outline.right[row] = end;
    for (let x = start; x < end; x++) {
      if ((outline.top[x] ?? -1) < 0) outline.top[x] = row;
      outline.bottom[x] = row + 1;
    }
  }
  outline.left.forEach((left, y) => {
    if (left >= 0) outline.area += (outline.right[y] ?? 0) - left;
  });
  return outline;
}

/** Corners as the extremes along the diagonals, then each side fitted to its points and intersected again. */
function quadOf(outline: Outline): Quad | null {
  const points: Point[] = [];
  outline.left.forEach((x, y) => {
    if (x >= 0) points.push([x, y], [outline.right[y] ?? x, y]);
  });
  const by = (score: (p: Point) => number) =>
    points.reduce<Point>((best, p) => (score(p) > score(best) ? p : best), points[0] ?? [0, 0]);
  const topLeft = by(([x, y]) => -x - y);
  const topRight = by(([x, y]) => x - y);
  const bottomRight = by(([x, y]) => x + y);
  const bottomLeft = by(([x, y]) => y - x);
  const left = sideOf(outline.left, topLeft[1], bottomLeft[1], 'steep');
  const right = sideOf(outline.right, topRight[1], bottomRight[1], 'steep');
  const top = sideOf(outline.top, topLeft[0], topRight[0], 'flat');
  const bottom = sideOf(outline.bottom, bottomLeft[0], bottomRight[0], 'flat');
  if (!left || !right || !top || !bottom) return null;
  const corners = [
    intersect(left, top),
    intersect(right, top),
    intersect(right, bottom),
    intersect(left, bottom),
  ] as const;
  return corners.every((c) => c.every(Number.isFinite)) ? corners : null;
}

function sideOf(edge: Int32Array, from: number, to: number, kind: 'steep' | 'flat'): StraightLine | null {
  const margin = (to - from) * 0.06; // the corners themselves are often rounded or curled
  const along: number[] = [];
  const across: number[] = [];
  for (let at = Math.ceil(from + margin); at <= to - margin; at++) {
    const value = edge[at] ?? -1;
    if (value < 0) continue;
    along.push(at);
    across.push(value);
  }
  return fitLine(along, across, kind);
}

function isPlausible(work: GrayRaster, quad: Quad, lightArea: number): boolean {
  const area = quadArea(quad);
  const share = area / (work.width * work.height);
  if (share < MIN_SHEET_SHARE || share > MAX_SHEET_SHARE) return false;
  if (lightArea / area < MIN_FILL || lightArea / area > 1 / MIN_FILL) return false;
  const contrasts = quad.map((corner, k) => edgeContrast(work, corner, quad[(k + 1) % 4] ?? corner));
  const seen = contrasts.filter((contrast) => contrast !== null);
  return seen.length > 0 && seen.every((contrast) => contrast >= MIN_EDGE_CONTRAST);
}

/** Median step from outside to inside along one side; null when the side lies on the frame of the picture. */
function edgeContrast(work: GrayRaster, from: Point, to: Point): number | null {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  // Corners go clockwise, so the inside is to the right of the direction of travel.
  const nx = (-(to[1] - from[1]) / length) * EDGE_PROBE;
  const ny = ((to[0] - from[0]) / length) * EDGE_PROBE;
  const steps: number[] = [];
  for (let t = 0.1; t <= 0.9; t += 0.02) {
    const x = from[0] + (to[0] - from[0]) * t;
    const y = from[1] + (to[1] - from[1]) * t;
    const outside = valueAt(work, x - nx, y - ny);
    const inside = valueAt(work, x + nx, y + ny);
    if (outside !== null && inside !== null) steps.push(inside - outside);
  }
  if (steps.length < 12) return null;
  steps.sort((a, b) => a - b);
  return steps[steps.length >> 1] ?? null;
}

function valueAt(work: GrayRaster, x: number, y: number): number | null {
  if (x < 0 || y < 0 || x >= work.width || y >= work.height) return null;
  return work.data[clamp(y | 0, 0, work.height - 1) * work.width + (x | 0)] ?? null;
}

function quadArea(quad: Quad): number {
  let twice = 0;
  quad.forEach(([x, y], k) => {
    const [nextX, nextY] = quad[(k + 1) % 4] ?? [x, y];
    twice += x * nextY - nextX * y;
  });
  return Math.abs(twice) / 2;
}

function mapQuad(quad: Quad, map: (point: Point) => Point): Quad {
  return [map(quad[0]), map(quad[1]), map(quad[2]), map(quad[3])];
}
