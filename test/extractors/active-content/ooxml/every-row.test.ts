// Every thing that can be seen in an OOXML package is seen in a file that holds it, and leads to its verdict.
import { describe, expect, it } from 'vitest';
import { OOXML_FEATURES } from '../../../../contract/features/ooxml.features.ts';
import { CASES } from './cases.table.ts';
import { look } from './look.ts';

describe('active content in OOXML', () => {
  it.each(CASES)('$what: $code', async ({ code, verdict, file }) => {
    const seen = await look(file);
    expect(seen.codes).toContain(code);
    expect(seen.verdict).toBe(verdict);
  });

  it('has a file for every code', () => {
    const tried = new Set<string>(CASES.map(({ code }) => code));
    expect(OOXML_FEATURES.filter((code) => !tried.has(code))).toEqual([]);
  });
});
