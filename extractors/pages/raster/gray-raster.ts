// A grey picture in memory: one byte a pixel, 0 black … 255 white, rows from the top. Everything that looks at
// pixels works on this.

export interface GrayRaster {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

export function createRaster(width: number, height: number, fill = 255): GrayRaster {
  return { width, height, data: new Uint8Array(width * height).fill(fill) };
}

/** The part of a raster inside a box, clipped to it; at least one pixel. */
export function cropRaster(
  source: GrayRaster,
  box: readonly [x: number, y: number, width: number, height: number],
): GrayRaster {
  const left = clamp(Math.floor(box[0]), 0, source.width - 1);
  const top = clamp(Math.floor(box[1]), 0, source.height - 1);
  const right = clamp(Math.ceil(box[0] + box[2]), left + 1, source.width);
  const bottom = clamp(Math.ceil(box[1] + box[3]), top + 1, source.height);
  const out = createRaster(right - left, bottom - top);
  for (let y = top; y < bottom; y++) {
    out.data.set(
      source.data.subarray(y * source.width + left, y * source.width + right),
      (y - top) * out.width,
    );
  }
  return out;
}

/** Share of pixels darker than `threshold`, 0–1. */
export function darkShare(raster: GrayRaster, threshold: number): number {
  let dark = 0;
  for (const value of raster.data) if (value < threshold) dark++;
  return raster.data.length === 0 ? 0 : dark / raster.data.length;
}

export function clamp(value: number, low: number, high: number): number {
  return value < low ? low : Math.min(value, high);
}
