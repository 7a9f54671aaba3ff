import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { FifoMutex } from '../../../pipeline/store/fifo-mutex.ts';

describe('FifoMutex', () => {
  it('lets one in at a time, in the order of asking, also after a failure', async () => {
    const mutex = new FifoMutex();
    const events: string[] = [];
    const work = (name: string, fails = false) =>
      mutex.run(async () => {
        events.push(`${name} in`);
        await turn();
        events.push(`${name} out`);
        if (fails) throw new Error(name);
      });
    const all = await Promise.allSettled([work('a'), work('b', true), work('c')]);
    expect(all.map((one) => one.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(events).toEqual(['a in', 'a out', 'b in', 'b out', 'c in', 'c out']);
  });
});
