// The queue names every cause there can be: no code without words, and no words for a code that is gone.
import { expect, it } from 'vitest';
import { ERROR_CODES } from '../../../contract/error-codes.ts';
import { WARNINGS } from '../../../pipeline/messages/warnings.table.ts';
import { CAUSE_WORDS } from '../../../review/pages/queue/causes.words.ts';
import { QUIET_CAUSES } from '../../../review/pages/queue/pick-causes.ts';
import { DEADLINE_WARNINGS } from '../../../rules/deadlines/warnings.table.ts';
import { CONSISTENCY_DOUBTS } from '../../../validators/consistency/index.ts';
import { DOUBTS } from '../../../validators/identifiers/index.ts';

const CODES = new Set([
  ...Object.keys(WARNINGS),
  ...Object.keys(DEADLINE_WARNINGS),
  ...Object.keys(DOUBTS),
  ...Object.keys(CONSISTENCY_DOUBTS),
  ...Object.entries(ERROR_CODES).flatMap(([code, { status }]) => (status === null ? [] : [code])),
]);

it('has words for every cause and for nothing else', () => {
  expect(Object.keys(CAUSE_WORDS).sort()).toEqual([...CODES].sort());
});

it('has two short texts each', () => {
  const unfit = Object.entries(CAUSE_WORDS).filter(([, words]) =>
    words.some((text) => text.trim() === '' || text.length > 40),
  );
  expect(unfit).toEqual([]);
});

it('calls no two causes the same, so that a filter can be chosen by its words', () => {
  for (const language of [0, 1]) {
    const texts = Object.values(CAUSE_WORDS).map((words) => words[language]);
    expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
  }
});

it('is quiet about nothing that is gone', () => {
  expect([...QUIET_CAUSES].filter((code) => !CODES.has(code))).toEqual([]);
});

it('is quiet about no doubt of a deadline but those that fail by letter', () => {
  const loud = Object.entries(DEADLINE_WARNINGS).filter(
    ([code, { letter }]) => letter !== null && code.length > 1,
  );
  expect(loud.filter(([code]) => QUIET_CAUSES.has(code)).map(([code]) => code)).toEqual([]);
});
