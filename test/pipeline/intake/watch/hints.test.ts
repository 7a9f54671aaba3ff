// The system's events do reach us, and only for papers. Nothing else rests on them.
import { EventEmitter, once } from 'node:events';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { listenForHints } from '../../../../pipeline/intake/watch/hints.ts';
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
