// Answers kept for a while: one asking for many who ask, longer where asking takes long, never a failure.
import { describe, expect, it } from 'vitest';
import { type Keeping, keptAnswers } from '../../../../pipeline/office/lists/kept-answers.ts';

/** A clock by hand, and a question whose answers are numbered and given when they are told to. */
function house(over: Partial<Keeping> = {}) {
  const at = { ms: 0 };
  const open: { done(): void; fail(): void }[] = [];
  const ask = () => {
    const number = open.length + 1;
    return new Promise<number>((done, fail) => {
      open.push({ done: () => done(number), fail: () => fail(new Error('no')) });
    });
  };
  const kept = keptAnswers<number>({ leastMs: 10, timesTaken: 5, clock: () => at.ms, ...over });
  const answered = async (key: string, tookMs = 0) => {
    const answer = kept(key, ask);
    at.ms += tookMs;
    open.at(-1)?.done();
    return answer;
  };
  return { at, open, ask, kept, answered };
}

describe('a kept answer', () => {
  it('is asked for once by all who ask meanwhile, however long it takes', async () => {
    const { at, open, ask, kept } = house();
    const first = kept('a', ask);
    at.ms = 1_000;
    const second = kept('a', ask);
    open[0]?.done();
    expect(await Promise.all([first, second])).toEqual([1, 1]);
    expect(open).toHaveLength(1);
  });

  it('is kept for its least time, and for five times as long as it took', async () => {
    const { at, answered } = house();
    expect(await answered('a')).toBe(1);
    at.ms = 9;
    expect(await answered('a')).toBe(1);
    at.ms = 10;
    expect(await answered('a', 20)).toBe(2);
    at.ms = 30 + 99;
    expect(await answered('a')).toBe(2);
    at.ms = 30 + 100;
    expect(await answered('a')).toBe(3);
  });

  it('is no answer to another question', async () => {
    const { answered } = house();
    expect([await answered('a'), await answered('b'), await answered('a')]).toEqual([1, 2, 1]);
  });

  it('is not kept where asking failed', async () => {
    const { open, ask, kept, answered } = house();
    const failed = kept('a', ask);
    open[0]?.fail();
    await expect(failed).rejects.toThrow('no');
    expect(await answered('a')).toBe(2);
  });

  it('goes when too many are kept, the oldest first', async () => {
    const { answered } = house({ most: 2 });
    for (const key of ['a', 'b', 'c']) await answered(key);
    expect([await answered('b'), await answered('c'), await answered('a')]).toEqual([2, 3, 4]);
  });
});
