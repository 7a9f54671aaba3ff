// Side work in rounds: never two at once, trouble told, the next round all the same, stopped soon.
import { pino } from 'pino';
import { describe, expect, it, vi } from 'vitest';
import { AppError } from '../../../contract/app-error.ts';
import { inRounds } from '../../../pipeline/server/rounds.ts';

const log = pino({ level: 'silent' });
const now = () => new Date('2026-11-22T08:00:00Z');

describe('rounds', () => {
  it('does its round at the start and again, and tells how it is', async () => {
    vi.useFakeTimers();
    const answers = [null, 'reminders.not_sent', null];
    const seen: (string | null)[] = [];
    const side = inRounds({
      ...{ name: 'x', everyMs: 1_000, log, now },
      round: async () => answers.shift() ?? null,
    });
    await side.start();
    for (let round = 0; round < 3; round += 1) {
      await vi.advanceTimersByTimeAsync(round === 0 ? 0 : 1_000);
      seen.push(side.health().trouble);
    }
    await side.stop();
    vi.useRealTimers();
    expect(seen).toEqual([null, 'reminders.not_sent', null]);
    expect(side.health()).toEqual({ state: 'stopped', trouble: null, lastRoundAt: now() });
  });

  it('names the code of what a round threw, and goes on', async () => {
    vi.useFakeTimers();
    let rounds = 0;
    const side = inRounds({
      ...{ name: 'x', everyMs: 1_000, log, now },
      round: async () => {
        rounds += 1;
        if (rounds === 1) throw new AppError('database.unavailable');
        return null;
      },
    });
    await side.start();
    await vi.advanceTimersByTimeAsync(0);
    expect(side.health()).toMatchObject({ state: 'troubled', trouble: 'database.unavailable' });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(side.health()).toMatchObject({ state: 'working', trouble: null });
    await side.stop();
    vi.useRealTimers();
  });

  it('waits for the round under way when it is stopped, and begins no other', async () => {
    let rounds = 0;
    const side = inRounds({
      ...{ name: 'x', everyMs: 0, log, now },
      round: (signal) => {
        rounds += 1;
        return new Promise((_, reject) =>
          signal.addEventListener('abort', () => reject(signal.reason), { once: true }),
        );
      },
    });
    await side.start();
    await side.stop();
    expect(rounds).toBe(1);
    expect(side.health().state).toBe('stopped');
  });
});
