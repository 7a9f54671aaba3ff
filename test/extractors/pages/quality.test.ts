// Blank is not unreadable: ink without words must reach a person.
import { describe, expect, it } from 'vitest';
import { inkCoverage, judgeQuality } from '../../../extractors/pages/quality.ts';
import { createRaster } from '../../../extractors/pages/raster/gray-raster.ts';
import { drawPage } from './support/drawn-page.ts';

const word = (text: string, confidence: number) => ({ text, confidence, box: [0, 0, 9, 9] as const });

describe('judgeQuality', () => {
  it.each([
    { name: 'no ink, no words', words: [], ink: 0.0001, state: 'blank' },
    { name: 'ink, no words', words: [], ink: 0.03, state: 'unreadable' },
    {
      name: 'ink, noise read as signs',
      words: [word('|', 0.9), word('xq', 0.1)],
      ink: 0.03,
      state: 'unreadable',
    },
    { name: 'words', words: [word('Agenzia', 0.9), word('il', 0.2)], ink: 0.03, state: 'read' },
  ])('$name → $state', ({ words, ink, state }) => {
    expect(judgeQuality(words, ink).state).toBe(state);
  });

  it('gives the low end of the scores, not their mean', () => {
    const words = [
      ...Array.from({ length: 17 }, () => word('sicuro', 0.97)),
      ...[0.1, 0.2, 0.3].map((score) => word('no', score)),
    ];
    expect(judgeQuality(words, 0.03).lowConfidence).toBe(0.3);
  });
});

describe('inkCoverage', () => {
  it('is nothing on white and on evenly grey paper', () => {
    expect(inkCoverage(createRaster(400, 400, 255))).toBe(0);
    expect(inkCoverage(createRaster(400, 400, 200))).toBe(0);
  });

  it('is about what print covers', () => {
    expect(inkCoverage(drawPage())).toBeGreaterThan(0.01);
    expect(inkCoverage(drawPage())).toBeLessThan(0.1);
  });
});

describe('a page with a text layer', () => {
  it('is unreadable, not blank, when neither layer nor picture gives words', () => {
    expect(judgeQuality([], 0, true).state).toBe('unreadable');
  });
});
