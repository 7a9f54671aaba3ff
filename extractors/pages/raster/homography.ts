// Plane homographies: from four point pairs, and the plain ones. Matrices are row-major 3 × 3 (contract/geometry).
import type { Transform } from '../../../contract/geometry.ts';

export { invert } from '../../../contract/geometry.ts';

export type Point = readonly [x: number, y: number];
export type Quad = readonly [topLeft: Point, topRight: Point, bottomRight: Point, bottomLeft: Point];

/** The homography that takes the rectangle (0,0)–(width,height) to the quad. */
export function rectangleToQuad(width: number, height: number, quad: Quad): Transform {
  const [[x0, y0], [x1, y1], [x2, y2], [x3, y3]] = quad;
  const dx1 = x1 - x2;
  const dx2 = x3 - x2;
  const dy1 = y1 - y2;
  const dy2 = y3 - y2;
  const sx = x0 - x1 + x2 - x3;
  const sy = y0 - y1 + y2 - y3;
  const det = dx1 * dy2 - dx2 * dy1;
  const g = (sx * dy2 - dx2 * sy) / det;
  const h = (dx1 * sy - sx * dy1) / det;
  // Unit square to quad (Heckbert 1989), then the rectangle's size divided out.
  return [
    (x1 - x0 + g * x1) / width,
    (x3 - x0 + h * x3) / height,
    x0,
    (y1 - y0 + g * y1) / width,
    (y3 - y0 + h * y3) / height,
    y0,
    g / width,
    h / height,
    1,
  ];
}

export function scaling(x: number, y: number): Transform {
  return [x, 0, 0, 0, y, 0, 0, 0, 1];
}

export function translation(x: number, y: number): Transform {
  return [1, 0, x, 0, 1, y, 0, 0, 1];
}

/** Turns (x, y) by `degrees`; with y pointing down a positive angle turns clockwise. */
export function rotation(degrees: number): Transform {
  const radians = (degrees * Math.PI) / 180;
  const cos = Math.cos(radians);
  const sin = Math.sin(radians);
  return [cos, -sin, 0, sin, cos, 0, 0, 0, 1];
}
