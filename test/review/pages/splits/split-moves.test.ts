// Moves on the page of splits as decisions: what they say holds for the division that the service makes of them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SplitDecision } from '../../../../contract/human-word.ts';
import { decidedSplit, type Group } from '../../../../pipeline/corrections/decided-split.ts';
import {
  alone,
  cutBefore,
  doubtsOf,
  joined,
  kept,
  movedTo,
  pageRuns,
  taken,
} from '../../../../review/pages/splits/split-moves.ts';

const DOUBT = {
  pages: [3],
  kept: 'apart' as const,
  mayBelongTo: [
    { pages: [1, 2], evidence: ['follows'] },
    { pages: [4, 5], evidence: ['same-taxpayer'] },
  ],
};
const PILE: readonly Group[] = [
  { ordinal: 0, pages: [1, 2], why: 'same-number', proposals: [DOUBT] },
  { ordinal: 1, pages: [3], why: 'single-page', proposals: [DOUBT] },
  { ordinal: 2, pages: [4, 5], why: 'same-number', proposals: [DOUBT] },
];
const [first, second, third] = PILE as [Group, Group, Group];
const divided = (decision: SplitDecision | null) =>
  decidedSplit(PILE, decision ? [decision] : [], 0).map(({ pages }) => pages);

describe('a move', () => {
  it('begins a notice at a page, but not where one begins', () => {
    expect(divided(cutBefore(third, 5))).toEqual([[1, 2], [3], [4], [5]]);
    expect(cutBefore(third, 4)).toBeNull();
    expect(cutBefore(third, 1)).toBeNull();
  });

  it('joins two notices', () => {
    expect(divided(joined(first, third))).toEqual([[1, 2, 4, 5], [3]]);
  });

  it('brings a page to another notice and leaves the rest of its own', () => {
    expect(divided(movedTo(first, 4))).toEqual([[1, 2, 4], [3], [5]]);
    expect(movedTo(first, 2)).toBeNull();
  });

  it('makes a page a notice of its own', () => {
    expect(divided(alone(first, 1))).toEqual([[1], [2], [3], [4, 5]]);
    expect(alone(second, 3)).toBeNull();
  });

  it('takes a proposal, and settles the doubt by it', () => {
    expect(divided(taken(DOUBT, PILE, [4, 5]))).toEqual([
      [1, 2],
      [3, 4, 5],
    ]);
    const left = decidedSplit(PILE, [taken(DOUBT, PILE, [1, 2])], 0);
    expect(left.map(({ pages }) => pages)).toEqual([
      [1, 2, 3],
      [4, 5],
    ]);
    expect(left.flatMap(({ proposals }) => proposals)).toEqual([]);
  });

  it('leaves it as it is, and settles the doubt all the same', () => {
    const left = decidedSplit(PILE, [kept(DOUBT, PILE)], 0);
    expect(left.map(({ pages }) => pages)).toEqual(PILE.map(({ pages }) => pages));
    expect(left.flatMap(({ proposals }) => proposals)).toEqual([]);
  });

  it('loses no page and doubles none', () => {
    const page = fc.integer({ min: 1, max: 5 });
    fc.assert(
      fc.property(page, fc.constantFrom(...PILE), fc.constantFrom(...PILE), (each, one, other) => {
        for (const decision of [
          cutBefore(one, each),
          joined(one, other),
          movedTo(one, each),
          alone(one, each),
        ]) {
          expect(divided(decision).flat().sort()).toEqual([1, 2, 3, 4, 5]);
        }
      }),
    );
  });
});

it('tells a doubt once', () => {
  expect(doubtsOf(PILE)).toEqual([DOUBT]);
});

it('names pages in runs', () => {
  expect([pageRuns([3, 1, 2, 7]), pageRuns([4]), pageRuns([])]).toEqual(['1-3, 7', '4', '']);
});
