// Grain of a cheap sensor.
import type { Damage } from './damage.ts';

/** @param deviation in grey levels of 0–255 */
export function noise(deviation: number): Damage {
  return {
    name: `noise ${deviation} grey levels`,
    about: 'grain of a cheap sensor',
    apply(picture, random) {
      const data = Buffer.from(picture.data);
      for (let i = 0; i < data.length; i += 1) {
        data[i] = Math.max(0, Math.min(255, Math.round((data[i] ?? 0) + deviation * random.normal())));
      }
      return { ...picture, data };
    },
  };
}
