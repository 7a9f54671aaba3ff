// A page as a picture, before any turn: what the PDF renderer and the image decoder hand to the upright step.
import type { Channels } from '../raster/channels.ts';

export interface PagePicture extends Channels {
  /** Dots per inch; an estimate when the file does not say. */
  readonly dpi: number;
}
