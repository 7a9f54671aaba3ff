// Rows asked for again: the new order holds, what nothing changed is not drawn again, and the row one is at never vanishes.
import { describe, expect, it } from 'vitest';
import type { QueueRow } from '../../../review/api/queue-types.ts';
import { mergeRows, type ShownRow } from '../../../review/pages/queue/merge-rows.ts';

const row = (id: string, over: Partial<QueueRow> = {}) => ({ id, ...over }) as QueueRow;
const shown = (...ids: string[]): ShownRow[] => ids.map((id) => ({ row: row(id), isGone: false }));
const fresh = (...ids: string[]) => ids.map((id) => row(id));
const idsOf = (rows: readonly ShownRow[]) =>
  rows.map((each) => each.row.id + (each.isGone ? '!' : '')).join('');
const WHOLE = { isWhole: true, hadMore: false, selected: null };

describe('rows asked for again', () => {
  it('take the new order and count what came in', () => {
    const { rows, added } = mergeRows(shown('a', 'b', 'c'), fresh('x', 'b', 'a', 'y'), WHOLE);
    expect([idsOf(rows), added]).toEqual(['xbay', 2]);
  });

  it('do not count as come in what only came up from below', () => {
    const merged = mergeRows(shown('a', 'b', 'c'), fresh('x', 'b', 'c', 'd'), { ...WHOLE, hadMore: true });
    expect([idsOf(merged.rows), merged.added]).toEqual(['xbcd', 1]);
  });

  it('are the very objects where nothing changed', () => {
    const before = shown('a', 'b');
    const { rows } = mergeRows(before, [row('a'), row('b', { ageDays: 3 })], WHOLE);
    expect(rows[0]).toBe(before[0]);
    expect(rows[1]).not.toBe(before[1]);
  });

  it.each([
    ['abc', 'ac', 'b', 'ab!c'],
    ['abc', 'xac', 'b', 'xab!c'],
    ['abc', 'c', 'a', 'a!c'],
    ['abc', '', 'b', 'b!'],
    ['abc', 'cx', 'b', 'b!cx'],
    ['abc', 'abc', 'b', 'abc'],
  ])('keep the row one is at: %s, then %s, at %s', (before, after, selected, expected) => {
    const merged = mergeRows(shown(...before), fresh(...after), { ...WHOLE, selected });
    expect(idsOf(merged.rows)).toBe(expected);
  });

  it('let it go once one is elsewhere', () => {
    const gone = [...shown('a'), { row: row('b'), isGone: true }];
    expect(idsOf(mergeRows(gone, fresh('a'), { ...WHOLE, selected: 'a' }).rows)).toBe('a');
    const back = mergeRows(gone, fresh('a', 'b'), { ...WHOLE, selected: 'b' });
    expect(idsOf(back.rows)).toBe('ab');
  });

  it.each([
    ['abcdef', 'abc', 'abcdef'],
    ['abcdef', 'xab', 'xabcdef'],
    ['abcdef', 'bcd', 'bcdef'],
    ['abcdef', 'aex', 'aexf'],
    ['abcdef', 'xyz', 'xyzdef'],
  ])('leave what lies deeper without a gap or a repeat: %s, then %s', (before, after, expected) => {
    const merged = mergeRows(shown(...before), fresh(...after), { ...WHOLE, isWhole: false, hadMore: true });
    expect(idsOf(merged.rows)).toBe(expected);
  });
});
