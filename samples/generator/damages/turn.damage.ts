// Fed sideways.
import { pictureFrom, sharpOf } from '../picture.ts';
import type { Damage } from './damage.ts';

export function turn(degrees: 90 | 180 | 270): Damage {
  return {
    name: `turned ${degrees} degrees clockwise`,
    about: 'fed sideways or upside down',
    apply: (picture) => pictureFrom(sharpOf(picture).rotate(degrees), picture),
  };
}
