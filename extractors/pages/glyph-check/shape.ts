// The picture of one printed character: its ink cut out of a rendered line, and how far two such pictures are apart.
// A line is always rendered so that one em is {@link SHAPE_EM} pixels, so shapes of one font compare at every size.
import { createRaster, type GrayRaster } from '../raster/gray-raster.ts';

/** Pixels of an em in every line that shapes are cut from: the height the line network wants, too. */
export const SHAPE_EM = 48;
/** Darker than this is ink, when ink is parted from paper. */
const INK = 160;
/** Paper kept around the ink: room for the blur and for one pixel of shift. */
const PAD = 3;
/** Edges of one and the same glyph fall on other pixels by this much. */
const SIZE_PLAY = 2;
const SHIFT = 1;

export interface Shape {
  /** Ink box in the line: left edge and width are ignored when shapes are compared but for the width. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** The ink with {@link PAD} pixels around it, each pixel the mean of its 3 × 3 neighbourhood. */
  readonly blurred: GrayRaster;
}

/**
 * The separate inks of a line, left to right, parted by columns without ink. Characters that touch come as one.
 * @param line the rows of one line of print, nothing above or below
 */
export function shapesOf(line: GrayRaster): readonly Shape[] {
  const shapes: Shape[] = [];
  let start = -1;
  for (let x = 0; x <= line.width; x++) {
    const hasInk = x < line.width && columnHasInk(line, x);
    if (hasInk && start < 0) start = x;
    if (hasInk || start < 0) continue;
    shapes.push(cutShape(line, start, x - start));
    start = -1;
  }
  return shapes;
}

/**
 * How far two shapes are apart at their most different spot: 0 the same … 255; 255 when place or size do not fit.
 * Only the worst spot counts: a stroke more or less is small, and makes another character.
 */
export function shapeDistance(a: Shape, b: Shape): number {
  const isFar =
    Math.abs(a.width - b.width) > SIZE_PLAY ||
    Math.abs(a.height - b.height) > SIZE_PLAY ||
    Math.abs(a.top - b.top) > SIZE_PLAY;
  if (isFar) return 255;
  let best = 255;
  for (let dy = -SHIFT; dy <= SHIFT; dy++) {
    for (let dx = -SHIFT; dx <= SHIFT; dx++)
      best = Math.min(best, worstSpot(a.blurred, b.blurred, dx, dy, best));
  }
  return best;
}

function columnHasInk({ data, width, height }: GrayRaster, x: number): boolean {
  for (let at = x; at < width * height; at += width) if ((data[at] ?? 255) < INK) return true;
  return false;
}

function cutShape(line: GrayRaster, left: number, width: number): Shape {
  let top = line.height;
  let bottom = -1;
  for (let y = 0; y < line.height; y++) {
    for (let x = left; x < left + width; x++) {
      if ((line.data[y * line.width + x] ?? 255) >= INK) continue;
      top = Math.min(top, y);
      bottom = y;
    }
  }
  const height = bottom - top + 1;
  // The neighbours' ink stays outside: only columns of this run are copied.
  const padded = createRaster(width + 2 * PAD, height + 2 * PAD);
  for (let y = 0; y < height; y++) {
    const from = (top + y) * line.width + left;
    padded.data.set(line.data.subarray(from, from + width), (y + PAD) * padded.width + PAD);
  }
  return { left, top, width, height, blurred: blur(padded) };
}

function blur({ data, width, height }: GrayRaster): GrayRaster {
  const out = createRaster(width, height);
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      let sum = 0;
      for (let row = y - 1; row <= y + 1; row++) {
        const at = row * width + x;
        sum += (data[at - 1] ?? 255) + (data[at] ?? 255) + (data[at + 1] ?? 255);
      }
      out.data[y * width + x] = sum / 9;
    }
  }
  return out;
}

/** Gives up, with `enough`, as soon as the spot is no better than that. */
function worstSpot(a: GrayRaster, b: GrayRaster, dx: number, dy: number, enough: number): number {
  let worst = 0;
  const width = Math.max(a.width, b.width);
  const height = Math.max(a.height, b.height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const difference = Math.abs(valueAt(a, x, y) - valueAt(b, x + dx, y + dy));
      if (difference <= worst) continue;
      worst = difference;
      if (worst >= enough) return enough;
    }
  }
  return worst;
}

function valueAt({ data, width, height }: GrayRaster, x: number, y: number): number {
  if (x < 0 || y < 0 || x >= width || y >= height) return 255;
  return data[y * width + x] ?? 255;
}
