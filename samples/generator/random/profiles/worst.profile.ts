import { bleedThrough } from '../../damages/bleed-through.damage.ts';
import { blur } from '../../damages/blur.damage.ts';
import type { Damage } from '../../damages/damage.ts';
import { fade } from '../../damages/fade.damage.ts';
import { foldLine } from '../../damages/fold-line.damage.ts';
import { grain } from '../../damages/grain.damage.ts';
import { jpeg } from '../../damages/jpeg.damage.ts';
import { photo as takenPhoto } from '../../damages/photo.damage.ts';
import { speckle } from '../../damages/speckle.damage.ts';
import { streak } from '../../damages/streak.damage.ts';
import { threshold } from '../../damages/threshold.damage.ts';
import type { Random } from '../../random.ts';
import { scannedPdf } from '../../wraps/scanned-pdf.wrap.ts';
import { singlePicture } from '../../wraps/single-picture.wrap.ts';
import { between, chance, integer, pick } from '../draw.ts';
import { filed, inkAtNumbers, sometimes, tilted, turned } from './parts.ts';
import { randomPose } from './photo.profile.ts';
import type { DamageProfile } from './profile.ts';

export const worst: DamageProfile = {
  name: 'worst',
  about: 'several strong damages at once, 100–200 dpi; what a person cannot read either must not be accepted',
  draw(random) {
    const isPhoto = chance(random, 0.3);
    const dpi = pick(random, [100, 120, 150, 150, 200]);
    const paper = [
      ...sometimes(random, 0.4, () => bleedThrough(between(random, 0.15, 0.45))),
      ...sometimes(random, 0.5, () => foldLine(between(random, 0.1, 0.6), between(random, 0.5, 1))),
      ...sometimes(random, 0.5, () => fade(integer(random, 80, 140), integer(random, 170, 215))),
    ];
    return {
      ink: [...inkAtNumbers(random, 0.7), ...inkAtNumbers(random, 0.4)],
      damages: [...paper, ...(isPhoto ? carelessPhoto(random) : brokenScan(random)), ...turned(random, 0.25)],
      wrap: isPhoto ? singlePicture('jpg', 200, 72) : scannedPdf({ dpi, hiddenErrors: null, quality: 70 }),
      colour: chance(random, 0.4),
    };
  },
};

function carelessPhoto(random: Random): Damage[] {
  return [
    takenPhoto(randomPose(random, 2)),
    blur(between(random, 0.6, 1.6)),
    grain(integer(random, 4, 12)),
    jpeg(integer(random, 25, 45)),
  ];
}

function brokenScan(random: Random): Damage[] {
  return [
    blur(between(random, 0.4, 1.1)),
    tilted(random, chance(random, 0.4) ? 15 : 4),
    ...sometimes(random, 0.4, () => streak(integer(random, 1, 5), integer(random, 20, 140))),
    grain(integer(random, 6, 18)),
    ...sometimes(random, 0.5, () => speckle(between(random, 0.3, 2) / 1000)),
    ...filed(random, 0.4),
    ...(chance(random, 0.35)
      ? [threshold(pick(random, [integer(random, 80, 115), integer(random, 150, 205)]))]
      : [jpeg(integer(random, 25, 45))]),
  ];
}
