// A sheet smaller than the scanned area: dark or grey bands along some edges.
import sharp from 'sharp';
import { pictureFrom, sharpOf } from '../picture.ts';
import type { Damage } from './damage.ts';
import { pixelsOf } from './pixels.ts';

/** @param bed grey level of the bed @param widestMm of a band */
export function scannerBed(bed: number, widestMm: number): Damage {
  return {
    name: `scanner bed ${bed}, bands to ${widestMm} mm`,
    about: 'dark bands along the edges',
    async apply(picture, random) {
      const band = () => Math.round(pixelsOf(picture, widestMm) * (random.next() < 0.3 ? 0 : random.next()));
      const edges = { top: band(), bottom: band(), left: band(), right: band() };
      const background = { r: bed, g: bed, b: bed };
      const extended = await pictureFrom(sharpOf(picture).extend({ ...edges, background }), picture);
      // A soft edge, as the sheet's own shadow draws it.
      const { width, height, channels } = extended;
      const chain = sharp(extended.data, { raw: { width, height, channels } }).blur(0.6);
      return pictureFrom(chain, picture);
    },
  };
}
