// Resampling of grey rasters: whole-number shrinking by area mean, and any plane transform by Catmull-Rom.
import type { Transform } from '../../../contract/geometry.ts';
import { createRaster, type GrayRaster } from './gray-raster.ts';

/** Every output pixel is the mean of `factor` × `factor` input pixels; a last partial row or column is dropped. */
export function shrink(source: GrayRaster, factor: number): GrayRaster {
  if (factor <= 1) return source;
  const width = Math.max(1, Math.floor(source.width / factor));
  const height = Math.max(1, Math.floor(source.height / factor));
  const out = createRaster(width, height);
  const sums = new Uint32Array(width);
  const area = factor * factor;
  for (let y = 0; y < height; y++) {
    sums.fill(0);
    for (let dy = 0; dy < factor; dy++) addRow(source, y * factor + dy, factor, sums);
    for (let x = 0; x < width; x++) out.data[y * width + x] = ((sums[x] ?? 0) / area) | 0;
  }
  return out;
}

function addRow(source: GrayRaster, y: number, factor: number, sums: Uint32Array): void {
  let at = Math.min(y, source.height - 1) * source.width;
  for (let x = 0; x < sums.length; x++) {
    let sum = 0;
    for (let dx = 0; dx < factor; dx++) sum += source.data[at++] ?? 255;
    sums[x] = (sums[x] ?? 0) + sum;
  }
}

/** Steps a pixel is divided into when the cubic weights are tabulated. */
const PHASES = 64;
/** Weights are whole numbers of this many parts: two of them and a grey level still fit 31 bits. */
const UNIT = 1 << 10;
const HALF = UNIT * (UNIT / 2);
const WEIGHTS = cubicWeights();

/**
 * The picture of `width` × `height` whose pixel (x, y) shows `source` at `toSource`(x, y). Pixel centres are at
 * half integers in both. Outside the source is white. Catmull-Rom, so upscaled print stays sharp.
 */
export function warp(source: GrayRaster, toSource: Transform, width: number, height: number): GrayRaster {
  const out = createRaster(width, height);
  const paper = findBarePaper(source);
  const [, , , , , , g, h] = toSource;
  const isFlat = g === 0 && h === 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x += STRETCH) {
      const end = Math.min(x + STRETCH, width);
      const level = bareLevel(paper, toSource, x, end, y);
      if (level >= 0) out.data.fill(level, y * width + x, y * width + end);
      else if (isFlat) sampleStretch(source, toSource, out, x, end, y);
      else sampleSeen(source, toSource, out, x, end, y);
    }
  }
  return out;
}

/** Output pixels decided together. */
const STRETCH = 16;
/** Side of the tiles that are looked at for print, source pixels. */
const TILE = 16;
/** A tile with less difference than this holds paper only: faint print differs by 25 and more. */
const MAX_PAPER_RANGE = 6;
/** A stretch reaches this far from its middle at most; the ring of tiles around the middle one covers it. */
const MAX_REACH = TILE - 2;

interface BarePaper {
  readonly columns: number;
  readonly rows: number;
  /** Grey level of a tile that is bare and has only bare neighbours, −1 elsewhere. */
  readonly levels: Int16Array;
}

/** Nine tenths of a clean page are paper: there the costly sampling is not needed. */
function findBarePaper({ width, height, data }: GrayRaster): BarePaper {
  const columns = Math.ceil(width / TILE);
  const rows = Math.ceil(height / TILE);
  const own = new Int16Array(columns * rows).fill(-1);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      let low = 255;
      let high = 0;
      const yEnd = Math.min(height, (row + 1) * TILE);
      const xEnd = Math.min(width, (column + 1) * TILE);
      for (let y = row * TILE; y < yEnd && high - low < MAX_PAPER_RANGE; y++) {
        for (let at = y * width + column * TILE; at < y * width + xEnd; at++) {
          const value = data[at] as number;
          if (value < low) low = value;
          if (value > high) high = value;
        }
      }
      if (high - low < MAX_PAPER_RANGE) own[row * columns + column] = (low + high) >> 1;
    }
  }
  return {
    columns,
    rows,
    levels: own.map((level, tile) => (hasBareRing(own, columns, rows, tile) ? level : -1)),
  };
}

function hasBareRing(own: Int16Array, columns: number, rows: number, tile: number): boolean {
  const row = Math.floor(tile / columns);
  const column = tile - row * columns;
  // At the border of the picture the white outside begins.
  if (row < 1 || column < 1 || row >= rows - 1 || column >= columns - 1) return false;
  for (let dy = -columns; dy <= columns; dy += columns) {
    for (let dx = -1; dx <= 1; dx++) if ((own[tile + dy + dx] as number) < 0) return false;
  }
  return true;
}

