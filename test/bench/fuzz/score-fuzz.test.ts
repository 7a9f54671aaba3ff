// Refusals are right answers; faults and hangs are failures, and nothing is counted twice.
import { describe, expect, it } from 'vitest';
import type { Ending, FuzzOutcome } from '../../../bench/fuzz/run-case.ts';
import { isFailure, isKept, refusals, scoreOf, scores } from '../../../bench/fuzz/score-fuzz.ts';

const outcome = (ending: Ending, over: Partial<FuzzOutcome> = {}): FuzzOutcome => ({
  made: { id: '1-0', parser: 'zip', name: 'a.zip', steps: [], bytes: Buffer.alloc(0) },
  ending,
  problems: [],
  detail: '',
  ms: 5,
  ...over,
});

describe('the score of a run', () => {
  it('puts every file into one column', () => {
    const endings: readonly Ending[] = [
      'opened',
      'container.damaged',
      'container.time_limit',
      'sandbox.memory_limit',
      'sandbox.crashed',
      'defect.unexpected',
      'hang',
    ];
    expect(
      scoreOf(
        'all',
        endings.map((ending) => outcome(ending)),
      ),
    ).toMatchObject({
      files: 7,
      opened: 1,
      refused: 1,
      timeLimit: 1,
      memoryLimit: 1,
      crashed: 1,
      defects: 1,
      hangs: 1,
    });
  });

  it('has a line a parser and one for all', () => {
    const [first, last] = [
      scores([outcome('opened')]).find(({ parser }) => parser === 'zip'),
      scores([]).at(-1),
    ];
    expect(first).toMatchObject({ files: 1, opened: 1, slowestMs: 5 });
    expect(last).toMatchObject({ parser: 'all', files: 0, slowestMs: 0 });
  });

  it('fails on a fault of the program, also in a part, and on a hang; not on a limit that held', () => {
    expect(isFailure(outcome('defect.unexpected'))).toBe(true);
    expect(isFailure(outcome('opened', { problems: ['defect.unexpected'] }))).toBe(true);
    expect(isFailure(outcome('hang'))).toBe(true);
    expect(isFailure(outcome('container.time_limit'))).toBe(false);
    expect(isKept(outcome('container.time_limit'))).toBe(true);
    expect(isKept(outcome('container.damaged'))).toBe(false);
  });

  it('counts codes, the most frequent first', () => {
    const endings: readonly Ending[] = ['opened', 'file.empty', 'container.damaged', 'container.damaged'];
    expect(refusals(endings.map((ending) => outcome(ending)))).toEqual([
      ['container.damaged', 2],
      ['file.empty', 1],
    ]);
  });
});
