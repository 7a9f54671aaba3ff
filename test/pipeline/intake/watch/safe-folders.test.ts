// What a watch refuses to start on, each with its own code.
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { LOCK_FILE, lockInbox } from '../../../../pipeline/intake/watch/inbox-lock.ts';
import { checkFolders } from '../../../../pipeline/intake/watch/safe-folders.ts';
import { TempFolder } from '../../../engine/support/temp-folder.ts';

const folder = new TempFolder();
afterAll(() => folder.remove());

let rounds = 0;
function place() {
  rounds += 1;
  const root = folder.path(String(rounds));
  const at = (name: string) => join(root, name);
  mkdirSync(at('inbox'), { recursive: true });
  mkdirSync(at('data'), { recursive: true });
  const given = { inbox: at('inbox'), done: at('done'), failed: at('failed'), data: at('data'), out: null };
  return { at, given };
}

describe('checkFolders', () => {
  it('makes what is new, leaves nothing behind, and is content a second time', async () => {
    const { at, given } = place();
    const checked = await checkFolders(given);
    expect(checked.movesByCopy).toBe(false);
    expect([existsSync(at('done')), readdirSync(at('inbox')), readdirSync(at('done'))]).toEqual([
      true,
      [],
      [],
    ]);
    await checkFolders({ ...given, out: at('out') });
  });

  it.each<[string, (at: (name: string) => string) => object, string]>([
    ['done in the inbox', (at) => ({ done: at('inbox/done') }), 'watch.folders_nested'],
    ['the inbox in done', (at) => ({ done: at('') }), 'watch.folders_nested'],
    ['failed in done', (at) => ({ failed: at('done/failed') }), 'watch.folders_nested'],
    ['done is failed', (at) => ({ failed: at('done') }), 'watch.folders_nested'],
    ['data in the inbox', (at) => ({ data: at('inbox/.data') }), 'watch.folders_nested'],
    ['the inbox in data', (at) => ({ data: at('') }), 'watch.folders_nested'],
    ['out in the inbox', (at) => ({ out: at('inbox/bozze') }), 'watch.folders_nested'],
    ['out is the inbox', (at) => ({ out: at('inbox') }), 'watch.folders_nested'],
    ['by another way of writing', (at) => ({ done: `${at('inbox')}/../inbox/x` }), 'watch.folders_nested'],
    ['upper and lower case', (at) => ({ done: at('INBOX') }), 'watch.case_clash'],
    ['upper and lower case, inside', (at) => ({ done: at('Inbox/done') }), 'watch.case_clash'],
    ['done and Done', (at) => ({ done: at('fatti'), failed: at('Fatti') }), 'watch.case_clash'],
  ])('%s', async (_, change, code) => {
    const { at, given } = place();
    await expect(checkFolders({ ...given, ...change(at) })).rejects.toMatchObject({ code });
    expect(readdirSync(at('inbox'))).toEqual([]);
  });

  it('names that only begin alike are separate folders', async () => {
    const { at, given } = place();
    await expect(checkFolders({ ...given, done: at('inbox-done'), out: at('inbox2') })).resolves.toBeTruthy();
  });

  it('done behind a link into the inbox is in the inbox', async () => {
    const { at, given } = place();
    symlinkSync(at('inbox'), at('way'));
    await expect(checkFolders({ ...given, done: at('way/done') })).rejects.toMatchObject({
      code: 'watch.folders_nested',
    });
  });

  it('links: the inbox itself, done itself, one inside', async () => {
    const { at, given } = place();
    symlinkSync(at('inbox'), at('link'));
    await expect(checkFolders({ ...given, inbox: at('link') })).rejects.toMatchObject({
      code: 'watch.symlink',
    });
    mkdirSync(at('elsewhere'));
    symlinkSync(at('elsewhere'), at('done'));
    await expect(checkFolders(given)).rejects.toMatchObject({ code: 'watch.symlink' });
    mkdirSync(at('inbox/rossi'));
    symlinkSync('/etc/hostname', at('inbox/rossi/a.pdf'));
    await expect(checkFolders({ ...given, done: at('fatti') })).rejects.toMatchObject({
      code: 'watch.symlink',
      message: expect.stringContaining('rossi/a.pdf'),
    });
  });

  it('a pipe inside', async () => {
    const { at, given } = place();
    execFileSync('mkfifo', [at('inbox/pipe')]);
    await expect(checkFolders(given)).rejects.toMatchObject({ code: 'watch.special_file' });
  });

  it('no inbox; a file for an inbox; a file in the way of done', async () => {
    const { at, given } = place();
    await expect(checkFolders({ ...given, inbox: at('none') })).rejects.toMatchObject({
      code: 'file.not_found',
    });
    writeFileSync(at('file'), '');
    await expect(checkFolders({ ...given, inbox: at('file') })).rejects.toMatchObject({
      code: 'watch.not_folder',
    });
    await expect(checkFolders({ ...given, done: at('file/done') })).rejects.toMatchObject({
      code: 'watch.not_folder',
    });
  });

  it('a folder that cannot be written', async ({ skip }) => {
    if (process.getuid?.() === 0) return skip('root writes everywhere');
    const { at, given } = place();
    chmodSync(at('inbox'), 0o555);
    await expect(checkFolders(given)).rejects.toMatchObject({ code: 'watch.not_writable' });
    chmodSync(at('inbox'), 0o755);
  });

  it('a file system that takes no writes', async ({ skip }) => {
    const { given } = place();
    if (!existsSync('/proc/self/task')) return skip('no /proc here');
    await expect(checkFolders({ ...given, inbox: '/proc/self/task' })).rejects.toMatchObject({
      code: 'watch.not_writable',
    });
  });

  it('another disk is no reason to refuse', async ({ skip }) => {
    if (!existsSync('/dev/shm')) return skip('no second file system here');
    const { given } = place();
    const done = join('/dev/shm', `civis-safe-${process.pid}`);
    mkdirSync(done);
    try {
      expect((await checkFolders({ ...given, done })).movesByCopy).toBe(true);
    } finally {
      execFileSync('rmdir', [done]);
    }
  });
});

it('one watch per inbox; the lock goes with who held it', async () => {
  const { given } = place();
  const lock = await lockInbox(given.inbox);
  expect(lock.isHeld).toBe(true);
  await expect(lockInbox(given.inbox)).rejects.toMatchObject({ code: 'watch.busy' });
  await lock.release();
  await (await lockInbox(given.inbox)).release();
  expect(readdirSync(given.inbox)).toEqual([LOCK_FILE]);
});
