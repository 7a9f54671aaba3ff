// A letter with random content: any layout, mostly for CIVIS, mostly one page (identifiers come once a letter).
import type { Letter } from '../letter.ts';
import type { Random } from '../random.ts';
import { chance, weighted } from './draw.ts';
import { randomCartella2017, randomCartella2022 } from './letters/random-cartelle.ts';
import {
  random36bis,
  randomAvvisoTelematico,
  randomIva,
  randomLipe,
  randomTassazioneSeparata,
} from './letters/random-communications.ts';
import { random36ter, randomFattura, randomLettera } from './letters/random-others.ts';

export interface RandomLetter {
  readonly layout: string;
  readonly letter: Letter;
  /** Pages to keep (1-based); null for all. */
  readonly keptPages: readonly number[] | null;
}

interface LayoutChoice {
  readonly layout: string;
  readonly weight: number;
  readonly make: (random: Random) => Letter;
  /** The pages a one-page scan keeps: a cartella needs that of its ruolo too. */
  readonly shortPages: readonly number[];
}

export const LAYOUTS: readonly LayoutChoice[] = [
  { layout: '36-bis', weight: 27, make: random36bis, shortPages: [1] },
  { layout: 'iva', weight: 15, make: randomIva, shortPages: [1] },
  { layout: 'lipe', weight: 11, make: randomLipe, shortPages: [1] },
  { layout: 'tassazione-separata', weight: 11, make: randomTassazioneSeparata, shortPages: [1] },
  { layout: 'avviso-telematico', weight: 11, make: randomAvvisoTelematico, shortPages: [1] },
  { layout: 'cartella-2017', weight: 7, make: randomCartella2017, shortPages: [1, 2] },
  { layout: 'cartella-2022', weight: 8, make: randomCartella2022, shortPages: [1, 3] },
  { layout: '36-ter', weight: 4, make: random36ter, shortPages: [1] },
  { layout: 'fattura', weight: 3, make: randomFattura, shortPages: [1] },
  { layout: 'lettera', weight: 3, make: randomLettera, shortPages: [1] },
];

const WHOLE_SHARE = 0.12;

/** @param layouts narrows the choice, e.g. to letters of one page */
export function randomLetter(random: Random, layouts: readonly LayoutChoice[] = LAYOUTS): RandomLetter {
  const choice = weighted(
    random,
    layouts.map((each) => [each, each.weight] as const),
  );
  const isWhole = chance(random, WHOLE_SHARE);
  return {
    layout: choice.layout,
    letter: choice.make(random),
    keptPages: isWhole ? null : choice.shortPages,
  };
}
