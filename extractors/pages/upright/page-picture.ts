// A page as a picture, before any turn: what the PDF renderer and the image decoder hand to the upright step.
import type { GrayRaster } from '../raster/gray-raster.ts';

export interface PagePicture {
  readonly gray: GrayRaster;
  /**
   * The darkest of the colour channels, for colour pictures only: paper is light in all of them, a wooden table
   * is not. Same size as `gray`.
   */
  readonly darkestChannel: GrayRaster | null;
  /** Dots per inch; an estimate when the file does not say. */
  readonly dpi: number;
}
