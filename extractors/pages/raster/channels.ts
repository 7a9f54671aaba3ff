// From colour pixels to grey rasters. Beside the brightness two more views are kept of a colourful page: the darkest
// channel (paper is light in all of them, a wooden table is not) and the lightest (black print is dark in all of them,
// a red stamp or a blue pen is not).
import { createRaster, type GrayRaster } from './gray-raster.ts';

export interface ColorViews {
  readonly darkest: GrayRaster;
  readonly lightest: GrayRaster;
}

export interface Channels {
  readonly gray: GrayRaster;
  /** Null for a page without colours worth the name. */
  readonly color: ColorViews | null;
}

/** A pixel this far from grey is coloured: well past what JPEG and a tinted light do to white paper. */
const COLORED_SPREAD = 60;
/** A stamp line of 4 cm on A4 covers more than this share. */
const MIN_COLORED_SHARE = 0.0003;

/** @param data interleaved, red, green, blue first; any further channels are passed over */
export function fromRgb(data: Uint8Array, width: number, height: number, channels: number): Channels {
  const gray = createRaster(width, height);
  let colored = 0;
  for (let k = 0, at = 0; k < gray.data.length; k++, at += channels) {
    const r = data[at] as number;
    const g = data[at + 1] as number;
    const b = data[at + 2] as number;
    gray.data[k] = (r * 77 + g * 150 + b * 29) >> 8; // Rec. 601 luma
    if (Math.max(r, g, b) - Math.min(r, g, b) > COLORED_SPREAD) colored++;
  }
  const isColorful = colored >= MIN_COLORED_SHARE * gray.data.length;
  return { gray, color: isColorful ? colorViews(data, width, height, channels) : null };
}

function colorViews(data: Uint8Array, width: number, height: number, channels: number): ColorViews {
  const darkest = createRaster(width, height);
  const lightest = createRaster(width, height);
  for (let k = 0, at = 0; k < darkest.data.length; k++, at += channels) {
    const r = data[at] as number;
    const g = data[at + 1] as number;
    const b = data[at + 2] as number;
    darkest.data[k] = Math.min(r, g, b);
    lightest.data[k] = Math.max(r, g, b);
  }
  return { darkest, lightest };
}

/** One channel, or grey with alpha (already laid on white). */
export function fromGray(data: Uint8Array, width: number, height: number, channels: number): Channels {
  if (channels === 1) return { gray: { width, height, data: new Uint8Array(data) }, color: null };
  const gray = createRaster(width, height);
  for (let k = 0; k < gray.data.length; k++) gray.data[k] = data[k * channels] ?? 255;
  return { gray, color: null };
}
