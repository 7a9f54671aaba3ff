// Salt and pepper: loose dots, black and white, one to three pixels wide.
import type { Damage } from './damage.ts';

/** @param share of the pixels that start a dot, 0–1 */
export function speckle(share: number): Damage {
  return {
    name: `speckle ${(share * 1000).toFixed(1)} per mille`,
    about: 'loose black and white dots',
    apply(picture, random) {
      const { width, height, channels } = picture;
      const data = Buffer.from(picture.data);
      for (let dots = Math.round(width * height * share); dots > 0; dots -= 1) {
        const value = random.next() < 0.6 ? 0 : 255;
        const size = 1 + Math.floor(random.next() * 3);
        const x = Math.floor(random.next() * (width - size));
        const y = Math.floor(random.next() * (height - size));
        for (let row = 0; row < size; row += 1) {
          const from = ((y + row) * width + x) * channels;
          data.fill(value, from, from + size * channels);
        }
      }
      return { ...picture, data };
    },
  };
}
