// Filed and unfiled: two holes at the left edge, dark where the lid is dark.
import type { Damage } from './damage.ts';
import { overlay, pixelsOf } from './pixels.ts';

/** Two holes 80 mm apart as ISO 838 has them, 12 mm from the edge; @param lid grey level seen through them */
export function punchHoles(lid: number): Damage {
  return {
    name: `punch holes, lid ${lid}`,
    about: 'two holes at the left edge',
    apply(picture, random) {
      const x = pixelsOf(picture, 11 + 3 * random.next());
      const middle = picture.height / 2 + pixelsOf(picture, 6 * (random.next() - 0.5));
      const radius = pixelsOf(picture, 3);
      const holes = [-40, 40].map(
        (mm) =>
          `<circle cx="${x}" cy="${middle + pixelsOf(picture, mm)}" r="${radius}" fill="rgb(${lid},${lid},${lid})" stroke="rgb(150,150,150)" stroke-width="${radius / 8}"/>`,
      );
      return overlay(picture, holes.join(''));
    },
  };
}
