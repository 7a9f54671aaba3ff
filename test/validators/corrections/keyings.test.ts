// Which look comes next, and when people agree.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Keyed, keyingStage } from '../../../validators/corrections/index.ts';

const PEOPLE = ['ada', 'bruno', 'carla', 'dino', 'eva'];
const typed = (...values: readonly string[]): readonly Keyed[] =>
  values.map((value, at) => ({ person: PEOPLE[at] ?? '', value }));

describe('keyingStage', () => {
  it.each([
    [[], { is: 'wanted', look: 'first' }],
    [['a'], { is: 'wanted', look: 'second' }],
    [['a', 'a'], { is: 'agreed', value: 'a' }],
    [['a', 'b'], { is: 'wanted', look: 'third' }],
    [['a', 'b', 'a'], { is: 'agreed', value: 'a' }],
    [['a', 'b', 'b'], { is: 'agreed', value: 'b' }],
    [['a', 'b', 'c'], { is: 'disputed' }],
    // No majority among more than three.
    [['a', 'b', 'c', 'a'], { is: 'disputed' }],
  ] as const)('of %j', (values, stage) => {
    expect(keyingStage(typed(...values))).toEqual(stage);
  });

  it('agrees only on a value that two of the first three typed, and never asks after that', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 5 }), (values) => {
        const stage = keyingStage(typed(...values));
        const first = values.slice(0, 3);
        if (stage.is === 'agreed')
          expect(first.filter((each) => each === stage.value).length).toBeGreaterThan(1);
        else expect(new Set(first).size).toBe(first.length);
        expect(stage.is === 'wanted').toBe(first.length < 3 && new Set(first).size === first.length);
      }),
    );
  });
});
