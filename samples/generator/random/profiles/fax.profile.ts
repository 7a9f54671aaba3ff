import { fax as faxLine } from '../../damages/fax.damage.ts';
import { speckle } from '../../damages/speckle.damage.ts';
import { threshold } from '../../damages/threshold.damage.ts';
import { faxTiff } from '../../wraps/fax-tiff.wrap.ts';
import { scannedPdf } from '../../wraps/scanned-pdf.wrap.ts';
import { between, chance, integer, pick } from '../draw.ts';
import { filed, inkAtNumbers, sometimes, tilted, turned } from './parts.ts';
import type { DamageProfile } from './profile.ts';

export const fax: DamageProfile = {
  name: 'fax',
  about:
    'black and white only, 200–204 dpi or 300: a fax line, or a threshold too dark or too light; TIFF or PDF',
  draw(random) {
    const dpi = pick(random, [200, 204, 204, 300]);
    const isLine = chance(random, 0.55);
    const bits = isLine
      ? faxLine
      : threshold(pick(random, [integer(random, 90, 120), integer(random, 120, 190)]));
    return {
      ink: inkAtNumbers(random, 0.2),
      damages: [
        tilted(random, 2),
        ...filed(random, 0.12),
        bits,
        ...sometimes(random, 0.4, () => speckle(between(random, 0.1, 0.5) / 1000)),
        ...turned(random, 0.08),
      ],
      wrap: chance(random, 0.5) ? faxTiff(dpi) : scannedPdf({ dpi, hiddenErrors: null, quality: 'lossless' }),
      colour: false,
    };
  },
};
