import { execFileSync } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tryLock } from 'fs-native-extensions';
import { afterAll, describe, expect, it } from 'vitest';
import { endingOf, HEAD_BYTES, TAIL_BYTES } from '../../../../pipeline/intake/watch/ending.ts';
import { lookAtEnding } from '../../../../pipeline/intake/watch/look-at-ending.ts';
import { TempFolder } from '../../../engine/support/temp-folder.ts';

const folder = new TempFolder();
afterAll(() => folder.remove());

const ends = (bytes: Uint8Array) => endingOf(bytes.subarray(0, HEAD_BYTES), bytes.subarray(-TAIL_BYTES));
const latin = (text: string) => Buffer.from(text, 'latin1');

describe('endingOf', () => {
  it.each<[string, string, ReturnType<typeof endingOf>]>([
    ['nothing', '', 'empty'],
    ['a PDF', '%PDF-1.7\nbody\n%%EOF\n', 'whole'],
    ['a PDF without its end', '%PDF-1.7\nbody\n', 'unfinished'],
    ['a PDF behind junk', `junk\n%PDF-1.7\nbody`, 'unfinished'],
    ['a PDF with an early end only (linearised, cut)', `%PDF-1.7\n%%EOF\n${'x'.repeat(5_000)}`, 'unfinished'],
    ['a ZIP', 'PK\u0003\u0004…PK\u0005\u0006comment', 'whole'],
    ['a ZIP without its directory', 'PK\u0003\u0004…', 'unfinished'],
    ['a JPEG', '\u00ff\u00d8\u00ff…\u00ff\u00d9', 'whole'],
    ['a JPEG with data behind', '\u00ff\u00d8\u00ff…\u00ff\u00d9trailer', 'whole'],
    ['a cut JPEG', '\u00ff\u00d8\u00ff…', 'unfinished'],
    ['a cut PNG', '\u0089PNG…', 'unfinished'],
    ['a mail: nothing to tell', 'From: a@b.it\r\n\r\nciao', 'whole'],
    ['space reserved and not written', `From: ${'\u0000'.repeat(600)}`, 'unfinished'],
    ['only zeros, few', '\u0000\u0000', 'unfinished'],
    ['zeros before the end', `${'\u0000'.repeat(600)}x`, 'whole'],
  ])('%s', (_, text, expected) => {
    expect(ends(latin(text))).toBe(expected);
  });
});

describe('lookAtEnding', () => {
  it('reads both ends of a file larger than them', async () => {
    const path = folder.path('large.pdf');
    writeFileSync(path, Buffer.concat([latin('%PDF-1.7'), Buffer.alloc(200_000, 65), latin('%%EOF')]));
    expect(await lookAtEnding(path)).toBe('whole');
  });

  it('a writer that holds a lock is not done', async () => {
    const path = folder.paper('locked.txt');
    const file = await open(path, 'r+');
    expect(tryLock(file.fd)).toBe(true);
    expect(await lookAtEnding(path)).toBe('in_use');
    await file.close();
    expect(await lookAtEnding(path)).toBe('whole');
  });

  it.each([
    ['EBUSY', 'in_use'], // Windows and SMB: opened by another without sharing
    ['ETXTBSY', 'in_use'],
    ['EIO', 'in_use'], // a share that stumbles
    ['ESTALE', 'in_use'],
    ['EACCES', 'denied'],
    ['EPERM', 'denied'],
  ])('%s means %s', async (code, expected) => {
    const failing = async () => {
      throw Object.assign(new Error(code), { code });
    };
    expect(await lookAtEnding('x', failing)).toBe(expected);
  });

  it('waits on no pipe, and follows no link', async () => {
    const pipe = folder.path('pipe');
    execFileSync('mkfifo', [pipe]);
    expect(await lookAtEnding(pipe)).toBe('in_use');
    const link = folder.path('link');
    symlinkSync(folder.paper('real.txt'), link);
    expect(await lookAtEnding(link)).toBe('in_use');
  });
});