function bareLevel(paper: BarePaper, t: Transform, from: number, to: number, y: number): number {
  const px = (from + to) / 2;
  const py = y + 0.5;
  const w = t[6] * px + t[7] * py + t[8];
  const sx = (t[0] * px + t[1] * py + t[2]) / w;
  const sy = (t[3] * px + t[4] * py + t[5]) / w;
  const ex = (t[0] * from + t[1] * py + t[2]) / w;
  const ey = (t[3] * from + t[4] * py + t[5]) / w;
  if (Math.abs(ex - sx) > MAX_REACH || Math.abs(ey - sy) > MAX_REACH) return -1;
  if (!(sx >= 0 && sy >= 0)) return -1;
  const column = Math.floor(sx / TILE);
  const row = Math.floor(sy / TILE);
  return column < paper.columns && row < paper.rows
    ? (paper.levels[row * paper.columns + column] as number)
    : -1;
}

/** Without perspective the way through the source is a straight, even one. */
function sampleStretch(
  source: GrayRaster,
  [a, b, c, d, e, f, , , i]: Transform,
  out: GrayRaster,
  from: number,
  to: number,
  y: number,
): void {
  const px = from + 0.5;
  const py = y + 0.5;
  const stepX = a / i;
  const stepY = d / i;
  let sx = (a * px + b * py + c) / i - 0.5;
  let sy = (d * px + e * py + f) / i - 0.5;
  for (let at = y * out.width + from; at < y * out.width + to; at++, sx += stepX, sy += stepY) {
    if (sx < -1 || sy < -1 || sx > source.width || sy > source.height) continue;
    out.data[at] = sampleCubic(source, sx, sy);
  }
}

function sampleSeen(
  source: GrayRaster,
  [a, b, c, d, e, f, g, h, i]: Transform,
  out: GrayRaster,
  from: number,
  to: number,
  y: number,
): void {
  const py = y + 0.5;
  for (let x = from; x < to; x++) {
    const px = x + 0.5;
    const w = g * px + h * py + i;
    const sx = (a * px + b * py + c) / w - 0.5;
    const sy = (d * px + e * py + f) / w - 0.5;
    if (sx < -1 || sy < -1 || sx > source.width || sy > source.height) continue;
    out.data[y * out.width + x] = sampleCubic(source, sx, sy);
  }
}

function sampleCubic(source: GrayRaster, sx: number, sy: number): number {
  const x0 = Math.floor(sx);
  const y0 = Math.floor(sy);
  const { width, height, data } = source;
  if (x0 < 1 || y0 < 1 || x0 + 2 >= width || y0 + 2 >= height) return sampleAtEdge(source, x0, y0);
  const wx = (((sx - x0) * PHASES) | 0) * 4;
  const wy = (((sy - y0) * PHASES) | 0) * 4;
  const w0 = WEIGHTS[wx] as number;
  const w1 = WEIGHTS[wx + 1] as number;
  const w2 = WEIGHTS[wx + 2] as number;
  const w3 = WEIGHTS[wx + 3] as number;
  let sum = HALF;
  let at = (y0 - 1) * width + x0 - 1;
  for (let k = 0; k < 4; k++, at += width) {
    const row =
      (data[at] as number) * w0 +
      (data[at + 1] as number) * w1 +
      (data[at + 2] as number) * w2 +
      (data[at + 3] as number) * w3;
    sum = (sum + row * (WEIGHTS[wy + k] as number)) | 0;
  }
  const value = sum >> 20;
  return Math.max(0, Math.min(value, 255));
}

function sampleAtEdge(source: GrayRaster, x: number, y: number): number {
  if (x < 0 || y < 0 || x >= source.width || y >= source.height) return 255;
  return source.data[y * source.width + x] ?? 255;
}

/** The four weights of each phase add up to {@link UNIT}. */
function cubicWeights(): Int32Array {
  const table = new Int32Array(PHASES * 4);
  for (let phase = 0; phase < PHASES; phase++) {
    const t = (phase + 0.5) / PHASES;
    const first = Math.round(((-t + 2) * t - 1) * t * 0.5 * UNIT);
    const third = Math.round(((-3 * t + 4) * t + 1) * t * 0.5 * UNIT);
    const fourth = Math.round((t - 1) * t * t * 0.5 * UNIT);
    table.set([first, UNIT - first - third - fourth, third, fourth], phase * 4);
  }
  return table;
}
