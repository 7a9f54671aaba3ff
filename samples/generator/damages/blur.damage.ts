// Out of focus.
import { pictureFrom, sharpOf } from '../picture.ts';
import type { Damage } from './damage.ts';

/** @param sigma in pixels */
export function blur(sigma: number): Damage {
  return {
    name: `blur ${sigma} px`,
    about: 'out of focus',
    apply: (picture) => pictureFrom(sharpOf(picture).blur(sigma), picture),
  };
}
