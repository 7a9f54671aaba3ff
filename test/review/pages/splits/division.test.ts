// Going through the pages of a document with several parts, and what a decision changed.
import { describe, expect, it } from 'vitest';
import {
  changedGroups,
  groupAt,
  groupBefore,
  numbered,
  placesOf,
  steppedFrom,
} from '../../../../review/pages/splits/division.ts';

const group = (noticeId: string, pages: number[]) => ({
  ...{ noticeId, pages, why: '', proposals: [], notice: null, copies: [] },
});
const groups = numbered({
  parts: [
    { part: 'a.pdf', groups: [group('a', [1, 3]), group('b', [2])], decisions: [] },
    { part: 'b.pdf', groups: [group('c', [1])], decisions: [] },
  ],
});

describe('the division', () => {
  it('numbers notices through all parts', () => {
    expect(groups.map(({ number, part }) => [number, part])).toEqual([
      [1, 'a.pdf'],
      [2, 'a.pdf'],
      [3, 'b.pdf'],
    ]);
  });

  it('is gone through page by page and ends at its ends', () => {
    const places = placesOf(groups);
    const second = steppedFrom(places, { part: 'a.pdf', page: 1 }, 1);
    expect(second).toEqual({ part: 'a.pdf', page: 3 });
    expect(steppedFrom(places, { part: 'a.pdf', page: 2 }, 1)).toEqual({ part: 'b.pdf', page: 1 });
    expect(steppedFrom(places, { part: 'b.pdf', page: 1 }, 1)).toEqual({ part: 'b.pdf', page: 1 });
    expect(steppedFrom(places, { part: 'a.pdf', page: 1 }, -1)).toEqual({ part: 'a.pdf', page: 1 });
    expect(steppedFrom(places, null, 1)).toEqual({ part: 'a.pdf', page: 1 });
  });

  it('joins to the notice before only within a part', () => {
    const [first, second, third] = groups;
    expect(second && groupBefore(groups, second)).toBe(first);
    expect(third && groupBefore(groups, third)).toBeNull();
    expect(groupAt(groups, { part: 'b.pdf', page: 1 })).toBe(third);
    expect(groupAt(groups, { part: 'b.pdf', page: 3 })).toBeNull();
  });

  it('says which notices have other pages now', () => {
    const after = numbered({
      parts: [
        { part: 'a.pdf', groups: [group('a', [1]), group('b', [2, 3])], decisions: [] },
        { part: 'b.pdf', groups: [group('c', [1])], decisions: [] },
      ],
    });
    expect(changedGroups(groups, after).map(({ noticeId }) => noticeId)).toEqual(['a', 'b']);
    expect(changedGroups(groups, groups)).toEqual([]);
  });
});
