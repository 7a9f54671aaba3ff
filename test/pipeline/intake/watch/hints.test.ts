// The system's events do reach us, and only for papers. Nothing else rests on them.
import { EventEmitter, once } from 'node:events';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { listenForHints, PILE } from '../../../../pipeline/intake/watch/hints.ts';
import { TempFolder } from '../../../engine/support/temp-folder.ts';

const folder = new TempFolder();
afterAll(() => folder.remove());

it('a hint at the beginning, for a file that comes in, for a folder moved in whole', {
  timeout: 20_000,
}, async () => {
  const inbox = folder.path('inbox');
  mkdirSync(inbox);
  const heard = new EventEmitter();
  const next = () => once(heard, 'hint');
  const hints = listenForHints(
    inbox,
    () => void heard.emit('hint'),
    (error) => {
      throw error;
    },
  );
  try {
    // The first one says that the listening has begun.
    await next();
    writeFileSync(folder.path('a.pdf'), 'x');
    renameSync(folder.path('a.pdf'), folder.path('inbox/a.pdf'));
    await next();
    mkdirSync(folder.path('pile'));
    writeFileSync(folder.path('pile/b.pdf'), 'x');
    renameSync(folder.path('pile'), folder.path('inbox/pile'));
    await next();
    expect(hints).toBeDefined();
  } finally {
    await hints.close();
  }
});

it('beside a pile nobody listens: looks go by the clock until half of it is gone', {
  timeout: 20_000,
}, async () => {
  const inbox = folder.path('pile-inbox');
  mkdirSync(inbox);
  let heard = 0;
  const hints = listenForHints(
    inbox,
    () => {
      heard += 1;
    },
    (error) => {
      throw error;
    },
    { lookByClockMs: 400 },
  );
  try {
    await expect.poll(() => heard, { timeout: 5_000 }).toBe(1);
    await hints.pileIs(PILE - 1);
    await sleep(1_000);
    expect(heard).toBe(1);
    await hints.pileIs(PILE);
    await expect.poll(() => heard, { timeout: 5_000 }).toBeGreaterThan(2);
    // Still many: it stays with the clock, and one clock only.
    await hints.pileIs(PILE / 2 + 1);
    await hints.pileIs(PILE / 2);
    // Listening again begins with a hint; then only what comes in makes one.
    await sleep(1_000);
    const before = heard;
    await sleep(1_000);
    expect(heard).toBe(before);
    writeFileSync(folder.path('pile-inbox/a.pdf'), 'x');
    await expect.poll(() => heard, { timeout: 5_000 }).toBeGreaterThan(before);
  } finally {
    await hints.close();
  }
});
