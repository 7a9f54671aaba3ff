// Seeded choices for the piles: the same name gives the same pile on every machine.
import { seededRandom } from '../../samples/generator/random.ts';

export interface Dice {
  chance(share: number): boolean;
  /** Whole number, both ends included. */
  int(from: number, to: number): number;
  pick<T>(items: readonly T[]): T;
  digits(length: number): string;
  /** A day of that year, `YYYY-MM-DD`. */
  day(year: number): string;
  shuffle<T>(items: readonly T[]): T[];
}

export function diceOf(name: string): Dice {
  const random = seededRandom(name);
  const int = (from: number, to: number) => from + Math.floor(random.next() * (to - from + 1));
  const two = (n: number) => String(n).padStart(2, '0');
  return {
    chance: (share) => random.next() < share,
    int,
    pick: (items) => {
      const item = items[int(0, items.length - 1)];
      if (item === undefined) throw new Error('nothing to pick from');
      return item;
    },
    digits: (length) => Array.from({ length }, () => int(0, 9)).join(''),
    day: (year) => `${year}-${two(int(1, 12))}-${two(int(1, 28))}`,
    shuffle: (items) => {
      const mixed = [...items];
      for (let at = mixed.length - 1; at > 0; at -= 1) {
        const other = int(0, at);
        const [a, b] = [mixed[at], mixed[other]];
        if (a === undefined || b === undefined) continue;
        mixed[at] = b;
        mixed[other] = a;
      }
      return mixed;
    },
  };
}
