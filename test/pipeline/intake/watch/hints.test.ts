// The system's events do reach us, and only for papers. Nothing else rests on them.
import { EventEmitter, once } from 'node:events';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { listenForHints } from '../../../../pipeline/intake/watch/hints.ts';
import { TempFolder } from '../../../engine/support/temp-folder.ts';

const folder = new TempFolder();
afterAll(() => folder.remove());

it('a file written in, and a folder moved in, each give a hint', { timeout: 20_000 }, async () => {
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
    // The listening begins in the background: files are written until one is heard.
    const first = next();
    let written = 0;
    const writing = setInterval(() => {
      written += 1;
      writeFileSync(folder.path(`inbox/${written}.pdf`), 'x');
    }, 100);
    await first;
    clearInterval(writing);
    expect(written).toBeGreaterThan(0);
    const second = next();
    mkdirSync(folder.path('pile'));
    writeFileSync(folder.path('pile/a.pdf'), 'x');
    renameSync(folder.path('pile'), folder.path('inbox/pile'));
    await second;
  } finally {
    await hints.close();
  }
});
