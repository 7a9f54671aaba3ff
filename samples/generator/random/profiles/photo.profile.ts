import { blur } from '../../damages/blur.damage.ts';
import { foldLine } from '../../damages/fold-line.damage.ts';
import { jpeg } from '../../damages/jpeg.damage.ts';
import { type PhotoPose, photo as takenPhoto } from '../../damages/photo.damage.ts';
import type { Random } from '../../random.ts';
import { singlePicture } from '../../wraps/single-picture.wrap.ts';
import { between, chance, integer, pick } from '../draw.ts';
import { inkAtNumbers, sometimes, turned } from './parts.ts';
import type { DamageProfile } from './profile.ts';

const TABLES = [
  [64, 49, 40],
  [120, 95, 70],
  [40, 42, 48],
  [150, 150, 145],
  [90, 40, 35],
] as const;
const TINTS = [
  [1, 0.975, 0.92],
  [0.97, 0.99, 1],
  [1, 1, 0.98],
] as const;

export const photo: DamageProfile = {
  name: 'photo',
  about: 'a telephone over a table: perspective, falling light, shadows, a tint, softness, JPEG; some turned',
  draw(random) {
    return {
      ink: inkAtNumbers(random, 0.25),
      damages: [
        ...sometimes(random, 0.35, () => foldLine(between(random, 0.2, 0.7), between(random, 0.2, 0.5))),
        takenPhoto(randomPose(random, 1)),
        ...sometimes(random, 0.5, () => blur(between(random, 0.35, 0.9))),
        jpeg(integer(random, 45, 80)),
        ...turned(random, 0.15),
      ],
      wrap: singlePicture('jpg', 200, 72),
      colour: chance(random, 0.5),
    };
  },
};

/** @param hardship 1 as people take care, more for careless ones */
export function randomPose(random: Random, hardship: number): PhotoPose {
  const off = () => between(random, 0.02, 0.045 + 0.05 * hardship);
  return {
    widthPx: integer(random, 1_750, 2_500),
    corners: [
      [off(), off()],
      [1 - off(), off()],
      [1 - off(), 1 - off()],
      [off(), 1 - off()],
    ],
    table: pick(random, TABLES),
    falloff: between(random, 0.1, 0.2 + 0.2 * hardship),
    shadow: chance(random, 0.35 * hardship)
      ? {
          from: between(random, 0.25, 0.9),
          slope: between(random, -0.5, 0.5),
          depth: between(random, 0.15, 0.45),
        }
      : null,
    tint: pick(random, TINTS),
    grain: between(random, 1, 2 + 2 * hardship),
  };
}
