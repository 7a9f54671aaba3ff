// Where ink ends and paper begins: Otsu's threshold, and a paper that is made evenly white first.
import { clamp, createRaster, type GrayRaster } from './gray-raster.ts';

/** How many pixels have each of the 256 grey levels. */
export function histogramOf({ data }: GrayRaster): Uint32Array {
  const histogram = new Uint32Array(256);
  for (let at = 0; at < data.length; at++) {
    const value = data[at] as number;
    histogram[value] = (histogram[value] as number) + 1;
  }
  return histogram;
}

export function otsuThreshold(raster: GrayRaster): number {
  return otsuOf(histogramOf(raster));
}

/** Otsu 1979: the grey level that separates two classes best (greatest between-class variance). */
export function otsuOf(histogram: Uint32Array): number {
  const total = histogram.reduce((sum, count) => sum + count, 0);
  let sum = 0;
  histogram.forEach((count, value) => {
    sum += count * value;
  });
  let best = 127;
  let bestVariance = -1;
  let darkCount = 0;
  let darkSum = 0;
  for (let level = 0; level < 255; level++) {
    darkCount += histogram[level] ?? 0;
    darkSum += (histogram[level] ?? 0) * level;
    const lightCount = total - darkCount;
    if (darkCount === 0 || lightCount === 0) continue;
    const gap = darkSum / darkCount - (sum - darkSum) / lightCount;
    const variance = darkCount * lightCount * gap * gap;
    if (variance > bestVariance) {
      bestVariance = variance;
      best = level + 1;
    }
  }
  return best;
}

/** Share of a block's pixels that are taken to be paper or darker: the paper's own level, noise left out. */
const PAPER_QUANTILE = 0.85;
/** Paper darker than this is not lightened further: it would blow up the noise of black borders. */
const DARKEST_PAPER = 70;

/** Divides the light of the paper out: shadows and vignettes go, ink keeps its contrast. `block` in pixels. */
export function evenLight(source: GrayRaster, block: number): GrayRaster {
  const columns = Math.max(1, Math.ceil(source.width / block));
  const rows = Math.max(1, Math.ceil(source.height / block));
  const paper = smooth(paperLevels(source, block, columns, rows), columns, rows);
  const out = createRaster(source.width, source.height);
  const across = new Float32Array(columns);
  const levels = new Float32Array(source.width);
  for (let y = 0; y < source.height; y++) {
    const gy = clamp((y + 0.5) / block - 0.5, 0, rows - 1);
    const row = Math.min(gy | 0, Math.max(0, rows - 2));
    const below = Math.min(row + 1, rows - 1);
    for (let column = 0; column < columns; column++) {
      across[column] = mix(paper[row * columns + column], paper[below * columns + column], gy - row);
    }
    spread(across, block, levels);
    const end = (y + 1) * source.width;
    for (let at = y * source.width, x = 0; at < end; at++, x++) {
      const value = ((source.data[at] as number) * 255) / (levels[x] as number);
      out.data[at] = Math.min(value, 255);
    }
  }
  return out;
}

function mix(a: number | undefined, b: number | undefined, share: number): number {
  return (a ?? 255) * (1 - share) + (b ?? 255) * share;
}

/** From one value per block, at its middle, to one per pixel. */
function spread(blocks: Float32Array, block: number, out: Float32Array): void {
  const last = blocks.length - 1;
  for (let x = 0; x < out.length; x++) {
    const gx = clamp((x + 0.5) / block - 0.5, 0, last);
    const column = gx | 0;
    out[x] = mix(blocks[column], blocks[Math.min(column + 1, last)], gx - column);
  }
}

/** Every second pixel of every second row says enough of the paper. */
const PAPER_STEP = 2;

function paperLevels(source: GrayRaster, block: number, columns: number, rows: number): Float32Array {
  const levels = new Float32Array(columns * rows);
  const histogram = new Uint32Array(256);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      histogram.fill(0);
      let count = 0;
      const yEnd = Math.min(source.height, (row + 1) * block);
      const xEnd = Math.min(source.width, (column + 1) * block);
      for (let y = row * block; y < yEnd; y += PAPER_STEP) {
        const end = y * source.width + xEnd;
        for (let at = y * source.width + column * block; at < end; at += PAPER_STEP) {
          const value = source.data[at] as number;
          histogram[value] = (histogram[value] as number) + 1;
          count++;
        }
      }
      levels[row * columns + column] = Math.max(DARKEST_PAPER, quantileOf(histogram, count * PAPER_QUANTILE));
    }
  }
  return levels;
}

function quantileOf(histogram: Uint32Array, rank: number): number {
  let seen = 0;
  for (let value = 0; value < 256; value++) {
    seen += histogram[value] ?? 0;
    if (seen >= rank) return value;
  }
  return 255;
}

/** Greatest of the 3 × 3 neighbours (a block full of ink borrows its paper), then their mean. */
function smooth(levels: Float32Array, columns: number, rows: number): Float32Array {
  const dilated = overNeighbours(levels, columns, rows, (values) => Math.max(...values));
  return overNeighbours(
    dilated,
    columns,
    rows,
    (values) => values.reduce((a, b) => a + b, 0) / values.length,
  );
}

function overNeighbours(
  levels: Float32Array,
  columns: number,
  rows: number,
  combine: (values: readonly number[]) => number,
): Float32Array {
  const out = new Float32Array(levels.length);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const values: number[] = [];
      for (let r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++) {
        for (let c = Math.max(0, column - 1); c <= Math.min(columns - 1, column + 1); c++) {
          values.push(levels[r * columns + c] ?? 255);
        }
      }
      out[row * columns + column] = combine(values);
    }
  }
  return out;
}
