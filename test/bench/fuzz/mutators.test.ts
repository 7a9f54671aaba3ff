// A seed makes the same spoilt file again, and a spoilt file is another one than before.
import { describe, expect, it } from 'vitest';
import { PARSERS, plainInput } from '../../../bench/fuzz/fuzz-input.ts';
import { makeCase } from '../../../bench/fuzz/make-case.ts';
import { MUTATORS, mutate } from '../../../bench/fuzz/mutators.ts';
import { diceOf } from '../../../bench/split/dice.ts';

const FILE = Buffer.from(Array.from({ length: 3_000 }, (_, at) => (at * 31 + (at >> 3)) % 256));
const OTHERS = {
  sameKind: Buffer.from('gleich'.repeat(200)),
  otherKind: Buffer.from('%PDF-1.7 /Length 120'),
};
const SEEDS = Array.from({ length: 60 }, (_, at) => `mutator ${at}`);

describe.each(MUTATORS.map((mutator) => [mutator.name, mutator] as const))('%s', (_, { apply }) => {
  it('gives the same bytes for the same seed', () => {
    for (const seed of SEEDS) {
      expect(apply(FILE, diceOf(seed), OTHERS).equals(apply(FILE, diceOf(seed), OTHERS))).toBe(true);
    }
  });

  it('leaves the file it was given alone, and changes most of what it gives back', () => {
    const before = Buffer.from(FILE);
    const changed = SEEDS.filter((seed) => !apply(FILE, diceOf(seed), OTHERS).equals(FILE));
    expect(FILE.equals(before)).toBe(true);
    expect(changed.length).toBeGreaterThan(SEEDS.length * 0.8);
  });

  it.each([0, 1, 2, 5])('stands files of %i bytes', (length) => {
    for (const seed of SEEDS)
      expect(() => apply(FILE.subarray(0, length), diceOf(seed), OTHERS)).not.toThrow();
  });
});

describe('mutate', () => {
  it('names one to four steps and keeps the file in bounds', () => {
    for (const seed of SEEDS) {
      const { bytes, steps } = mutate(FILE, diceOf(seed), OTHERS);
      expect(steps.length).toBeGreaterThanOrEqual(1);
      expect(steps.length).toBeLessThanOrEqual(4);
      expect(bytes.length).toBeLessThanOrEqual(600_000);
    }
  });
});

describe('a case', () => {
  const inputs = PARSERS.flatMap((parser) => [
    plainInput(parser, `uno.${parser}`, Buffer.from(`${parser} uno `.repeat(50))),
    {
      ...plainInput(parser, 'due', FILE),
      wrap: (mutated: Buffer) => Buffer.concat([Buffer.from('<'), mutated]),
    },
  ]);

  it('is the same for the same seed and number, and another for another', () => {
    expect(makeCase(inputs, '7', 12)).toEqual(makeCase(inputs, '7', 12));
    expect(makeCase(inputs, '7', 12).bytes.equals(makeCase(inputs, '8', 12).bytes)).toBe(false);
  });

  it('takes the parsers in turns', () => {
    const parsers = PARSERS.map((_, index) => makeCase(inputs, '1', index).parser);
    expect(parsers).toEqual(PARSERS);
  });

  it('puts what is around the spoilt bytes around them unspoilt', () => {
    const wrapped = Array.from({ length: 60 }, (_, index) => makeCase(inputs, '1', index)).filter(
      ({ name }) => name === 'due',
    );
    expect(wrapped.length).toBeGreaterThan(10);
    for (const { bytes } of wrapped) expect(bytes.subarray(0, 1).toString()).toBe('<');
  });
});
