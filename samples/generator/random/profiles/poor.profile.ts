import { bleedThrough } from '../../damages/bleed-through.damage.ts';
import { blur } from '../../damages/blur.damage.ts';
import { fade } from '../../damages/fade.damage.ts';
import { foldLine } from '../../damages/fold-line.damage.ts';
import { grain } from '../../damages/grain.damage.ts';
import { jpeg } from '../../damages/jpeg.damage.ts';
import { speckle } from '../../damages/speckle.damage.ts';
import { streak } from '../../damages/streak.damage.ts';
import { scannedPdf } from '../../wraps/scanned-pdf.wrap.ts';
import { singlePicture } from '../../wraps/single-picture.wrap.ts';
import { between, chance, integer, weighted } from '../draw.ts';
import { filed, inkAtNumbers, sometimes, tilted, turned } from './parts.ts';
import type { DamageProfile } from './profile.ts';

export const poor: DamageProfile = {
  name: 'poor',
  about:
    'old paper on a poor scanner: 130–200 dpi, worn toner, grain, dots, folds, streaks, strong JPEG, some 15° askew',
  draw(random) {
    const dpi = weighted(random, [
      [130, 1],
      [150, 4],
      [200, 6],
      [300, 1],
    ]);
    return {
      ink: inkAtNumbers(random, 0.3),
      damages: [
        ...sometimes(random, 0.25, () => bleedThrough(between(random, 0.08, 0.25))),
        ...sometimes(random, 0.3, () => foldLine(between(random, 0.15, 0.7), between(random, 0.2, 0.7))),
        blur(between(random, 0.35, dpi >= 200 ? 0.9 : 0.6)),
        tilted(random, chance(random, 0.12) ? 15 : 3),
        ...sometimes(random, 0.45, () => fade(integer(random, 50, 100), integer(random, 190, 230))),
        ...sometimes(random, 0.2, () => streak(integer(random, 1, 3), integer(random, 60, 170))),
        ...sometimes(random, 0.3, () => speckle(between(random, 0.1, 0.6) / 1000)),
        grain(integer(random, 5, 11)),
        ...filed(random, 0.2),
        jpeg(integer(random, 30, 60)),
        ...turned(random, 0.12),
      ],
      wrap: chance(random, 0.15)
        ? singlePicture('jpg', dpi)
        : scannedPdf({ dpi, hiddenErrors: null, quality: 75 }),
      colour: chance(random, 0.3),
    };
  },
};
