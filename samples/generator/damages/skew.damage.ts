// Paper laid askew on the glass.
import { pictureFrom, sharpOf } from '../picture.ts';
import type { Damage } from './damage.ts';

const GLASS = { r: 244, g: 244, b: 244 };

/** @param degrees clockwise */
export function skew(degrees: number): Damage {
  return {
    name: `skew ${degrees} degrees`,
    about: 'paper laid askew on the glass, corners cut',
    async apply(picture) {
      const turned = await pictureFrom(sharpOf(picture).rotate(degrees, { background: GLASS }), picture);
      const left = Math.floor((turned.width - picture.width) / 2);
      const top = Math.floor((turned.height - picture.height) / 2);
      const { width, height } = picture;
      return pictureFrom(sharpOf(turned).extract({ left, top, width, height }), picture);
    },
  };
}
