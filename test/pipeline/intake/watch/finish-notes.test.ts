// What a crash leaves of a note beside a failed file.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { finishNotes } from '../../../../pipeline/intake/watch/finish-notes.ts';
import { TempFolder } from '../../../engine/support/temp-folder.ts';

const folder = new TempFolder();
afterAll(() => folder.remove());

it('gives an unfinished note its name, drops one that is there already, touches nothing else', async () => {
  const failed = join(folder.path('failed'), 'pdf.damaged', 'client');
  mkdirSync(failed, { recursive: true });
  const put = (name: string, text = name) => writeFileSync(join(failed, name), text);
  put('a.pdf.motivo.txt.4711-0a1b2c3d4e5f.tmp', 'why');
  put('b.pdf.motivo.txt', 'whole');
  put('b.pdf.motivo.txt.12-0a1b2c3d4e5f.tmp', 'ha');
  put('c.pdf.12-0a1b2c3d4e5f.tmp');
  put('d.motivo.txt.tmp');
  await finishNotes(folder.path('failed'));
  expect(readdirSync(failed).sort()).toEqual([
    'a.pdf.motivo.txt',
    'b.pdf.motivo.txt',
    'c.pdf.12-0a1b2c3d4e5f.tmp',
    'd.motivo.txt.tmp',
  ]);
  expect(readFileSync(join(failed, 'a.pdf.motivo.txt'), 'utf8')).toBe('why');
  expect(readFileSync(join(failed, 'b.pdf.motivo.txt'), 'utf8')).toBe('whole');
  await expect(finishNotes(folder.path('nowhere'))).resolves.toBeUndefined();
});
