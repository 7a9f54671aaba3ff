// Where in a crop the line of print stands: rows with much ink, as against specks and what shines through.
import type { GrayRaster } from './gray-raster.ts';

/** Rows with this share of the fullest row's ink belong to the line. */
const INK_SHARE = 0.25;
/** Gaps of so many rows, as a share of the crop, do not part a line (the bars of an E, a broken print). */
const GAP_SHARE = 0.08;

export interface Band {
  readonly top: number;
  /** Exclusive. */
  readonly bottom: number;
}

/** The run of rows that holds most ink; the whole crop when it holds none. */
export function printBand({ data, width, height }: GrayRaster): Band {
  const ink = rowInk(data, width, height);
  const least = Math.max(...ink) * INK_SHARE;
  if (least === 0) return { top: 0, bottom: height };
  const maxGap = Math.max(1, Math.round(height * GAP_SHARE));
  let best: Band & { readonly ink: number } = { top: 0, bottom: height, ink: 0 };
  for (let top = 0; top < height; top++) {
    if ((ink[top] ?? 0) < least) continue;
    const run = runFrom(ink, top, least, maxGap);
    if (run.ink > best.ink) best = run;
    top = run.bottom;
  }
  return { top: best.top, bottom: best.bottom };
}

function runFrom(ink: readonly number[], top: number, least: number, maxGap: number) {
  let bottom = top + 1;
  let sum = ink[top] ?? 0;
  for (let row = top + 1; row < ink.length && row - bottom < maxGap; row++) {
    if ((ink[row] ?? 0) < least) continue;
    bottom = row + 1;
    sum += ink[row] ?? 0;
  }
  return { top, bottom, ink: sum };
}

/** Darkness of each row above that of the lightest: even grey is paper. */
function rowInk(data: Uint8Array | Uint8ClampedArray, width: number, height: number): readonly number[] {
  const rows = Array.from({ length: height }, (_, row) => {
    let sum = 0;
    for (let x = 0; x < width; x++) sum += 255 - (data[row * width + x] ?? 255);
    return sum;
  });
  const paper = Math.min(...rows);
  return rows.map((sum) => sum - paper);
}
