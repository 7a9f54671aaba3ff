import { blur } from '../../damages/blur.damage.ts';
import { grain } from '../../damages/grain.damage.ts';
import { jpeg } from '../../damages/jpeg.damage.ts';
import { threshold } from '../../damages/threshold.damage.ts';
import { scannedPdf } from '../../wraps/scanned-pdf.wrap.ts';
import { singlePicture } from '../../wraps/single-picture.wrap.ts';
import { between, chance, integer, weighted } from '../draw.ts';
import { filed, inkAtNumbers, misreadKeys, sometimes, tilted, turned } from './parts.ts';
import type { DamageProfile } from './profile.ts';

export const office: DamageProfile = {
  name: 'office',
  about:
    'an office’s day: 150–300 dpi, up to 2° askew, stamps and pen, holes and staples, some turned, some 1 bit',
  draw(random) {
    const dpi = weighted(random, [
      [150, 2],
      [200, 5],
      [300, 5],
      [400, 0.4],
    ]);
    const turn = turned(random, 0.08);
    const hiddenErrors = turn.length === 0 && chance(random, 0.15) ? misreadKeys(random) : null;
    const isBlackAndWhite = chance(random, 0.15);
    const tone = isBlackAndWhite ? [threshold(integer(random, 100, 160))] : [jpeg(integer(random, 50, 85))];
    return {
      ink: inkAtNumbers(random, 0.35),
      damages: [
        ...sometimes(random, 0.4, () => blur(between(random, 0.35, 0.6))),
        tilted(random, 2),
        ...filed(random, 0.2),
        grain(integer(random, 2, 7)),
        ...tone,
        ...turn,
      ],
      wrap: chance(random, 0.12)
        ? singlePicture('jpg', dpi)
        : scannedPdf({ dpi, hiddenErrors, quality: isBlackAndWhite ? 'lossless' : 80 }),
      colour: !isBlackAndWhite && chance(random, 0.5),
    };
  },
};
