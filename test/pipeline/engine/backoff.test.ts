import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_RETRY_POLICY, maxAttemptsOf, retryDelayMs } from '../../../pipeline/engine/backoff.ts';

describe('retryDelayMs', () => {
  it('doubles, up to its limit', () => {
    const policy = { maxAttempts: 9, firstDelayMs: 100, maxDelayMs: 500 };
    expect([1, 2, 3, 4, 9].map((attempt) => retryDelayMs(policy, attempt, 1))).toEqual([
      100, 200, 400, 500, 500,
    ]);
    expect(retryDelayMs(policy, 1, 0)).toBe(50);
  });

  it('stays between half and all of the full delay', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (attempt, random) => {
          const delay = retryDelayMs(DEFAULT_RETRY_POLICY, attempt, random);
          return delay >= DEFAULT_RETRY_POLICY.firstDelayMs / 2 && delay <= DEFAULT_RETRY_POLICY.maxDelayMs;
        },
      ),
    );
  });
});

describe('maxAttemptsOf', () => {
  it('is patient with a disk or a share, less so with a page that ends its reader', () => {
    expect(maxAttemptsOf(DEFAULT_RETRY_POLICY, 'store.disk_full')).toBe(DEFAULT_RETRY_POLICY.maxAttempts);
    expect(maxAttemptsOf(DEFAULT_RETRY_POLICY, 'sandbox.crashed')).toBe(3);
    expect(maxAttemptsOf({ ...DEFAULT_RETRY_POLICY, maxAttempts: 2 }, 'sandbox.crashed')).toBe(2);
  });
});
