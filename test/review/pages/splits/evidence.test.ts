// Every sign that the split may name has words, in both languages.
import { expect, it } from 'vitest';
import { LINK_WEIGHTS } from '../../../../extractors/notices/split-weights.table.ts';
import { EVIDENCE_WORDS, evidenceText } from '../../../../review/pages/splits/evidence.words.ts';

it.each(['it', 'en'] as const)('in %s', (language) => {
  const words = EVIDENCE_WORDS[language];
  expect(Object.keys(LINK_WEIGHTS).filter((name) => !words[name])).toEqual([]);
  expect(evidenceText(['same-act', 'not-known-here'], words)).toBe(`${words['same-act']}, not-known-here`);
});

it('has the same names in both', () => {
  expect(Object.keys(EVIDENCE_WORDS.en)).toEqual(Object.keys(EVIDENCE_WORDS.it));
});
