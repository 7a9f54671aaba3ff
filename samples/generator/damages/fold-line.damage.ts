// Folded for its envelope: a shaded line across the sheet where the toner has cracked.
import type { Damage } from './damage.ts';
import { overlay, pixelsOf } from './pixels.ts';

/** @param place 0–1 from the top @param depth 0–1, how dark the shade is */
export function foldLine(place: number, depth: number): Damage {
  return {
    name: `fold at ${place}, depth ${depth}`,
    about: 'a fold with a shade beside it and cracked toner on it',
    apply(picture, random) {
      const { width, height } = picture;
      const y = place * height + (random.next() - 0.5) * pixelsOf(picture, 4);
      const slope = (random.next() - 0.5) * pixelsOf(picture, 3);
      const shade = pixelsOf(picture, 5);
      const crack = pixelsOf(picture, 0.25);
      const line = (dy: number, color: string, stroke: number, opacity: number) =>
        `<line x1="0" y1="${y + dy}" x2="${width}" y2="${y + dy + slope}" stroke="${color}" stroke-width="${stroke}" stroke-opacity="${opacity}"/>`;
      return overlay(
        picture,
        line(shade / 2, 'black', shade, depth * 0.3) +
          line(shade / 5, 'black', shade / 3, depth * 0.4) +
          line(0, 'white', crack, 0.9),
      );
    },
  };
}
