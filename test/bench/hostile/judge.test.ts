// Each thing a hostile folder must not do is told, by itself; a batch that held is told nothing.
import { describe, expect, it } from 'vitest';
import { failuresOf, type JudgedBatch, type JudgedFile } from '../../../bench/hostile/judge.ts';
import { outcomeOf, readOutput } from '../../../bench/hostile/product-output.ts';
import type { Result } from '../../../contract/result.schema.ts';
import { makeResult } from '../../support/make-result.ts';

const SOURCE = makeResult().source;
const at = (path: string, over: Partial<Result> = {}) => makeResult({ source: { ...SOURCE, path }, ...over });
const verdict = (word: 'ok' | 'warn') => ({ part: 'a', type: 'b', verdict: word, findings: [] });
const bomb: JudgedFile = {
  name: 'bomb.zip',
  path: '/h/bomb.zip',
  alone: { seconds: 1, peakMb: 200, codes: [] },
};
const refused = at(bomb.path, {
  status: 'rejected',
  error: { code: 'container.ratio', message: 'Il file …' },
  attachments: [verdict('warn')],
});
const good = at('/n/good.pdf');

const batch = (
  over: Partial<JudgedBatch> = {},
  results: readonly Result[] = [refused, good],
): JudgedBatch => ({
  run: { exit: 11, results, strayLines: [] },
  files: [bomb],
  neighbours: [{ path: '/n/good.pdf', alone: [good] }],
  ...over,
});

describe('a hostile batch', () => {
  it('that held has no failures', () => {
    expect(failuresOf(batch())).toEqual([]);
  });

  it.each([[null], [1], [130]])('that ended with %s has died', (exit) => {
    const run = { exit, results: [refused, good], strayLines: [] };
    expect(failuresOf(batch({ run })).join()).toContain('died');
  });

  it('must tell every file in an object', () => {
    expect(failuresOf(batch({}, [good]))).toEqual([
      '2 files were received, 1 stand in objects',
      'bomb.zip is in no object',
    ]);
  });

  it('must call nothing clean', () => {
    const clean = { ...refused, attachments: [verdict('warn'), verdict('ok')] };
    expect(failuresOf(batch({}, [clean, good]))).toEqual(['bomb.zip ends in a verdict ok']);
  });

  it.each([
    [{ seconds: 30.5, peakMb: 10, codes: [] }, 'bomb.zip took 30.5 s'],
    [{ seconds: 1, peakMb: 1_100, codes: [] }, 'bomb.zip took 1100 MB'],
    [{ seconds: 1, peakMb: 10, codes: ['defect.unexpected'] }, 'bomb.zip ends in a fault of the program'],
  ])('must stay in its bounds: %o', (alone, words) => {
    expect(failuresOf(batch({ files: [{ ...bomb, alone }] })).join()).toContain(words);
  });

  it('must not change a neighbour, and says in what', () => {
    const harmed = at('/n/good.pdf', { status: 'needs_review', warnings: [{ code: 'a', message: 'b' }] });
    expect(failuresOf(batch({}, [refused, harmed]))).toEqual([
      'the neighbour /n/good.pdf differs in status, warnings',
    ]);
    expect(failuresOf(batch({}, [refused, good, good]))).toEqual([
      'the neighbour /n/good.pdf has 2 objects, alone 1',
    ]);
  });

  it('must print nothing but result objects', () => {
    const { results, strayLines } = readOutput(`${JSON.stringify(good)}\nciao\n{"a":1}\n`);
    expect([results, strayLines]).toEqual([[good], ['ciao', '{"a":1}']]);
    const run = { exit: 11, results: [refused, good], strayLines };
    expect(failuresOf(batch({ run }))).toHaveLength(2);
  });
});

it('an outcome names status, code and verdicts, with how often', () => {
  expect(outcomeOf([refused, { ...refused, attachments: [verdict('warn'), verdict('warn')] }])).toBe(
    'rejected container.ratio ×2, warn ×3',
  );
});
