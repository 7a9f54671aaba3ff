// Quarter turns of grey rasters: no pixel changes its value.
import { createRaster, type GrayRaster } from './gray-raster.ts';

/** @param turn clockwise, degrees */
export function turnRaster(source: GrayRaster, turn: 0 | 90 | 180 | 270): GrayRaster {
  if (turn === 0) return source;
  const { width, height, data } = source;
  if (turn === 180) return { width, height, data: Uint8Array.from(data).reverse() };
  const out = createRaster(height, width);
  for (let y = 0; y < height; y++) {
    // A row becomes a column: from the right edge leftwards, or from the left with its end on top.
    const column = turn === 90 ? height - 1 - y : y;
    for (let x = 0; x < width; x++) {
      const row = turn === 90 ? x : width - 1 - x;
      out.data[row * height + column] = data[y * width + x] as number;
    }
  }
  return out;
}
