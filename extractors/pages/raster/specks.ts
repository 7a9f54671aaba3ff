// Takes out the pepper of fax lines and dirty glass: ink far smaller than a full stop. Only where there is much of
// it; a clean page is left as it is.
import { labelInk } from './components.ts';
import type { GrayRaster } from './gray-raster.ts';

/** At 300 dpi a full stop of 7-point print is about 12 pixels; specks of a 200-dpi fax are 2 to 7. */
const MAX_SPECK_PIXELS = 8;
/** Fewer than this a page: there is no pepper. */
const MIN_SPECKS = 300;
const INK = 140;

/** @param raster upright at 300 dpi, light evened; changed in place */
export function removeSpecks(raster: GrayRaster): void {
  const { components, runs } = labelInk(raster, (value) => value < INK);
  const isSpeck = components.map((component) => component.pixels <= MAX_SPECK_PIXELS);
  if (isSpeck.filter(Boolean).length < MIN_SPECKS) return;
  for (let at = 0; at < runs.count; at++) {
    if (!isSpeck[runs.components[at] as number]) continue;
    // One pixel more on every side takes the grey fringe with it.
    const row = runs.rows[at] as number;
    const left = Math.max(0, (runs.starts[at] as number) - 1);
    const right = Math.min(raster.width, (runs.ends[at] as number) + 1);
    for (let y = Math.max(0, row - 1); y <= Math.min(raster.height - 1, row + 1); y++) {
      raster.data.fill(255, y * raster.width + left, y * raster.width + right);
    }
  }
}
