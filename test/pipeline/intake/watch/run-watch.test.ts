// What keeps a watch going: it wakes when a document has ended, stops when told, and ends with an error of the engine.
import { afterAll, expect, it } from 'vitest';
import { Alarm, runWatch } from '../../../../pipeline/intake/watch/run-watch.ts';
import { TempFolder } from '../../../engine/support/temp-folder.ts';
import { openBench } from './support/watch-bench.ts';

const folder = new TempFolder();
afterAll(() => folder.remove());

const abort = (signal: AbortSignal) =>
  new Promise<never>((_, reject) =>
    signal.addEventListener('abort', () => reject(signal.reason), { once: true }),
  );

it('once: ends when the last document has', async () => {
  const b = await openBench(folder.path('once'), { rules: { isOnce: true, settleMs: 0, maxOpen: 2 } });
  for (let n = 0; n < 5; n += 1) b.put(`${n}.txt`);
  let looks = 0;
  const nextEnded = async (ids: () => readonly string[], signal: AbortSignal) => {
    looks += 1;
    if (ids().length > 0) return ids();
    await new Promise((resolve) => setImmediate(resolve));
    signal.throwIfAborted();
    return [];
  };
  await runWatch(
    { watcher: b.watcher, engine: { nextEnded }, alarm: new Alarm() },
    new AbortController().signal,
  );
  expect(b.files('done')).toHaveLength(5);
  expect(b.files('inbox')).toEqual([]);
  expect(looks).toBeGreaterThan(2);
});

it('stops when told, with what it was told', async () => {
  const b = await openBench(folder.path('stop'));
  const stop = new AbortController();
  const nextEnded = (_: unknown, signal: AbortSignal) => abort(signal);
  const running = runWatch({ watcher: b.watcher, engine: { nextEnded }, alarm: new Alarm() }, stop.signal);
  stop.abort(new DOMException('enough', 'AbortError'));
  await expect(running).rejects.toThrow('enough');
});

it('an engine that fails ends it', async () => {
  const b = await openBench(folder.path('fail'));
  const nextEnded = async () => {
    throw new TypeError('the database is gone');
  };
  await expect(
    runWatch({ watcher: b.watcher, engine: { nextEnded }, alarm: new Alarm() }, new AbortController().signal),
  ).rejects.toThrow('the database is gone');
});

it('a ring before the wait counts', async () => {
  const alarm = new Alarm();
  alarm.ring();
  await alarm.wait(1e9, new AbortController().signal);
  const waiting = alarm.wait(1e9, new AbortController().signal);
  alarm.ring();
  await waiting;
});
