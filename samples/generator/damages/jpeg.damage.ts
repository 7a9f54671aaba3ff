// Saved as JPEG on the way, by a scanner, a telephone or a messenger.

import sharp from 'sharp';
import { pictureFrom, sharpOf } from '../picture.ts';
import type { Damage } from './damage.ts';

/** @param quality 1–100, with halved colour resolution as cameras write it */
export function jpeg(quality: number): Damage {
  return {
    name: `JPEG quality ${quality}`,
    about: 'blocks and ringing of strong JPEG compression',
    async apply(picture) {
      const bytes = await sharpOf(picture).jpeg({ quality }).toBuffer();
      return pictureFrom(sharp(bytes), picture);
    },
  };
}
