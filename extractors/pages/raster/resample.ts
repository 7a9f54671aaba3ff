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
const WEIGHTS = cubicWeights();

/**
 * The picture of `width` × `height` whose pixel (x, y) shows `source` at `toSource`(x, y). Pixel centres are at
 * half integers in both. Outside the source is white. Catmull-Rom, so upscaled print stays sharp.
 */
export function warp(source: GrayRaster, toSource: Transform, width: number, height: number): GrayRaster {
  const out = createRaster(width, height);
  const [a, b, c, d, e, f, g, h, i] = toSource;
  for (let y = 0; y < height; y++) {
    const py = y + 0.5;
    for (let x = 0; x < width; x++) {
      const px = x + 0.5;
      const w = g * px + h * py + i;
      const sx = (a * px + b * py + c) / w - 0.5;
      const sy = (d * px + e * py + f) / w - 0.5;
      if (sx < -1 || sy < -1 || sx > source.width || sy > source.height) continue;
      out.data[y * width + x] = sampleCubic(source, sx, sy);
    }
  }
  return out;
}

function sampleCubic(source: GrayRaster, sx: number, sy: number): number {
  const x0 = Math.floor(sx);
  const y0 = Math.floor(sy);
  const wx = (((sx - x0) * PHASES) | 0) * 4;
  const wy = (((sy - y0) * PHASES) | 0) * 4;
  const { width, height, data } = source;
  if (x0 < 1 || y0 < 1 || x0 + 2 >= width || y0 + 2 >= height) return sampleAtEdge(source, x0, y0);
  let sum = 0;
  let at = (y0 - 1) * width + x0 - 1;
  const w0 = WEIGHTS[wx] as number;
  const w1 = WEIGHTS[wx + 1] as number;
  const w2 = WEIGHTS[wx + 2] as number;
  const w3 = WEIGHTS[wx + 3] as number;
  for (let k = 0; k < 4; k++, at += width) {
    const row =
      (data[at] as number) * w0 +
      (data[at + 1] as number) * w1 +
      (data[at + 2] as number) * w2 +
      (data[at + 3] as number) * w3;
    sum += row * (WEIGHTS[wy + k] as number);
  }
  return sum < 0 ? 0 : sum > 255 ? 255 : sum + 0.5;
}

function sampleAtEdge(source: GrayRaster, x: number, y: number): number {
  if (x < 0 || y < 0 || x >= source.width || y >= source.height) return 255;
  return source.data[y * source.width + x] ?? 255;
}

function cubicWeights(): Float64Array {
  const table = new Float64Array(PHASES * 4);
  for (let phase = 0; phase < PHASES; phase++) {
    const t = (phase + 0.5) / PHASES;
    table[phase * 4] = ((-t + 2) * t - 1) * t * 0.5;
    table[phase * 4 + 1] = ((3 * t - 5) * t * t + 2) * 0.5;
    table[phase * 4 + 2] = ((-3 * t + 4) * t + 1) * t * 0.5;
    table[phase * 4 + 3] = (t - 1) * t * t * 0.5;
  }
  return table;
}
