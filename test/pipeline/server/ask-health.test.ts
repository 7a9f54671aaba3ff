// What a process needs to work, each told by a code: what fails, and what never answers.
import { tmpdir } from 'node:os';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { askHealth, isWell } from '../../../pipeline/server/health/ask-health.ts';
import type { ServerHouse } from '../../../pipeline/server/server-house.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

interface Made {
  readonly execute?: () => Promise<unknown>;
  readonly askQueue?: () => Promise<void>;
  readonly dataDir?: string;
}

function houseWith({ execute, askQueue, dataDir }: Made): ServerHouse {
  const fine = async () => undefined;
  const pulse = { askQueue: askQueue ?? fine, isWorking: () => true };
  return {
    config: { dataDir: dataDir ?? tmpdir(), watchMinFreeMb: 0 },
    engine: { db: { execute: execute ?? fine }, pulse },
  } as never;
}
const down = async () => {
  throw new Error('connect ECONNREFUSED 10.0.0.7');
};

it('is well when everything answers', async () => {
  const checks = await askHealth(houseWith({}));
  expect(checks).toEqual({ database: 'ok', queue: 'ok', disk: 'ok', workers: 'ok' });
  expect(isWell(checks)).toBe(true);
});

it.each([
  [{ execute: down }, { database: 'database.unavailable' }],
  [{ askQueue: down }, { queue: 'queue.unreachable' }],
  [{ dataDir: '/nowhere/at/all' }, { disk: 'disk.unreadable' }],
])('tells by a code what fails', async (made, expected) => {
  const checks = await askHealth(houseWith(made));
  expect(checks).toMatchObject(expected);
  expect(isWell(checks)).toBe(false);
  expect(JSON.stringify(checks)).not.toContain('ECONNREFUSED');
});

it('does not wait for ever for what never answers', async () => {
  const asked = askHealth(houseWith({ askQueue: () => new Promise(() => undefined) }));
  await vi.advanceTimersByTimeAsync(3_000);
  expect(await asked).toMatchObject({ queue: 'queue.unreachable', database: 'ok' });
});
