// Chance that can be repeated: the same seed gives the same round, as far as the machine allows.

export class Dice {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** 0–1 (mulberry32). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** From 0 to most, both included. */
  upTo(most: number): number {
    return Math.floor(this.next() * (most + 1));
  }

  pick<T>(all: readonly T[]): T {
    const one = all[this.upTo(all.length - 1)];
    if (one === undefined) throw new RangeError('nothing to pick from');
    return one;
  }
}
