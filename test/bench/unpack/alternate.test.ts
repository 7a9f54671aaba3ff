// Two ways in turns: all blocks by both, and each first as often as the other.
import { expect, it } from 'vitest';
import { alternate, blocksOf, median } from '../../../bench/unpack/alternate.ts';

it('does every block both ways and changes who begins', async () => {
  const done: string[] = [];
  const way = (name: string) => async (block: readonly number[]) => {
    done.push(`${name}${block.join('')}`);
  };
  const { ratios } = await alternate([[1, 2], [3], [4]], way('a'), way('b'));
  expect(done).toEqual(['a12', 'b12', 'b3', 'a3', 'a4', 'b4']);
  expect(ratios).toHaveLength(3);
});

it('cuts blocks with the rest in the last', () => {
  expect(blocksOf([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
});

it('takes the middle, or the mean of the two middle ones', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(() => median([])).toThrow('no values');
});
