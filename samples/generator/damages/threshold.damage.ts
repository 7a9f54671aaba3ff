// Scanned to black and white only, the threshold set too dark or too light. Grey out, two levels.
import { pictureFrom, sharpOf } from '../picture.ts';
import type { Damage } from './damage.ts';
import { greyOf, pixelsOf } from './pixels.ts';

/** @param level low gives thin, broken strokes; high gives thick strokes that run together; 128 is even */
export function threshold(level: number): Damage {
  return {
    name: `1 bit at ${level}`,
    about: 'black and white only, strokes too thin or too thick',
    async apply(picture) {
      const grey = await greyOf(picture);
      // The optics before the threshold: without it strokes would keep their width whatever the level.
      const soft = await pictureFrom(sharpOf(grey).blur(Math.max(0.4, pixelsOf(grey, 0.07))), grey);
      return pictureFrom(sharpOf(soft).threshold(level), grey);
    },
  };
}
