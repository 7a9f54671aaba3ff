// Dust on the glass of a feeder: thin lines down the whole page, through whatever stands there.
import type { Damage } from './damage.ts';
import { overlay, pixelsOf } from './pixels.ts';

/** @param count of lines @param grey level, 0 black to 255 white */
export function streak(count: number, grey: number): Damage {
  return {
    name: `${count} streaks of grey ${grey}`,
    about: 'thin lines down the page from dust on the glass',
    apply(picture, random) {
      const lines = Array.from({ length: count }, () => {
        const x = random.next() * picture.width;
        const wide = Math.max(1, pixelsOf(picture, 0.06 + 0.12 * random.next()));
        return `<line x1="${x}" y1="0" x2="${x}" y2="${picture.height}" stroke="rgb(${grey},${grey},${grey})" stroke-width="${wide}"/>`;
      });
      return overlay(picture, lines.join(''));
    },
  };
}
