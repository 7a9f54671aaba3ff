// Every step and every warning of a clean copy is said in words.
import { describe, expect, it } from 'vitest';
import { SANITISING_STEPS, SANITISING_WARNINGS } from '../../../contract/sanitising.ts';
import {
  SANITISING_STEP_TEXTS,
  SANITISING_WARNING_TEXTS,
} from '../../../pipeline/messages/sanitising.table.ts';
import { sanitisingText } from '../../../pipeline/messages/sanitising-text.ts';

describe('sentences about clean copies', () => {
  it('are there for every code, in both languages, no two alike', () => {
    expect(Object.keys(SANITISING_STEP_TEXTS).sort()).toEqual([...SANITISING_STEPS].sort());
    expect(Object.keys(SANITISING_WARNING_TEXTS).sort()).toEqual([...SANITISING_WARNINGS].sort());
    const all = [...Object.values(SANITISING_STEP_TEXTS), ...Object.values(SANITISING_WARNING_TEXTS)];
    for (const { it: italian, en } of all) {
      for (const sentence of [italian, en]) expect(sentence).toMatch(/^[A-Z].{20,}\.$/);
      expect(italian).not.toBe(en);
    }
    expect(new Set(all.map((each) => each.it)).size).toBe(all.length);
  });

  it.each(SANITISING_WARNINGS)('%s leaves no gap unfilled', (code) => {
    expect(sanitisingText({ code, count: 3, pages: [1, 2] }, 'it')).not.toMatch(/[{}]/);
  });

  it('name the pages, not endlessly', () => {
    const warning = { code: 'pdf.text_to_picture', count: 2 } as const;
    expect(sanitisingText({ ...warning, pages: [4] }, 'it')).toContain('(pagina 4)');
    const many = Array.from({ length: 40 }, (_, index) => index + 1);
    expect(sanitisingText({ ...warning, pages: many }, 'it')).toContain('11, 12…)');
  });
});
