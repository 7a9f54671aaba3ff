import { grain } from '../../damages/grain.damage.ts';
import { skew } from '../../damages/skew.damage.ts';
import { scannedPdf } from '../../wraps/scanned-pdf.wrap.ts';
import { singlePicture } from '../../wraps/single-picture.wrap.ts';
import { between, chance, integer, pick, weighted } from '../draw.ts';
import { misreadKeys } from './parts.ts';
import type { DamageProfile } from './profile.ts';

export const clean: DamageProfile = {
  name: 'clean',
  about:
    'a good scanner: 200–600 dpi, nearly straight, little grain; a sixth with the scanner’s own text, wrong in places',
  draw(random) {
    const dpi = weighted(random, [
      [200, 4],
      [240, 1],
      [300, 6],
      [400, 1],
      [600, 0.4],
    ]);
    const hiddenErrors = chance(random, 0.16) ? misreadKeys(random) : null;
    return {
      ink: [],
      damages: [skew(between(random, -0.7, 0.7)), grain(integer(random, 1, 4))],
      wrap: chance(random, 0.1)
        ? singlePicture(pick(random, ['jpg', 'png'] as const), dpi)
        : scannedPdf({ dpi, hiddenErrors, quality: integer(random, 70, 92) }),
      colour: chance(random, 0.3),
    };
  },
};
