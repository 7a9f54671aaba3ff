// Thin paper printed on both sides: the back page shows through, mirrored.
import { pictureFrom, sharpOf } from '../picture.ts';
import type { Damage } from './damage.ts';
import { mapBytes, pixelsOf } from './pixels.ts';

/** @param strength 0–1, how much of the back page's darkness comes through */
export function bleedThrough(strength: number): Damage {
  return {
    name: `bleed-through ${strength}`,
    about: 'the back page shows through thin paper',
    async apply(picture, random) {
      const softness = Math.max(0.5, pixelsOf(picture, 0.12));
      const back = await pictureFrom(sharpOf(picture).flop().blur(softness), picture);
      // The back carries another page: the same print, mirrored and moved, stands for it.
      const rows = Math.floor((0.1 + 0.5 * random.next()) * picture.height);
      const shift = rows * picture.width * picture.channels;
      const { length } = back.data;
      return mapBytes(picture, (value, at) => {
        const behind = back.data[(at + shift) % length] ?? 255;
        return value - (strength * (255 - behind) * value) / 255;
      });
    },
  };
}
