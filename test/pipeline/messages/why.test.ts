// Every reason that a paper is not for CIVIS is said in words.
import { describe, expect, it } from 'vitest';
import { WHY_CODES } from '../../../extractors/notices/index.ts';
import { explainWhy, WHY_SENTENCES } from '../../../pipeline/messages/why.table.ts';

describe('why sentences', () => {
  it('has one for every code, and none for a code that is not given', () => {
    expect(Object.keys(WHY_SENTENCES).sort()).toEqual([...WHY_CODES].sort());
  });

  it.each(WHY_CODES)('%s is said in Italian and in English', (code) => {
    const { it: italian, en } = WHY_SENTENCES[code];
    for (const sentence of [italian, en]) expect(sentence).toMatch(/^[A-Z].{20,}\.$/);
    expect(italian).not.toBe(en);
    expect(explainWhy(code)).toBe(italian);
  });

  it('says no two reasons alike', () => {
    expect(new Set(Object.values(WHY_SENTENCES).map((each) => each.it)).size).toBe(WHY_CODES.length);
  });

  it('says in words why an empty container gives no notice', () => {
    expect(explainWhy('container.empty')).toMatch(/^Archivio senza documenti/);
  });

  it('shows the code of a reason that another room gives', () => {
    expect(explainWhy('pdf.encrypted')).toBe('pdf.encrypted');
  });
});
