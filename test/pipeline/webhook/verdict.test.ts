// What answers mean, and when an event is tried again.
import { describe, expect, it } from 'vitest';
import { longestDelayMs, MAX_TRIES, verdictOn } from '../../../pipeline/webhook/verdict.ts';

const NOW = new Date('2026-05-04T08:00:00Z');
const DAY_MS = 86_400_000;
const answered = (status: number, retryAfter: string | null = null) =>
  ({ kind: 'answered', status, retryAfter }) as const;
const delayOf = (status: number, retryAfter: string | null, random = 0.5) => {
  const verdict = verdictOn(answered(status, retryAfter), 1, NOW, random);
  return verdict.kind === 'again' ? [verdict.at.getTime() - NOW.getTime(), verdict.holdsAll] : verdict.kind;
};

describe('verdictOn', () => {
  it.each([200, 201, 202, 204, 299])('%i is delivered', (status) =>
    expect(verdictOn(answered(status), 13, NOW, 0.5)).toEqual({ kind: 'delivered' }),
  );
  it.each([101, 300, 301, 302, 307, 308, 400, 401, 403, 404, 408, 422, 429, 500, 502, 503])(
    '%i is tried again, and given up at the end',
    (status) => {
      expect(verdictOn(answered(status), 12, NOW, 0.5)).toMatchObject({
        kind: 'again',
        code: `http.${status}`,
      });
      expect(verdictOn(answered(status), MAX_TRIES, NOW, 0.5)).toEqual({
        kind: 'dead',
        code: `http.${status}`,
      });
    },
  );
  it('410 ends it for the endpoint, at any try', () => {
    expect(verdictOn(answered(410), 1, NOW, 0.5)).toEqual({ kind: 'gone', code: 'http.410' });
    expect(verdictOn(answered(410), MAX_TRIES, NOW, 0.5).kind).toBe('gone');
  });
  it('no answer is tried again too', () => {
    const end = { kind: 'failed', code: 'timeout' } as const;
    expect(verdictOn(end, 1, NOW, 1)).toEqual({
      ...{ kind: 'again', code: 'timeout', holdsAll: false },
      at: new Date(NOW.getTime() + 5_000),
    });
  });

  it.each([
    [429, '7', 7_000],
    [503, '120', 120_000],
    [429, ' 3 ', 3_000],
    [429, '0', 1_000],
    [503, '999999999', DAY_MS],
    [429, 'Mon, 04 May 2026 08:10:00 GMT', 600_000],
    [503, 'Mon, 04 May 2020 08:10:00 GMT', 1_000],
    [429, 'Mon, 04 May 2099 08:10:00 GMT', DAY_MS],
  ])('%i with Retry-After %s waits %i ms, and the others with it', (status, after, ms) =>
    expect(delayOf(status, after)).toEqual([ms, true]),
  );
  it.each([
    [500, '7'],
    [302, '7'],
    [429, null],
    [429, 'soon'],
    [429, '-5'],
    [503, '1e9'],
  ])('%i with Retry-After %s goes by our own plan', (status, after) =>
    expect(delayOf(status, after)).toEqual([2_500, false]),
  );
});

describe('the plan', () => {
  const bounds = Array.from({ length: MAX_TRIES - 1 }, (_, n) => longestDelayMs(n + 1));
  it('grows from five seconds to a day', () => {
    expect(bounds.slice(0, 4)).toEqual([5_000, 25_000, 125_000, 625_000]);
    expect(bounds.at(-1)).toBe(DAY_MS);
    expect([...bounds].sort((a, b) => a - b)).toEqual(bounds);
  });
  it('takes about three days on average', () => {
    const meanDays = bounds.reduce((sum, ms) => sum + ms / 2, 0) / DAY_MS;
    expect(meanDays).toBeGreaterThan(2.5);
    expect(meanDays).toBeLessThan(3.5);
  });
  it.each([
    [0, 0],
    [0.25, 31_250],
    [1, 125_000],
  ])('has full jitter: chance %d after the third try waits %i ms', (random, ms) => {
    const verdict = verdictOn(answered(500), 3, NOW, random);
    expect(verdict.kind === 'again' && verdict.at.getTime() - NOW.getTime()).toBe(ms);
  });
});
