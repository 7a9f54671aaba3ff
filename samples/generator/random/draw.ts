// Drawing from a seeded stream: numbers, digits, days, one of a list.
import type { Random } from '../random.ts';

/** Whole number, both ends included. */
export function integer(random: Random, min: number, max: number): number {
  return min + Math.floor(random.next() * (max - min + 1));
}

/** Uniform in [min, max), rounded to two decimals so that names of damages stay short. */
export function between(random: Random, min: number, max: number): number {
  return Math.round((min + random.next() * (max - min)) * 100) / 100;
}

export function chance(random: Random, probability: number): boolean {
  return random.next() < probability;
}

/** @throws RangeError on an empty list */
export function pick<T>(random: Random, items: readonly T[]): T {
  const item = items[Math.floor(random.next() * items.length)];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
}

/** One value, the more often the larger its weight. */
export function weighted<T>(random: Random, entries: readonly (readonly [T, number])[]): T {
  let at = random.next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [value, weight] of entries) {
    at -= weight;
    if (at < 0) return value;
  }
  throw new RangeError('nothing to choose from');
}

export function digits(random: Random, count: number): string {
  return Array.from({ length: count }, () => integer(random, 0, 9)).join('');
}

/** A day between two days `YYYY-MM-DD`, both included. */
export function dayBetween(random: Random, from: string, to: string): string {
  const [first, last] = [Date.parse(from), Date.parse(to)];
  const days = Math.round((last - first) / 86_400_000);
  return new Date(first + integer(random, 0, days) * 86_400_000).toISOString().slice(0, 10);
}
