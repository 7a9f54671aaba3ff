// Paper laid askew on a glass larger than itself: nothing is cut, the corners show the lid.
import { pictureFrom, sharpOf } from '../picture.ts';
import type { Damage } from './damage.ts';

/** @param degrees clockwise, −15 to 15 @param lid grey level of the scanner's lid */
export function askew(degrees: number, lid: number): Damage {
  return {
    name: `askew ${degrees} degrees, lid ${lid}`,
    about: 'paper laid askew on a larger glass, nothing cut',
    apply: (picture) =>
      pictureFrom(sharpOf(picture).rotate(degrees, { background: { r: lid, g: lid, b: lid } }), picture),
  };
}
