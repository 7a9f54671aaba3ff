// Grain of a cheap sensor, quick enough for thousands of pages: three pixels share one draw from a table.
import type { Damage } from './damage.ts';

const TABLE_BITS = 10;
const TABLE_SIZE = 1 << TABLE_BITS;
const MASK = TABLE_SIZE - 1;

/** @param deviation in grey levels of 0–255 */
export function grain(deviation: number): Damage {
  return {
    name: `grain ${deviation} grey levels`,
    about: 'grain of a cheap sensor',
    apply(picture, random) {
      const table = Float32Array.from({ length: TABLE_SIZE }, () => deviation * random.normal());
      const data = new Uint8ClampedArray(picture.data);
      for (let i = 0; i < data.length; i += 3) {
        const bits = Math.floor(random.next() * 2 ** 30);
        data[i] = (data[i] ?? 0) + (table[bits & MASK] ?? 0);
        data[i + 1] = (data[i + 1] ?? 0) + (table[(bits >> TABLE_BITS) & MASK] ?? 0);
        data[i + 2] = (data[i + 2] ?? 0) + (table[(bits >> (2 * TABLE_BITS)) & MASK] ?? 0);
      }
      return { ...picture, data: Buffer.from(data.buffer) };
    },
  };
}
