// Worn toner: ink and paper move towards each other.
import type { Damage } from './damage.ts';

/** Ink 0 becomes `ink`, paper 255 becomes `paper`. */
export function fade(ink: number, paper: number): Damage {
  return {
    name: `low contrast, ink ${ink} on paper ${paper}`,
    about: 'worn toner, ink and paper close to each other',
    apply(picture) {
      const data = picture.data.map((value) => Math.round(ink + ((paper - ink) * value) / 255));
      return { ...picture, data: Buffer.from(data) };
    },
  };
}
