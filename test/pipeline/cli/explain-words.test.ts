// Every code that `explain` may print for a split has its Italian word.
import { expect, it } from 'vitest';
import { LINK_WEIGHTS } from '../../../extractors/notices/split-weights.table.ts';
import { TOGETHER_IT, wordOf } from '../../../pipeline/cli/explain/explain-words.table.ts';

it.each(Object.keys(LINK_WEIGHTS))('%s has a word', (code) => {
  expect(wordOf(TOGETHER_IT, code)).not.toBe(code);
});
