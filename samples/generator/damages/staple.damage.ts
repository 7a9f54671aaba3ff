// A staple left in, or its two holes, at the upper left corner.
import type { Damage } from './damage.ts';
import { overlay, pixelsOf } from './pixels.ts';

export const staple: Damage = {
  name: 'staple',
  about: 'a staple with its shadow at the upper left corner',
  apply(picture, random) {
    const [x, y] = [pixelsOf(picture, 7 + 4 * random.next()), pixelsOf(picture, 7 + 4 * random.next())];
    const long = pixelsOf(picture, 11);
    const thick = pixelsOf(picture, 0.6);
    const angle = -60 + 40 * random.next();
    const bar = (dy: number, grey: number, opacity: number) =>
      `<line x1="0" y1="${dy}" x2="${long}" y2="${dy}" stroke="rgb(${grey},${grey},${grey})" stroke-opacity="${opacity}" stroke-width="${thick}" stroke-linecap="round"/>`;
    return overlay(
      picture,
      `<g transform="translate(${x},${y}) rotate(${angle})">${bar(thick * 1.4, 40, 0.5)}${bar(0, 120, 1)}</g>`,
    );
  },
};
