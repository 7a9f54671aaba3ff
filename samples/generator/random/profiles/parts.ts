// What several profiles draw alike: ink at a number, the turn, what filing leaves, a scanner's hidden text.
import { askew } from '../../damages/askew.damage.ts';
import type { Damage } from '../../damages/damage.ts';
import { highlighter } from '../../damages/highlighter.ink.ts';
import { penOverField } from '../../damages/pen-over-field.ink.ts';
import { punchHoles } from '../../damages/punch-holes.damage.ts';
import { scannerBed } from '../../damages/scanner-bed.damage.ts';
import { skew } from '../../damages/skew.damage.ts';
import { stampOverField } from '../../damages/stamp-over-field.ink.ts';
import { staple } from '../../damages/staple.damage.ts';
import { turn } from '../../damages/turn.damage.ts';
import { printedKeys } from '../../field-place.ts';
import type { Ink } from '../../ink.ts';
import type { DrawnLetter } from '../../letter.ts';
import type { Random } from '../../random.ts';
import type { HiddenErrors } from '../../wraps/scanned-pdf.wrap.ts';
import { between, chance, dayBetween, integer, pick } from '../draw.ts';

/** A damage with a probability; none otherwise. */
export function sometimes(random: Random, share: number, make: () => Damage): Damage[] {
  return chance(random, share) ? [make()] : [];
}

/** With the given share, one or two of stamp, pen and highlighter at key numbers. */
export function inkAtNumbers(random: Random, share: number): Ink[] {
  if (!chance(random, share)) return [];
  return Array.from({ length: chance(random, 0.25) ? 2 : 1 }, () => oneInk(random));
}

function oneInk(random: Random): Ink {
  const aim = random.next();
  const kind = pick(random, ['stamp', 'pen', 'pen', 'highlighter'] as const);
  if (kind === 'pen') {
    const mark = pick(random, ['circle', 'underline', 'stroke', 'scribble', 'tick'] as const);
    return penOverField(mark, aim, pick(random, ['blue', 'blue', 'black', 'red'] as const));
  }
  if (kind === 'highlighter') {
    return highlighter(pick(random, ['yellow', 'yellow', 'green', 'pink', 'orange'] as const), aim);
  }
  const color = pick(random, ['violet', 'blue', 'red', 'black'] as const);
  const date = dayBetween(random, '2019-01-02', '2026-06-30').split('-').reverse().join('/');
  return stampOverField({ color, aim, angle: integer(random, -14, 14), date });
}

/** Fed sideways or upside down, with the given share. */
export function turned(random: Random, share: number): Damage[] {
  return sometimes(random, share, () => turn(pick(random, [90, 180, 270] as const)));
}

/** Up to `degrees` either way; more than 2.5 needs a larger glass, so that nothing is cut. */
export function tilted(random: Random, degrees: number): Damage {
  const angle = between(random, -degrees, degrees);
  return Math.abs(angle) > 2.5 ? askew(angle, pick(random, [244, 225, 60])) : skew(angle);
}

/** Holes, a staple, dark edges: each with its share. */
export function filed(random: Random, share: number): Damage[] {
  return [
    ...sometimes(random, share, () => punchHoles(pick(random, [20, 60, 235]))),
    ...sometimes(random, share, () => staple),
    ...sometimes(random, share, () => scannerBed(pick(random, [12, 50, 120]), integer(random, 3, 14))),
  ];
}

const CONFUSED: Readonly<Record<string, string>> = {
  '0': '8',
  '1': '7',
  '2': '7',
  '3': '8',
  '4': '1',
  '5': '6',
};
const MISREAD_SHARE = 0.35;

/** A scanner's own text layer that has one digit wrong in about every third key. */
export function misreadKeys(random: Random): (letters: readonly DrawnLetter[]) => HiddenErrors {
  return (letters) => {
    const keys = letters.flatMap((letter) => letter.sheets.flatMap(printedKeys));
    const errors: Record<string, string> = {};
    for (const key of new Set(keys)) {
      if (!chance(random, MISREAD_SHARE)) continue;
      const at = integer(random, 0, key.length - 1);
      const wrong = CONFUSED[key[at] ?? ''];
      if (wrong) errors[key] = key.slice(0, at) + wrong + key.slice(at + 1);
    }
    return errors;
  };
}
