// Boxes and plane transforms shared by the readers, the fields and the review page.

/** `[x, y, width, height]` in pixels of the picture it belongs to, origin top left. */
export type Box = readonly [x: number, y: number, width: number, height: number];

/** Row-major 3 × 3 matrix that maps (x, y, 1) of one picture to another (a plane homography). */
export type Transform = readonly [number, number, number, number, number, number, number, number, number];

export const IDENTITY: Transform = [1, 0, 0, 0, 1, 0, 0, 0, 1];

export function mapPoint(t: Transform, x: number, y: number): readonly [number, number] {
  const w = t[6] * x + t[7] * y + t[8];
  return [(t[0] * x + t[1] * y + t[2]) / w, (t[3] * x + t[4] * y + t[5]) / w];
}

/** The upright bounding box of a box's four corners after the transform, rounded to whole pixels. */
export function mapBox(t: Transform, [x, y, w, h]: Box): Box {
  const corners = [
    mapPoint(t, x, y),
    mapPoint(t, x + w, y),
    mapPoint(t, x, y + h),
    mapPoint(t, x + w, y + h),
  ];
  const xs = corners.map((c) => c[0]);
  const ys = corners.map((c) => c[1]);
  const left = Math.round(Math.min(...xs));
  const top = Math.round(Math.min(...ys));
  return [left, top, Math.round(Math.max(...xs)) - left, Math.round(Math.max(...ys)) - top];
}

/** `multiply(a, b)` applies b first, then a. */
export function multiply(a: Transform, b: Transform): Transform {
  const cell = (r: number, c: number) =>
    (a[r * 3] ?? 0) * (b[c] ?? 0) +
    (a[r * 3 + 1] ?? 0) * (b[3 + c] ?? 0) +
    (a[r * 3 + 2] ?? 0) * (b[6 + c] ?? 0);
  return [
    cell(0, 0),
    cell(0, 1),
    cell(0, 2),
    cell(1, 0),
    cell(1, 1),
    cell(1, 2),
    cell(2, 0),
    cell(2, 1),
    cell(2, 2),
  ];
}

/** The inverse transform, scaled so that its last element is 1. @throws RangeError when it has none */
export function invert(t: Transform): Transform {
  const [a, b, c, d, e, f, g, h, i] = t;
  const A = e * i - f * h;
  const B = c * h - b * i;
  const C = b * f - c * e;
  const det = a * A + d * B + g * C;
  if (!Number.isFinite(1 / det)) throw new RangeError('the transform has no inverse');
  const scale = a * e - b * d;
  return [
    A / scale,
    B / scale,
    C / scale,
    (f * g - d * i) / scale,
    (a * i - c * g) / scale,
    (c * d - a * f) / scale,
    (d * h - e * g) / scale,
    (b * g - a * h) / scale,
    1,
  ];
}

/** Smallest box that holds all the given ones. */
export function unionBox(boxes: readonly Box[]): Box {
  const left = Math.min(...boxes.map((b) => b[0]));
  const top = Math.min(...boxes.map((b) => b[1]));
  const right = Math.max(...boxes.map((b) => b[0] + b[2]));
  const bottom = Math.max(...boxes.map((b) => b[1] + b[3]));
  return [left, top, right - left, bottom - top];
}
