import { describe, expect, it } from 'vitest';
import {
  type Ending,
  isRestless,
  isStill,
  observe,
  type Readiness,
  readiness,
  type Stillness,
} from '../../../../pipeline/intake/watch/stability.ts';

const RULES = { settleMs: 5_000, patienceMs: 60_000 };
const sight = (sizeBytes: number, modified = '1') => ({ sizeBytes, modified, changed: 'x' });
const still = (sinceMs: number): Stillness => ({ size: 1, modified: '1', sinceMs, firstSeenMs: 0 });

describe('observe', () => {
  it.each([
    ['nothing changed', sight(10), sight(10), 0],
    ['it grew', sight(10), sight(11), 7],
    ['it shrank', sight(10), sight(9), 7],
    ['same size, written again (a share that reserves the full size)', sight(10, '1'), sight(10, '2'), 7],
    ['the time went back (a copy that keeps times)', sight(10, '2'), sight(10, '1'), 7],
    ['only the entry changed', sight(10), { ...sight(10), changed: 'y' }, 0],
  ])('%s', (_, first, second, sinceMs) => {
    const before = observe(null, first, 0);
    expect(observe(before, second, 7)).toMatchObject({ sinceMs, firstSeenMs: 0 });
  });
});

describe('readiness', () => {
  it.each<[Ending, number, Readiness]>([
    ['whole', 5_000, 'ready'],
    ['unfinished', 5_000, 'wait'],
    ['unfinished', 59_999, 'wait'],
    ['unfinished', 60_000, 'ready'],
    ['empty', 5_000, 'wait'],
    ['empty', 60_000, 'ready'],
    ['in_use', 5_000, 'wait'],
    ['in_use', 600_000, 'wait_long'],
    ['denied', 59_999, 'wait'],
    ['denied', 60_000, 'refuse'],
  ])('%s, still for %d ms: %s', (ending, nowMs, expected) => {
    expect(readiness(still(0), ending, nowMs, RULES)).toBe(expected);
  });

  it('patience is never shorter than settling', () => {
    const odd = { settleMs: 9_000, patienceMs: 1_000 };
    expect(readiness(still(0), 'unfinished', 8_999, odd)).toBe('wait');
    expect(readiness(still(0), 'unfinished', 9_000, odd)).toBe('ready');
  });
});

it('still is so long, by our own clock; restless is never still for longer than patience', () => {
  expect(isStill(still(0), 4_999, RULES)).toBe(false);
  expect(isStill(still(0), 5_000, RULES)).toBe(true);
  expect(isStill(still(0), 0, { settleMs: 0, patienceMs: 0 })).toBe(true);
  expect(isRestless(still(59_000), 59_999, RULES)).toBe(false);
  expect(isRestless(still(59_000), 60_000, RULES)).toBe(true);
  expect(isRestless(still(0), 60_000, RULES)).toBe(false);
});
