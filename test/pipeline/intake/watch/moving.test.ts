// Moves that are cut off or refused in the middle: the file is in one place, whole, and nothing is written over.
import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { numberedName } from '../../../../pipeline/intake/watch/free-name.ts';
import { finishCopies, moveByCopy, STAGING_FOLDER } from '../../../../pipeline/intake/watch/move-by-copy.ts';
import { type MoveFs, moveFile, realMoveFs } from '../../../../pipeline/intake/watch/move-file.ts';
import { TempFolder } from '../../../engine/support/temp-folder.ts';

const folder = new TempFolder();
afterAll(() => folder.remove());

let rounds = 0;
/** An inbox with `a.pdf` and a done folder, of their own. */
function place() {
  rounds += 1;
  const root = folder.path(String(rounds));
  const inbox = join(root, 'inbox');
  const done = join(root, 'done');
  mkdirSync(inbox, { recursive: true });
  mkdirSync(done, { recursive: true });
  const source = join(inbox, 'a.pdf');
  writeFileSync(source, 'paper');
  return { source, inbox, done };
}
const failing = (code: string) => async () => {
  throw Object.assign(new Error(code), { code });
};
const names = (path: string) => readdirSync(path).sort();

describe('moveFile', () => {
  it('numbers a name that is taken and writes over nothing', async () => {
    const { source, inbox, done } = place();
    writeFileSync(join(done, 'a.pdf'), 'other');
    writeFileSync(join(done, 'a (2).pdf'), 'other');
    const moved = await moveFile(realMoveFs, source, { folder: done, name: 'a.pdf' });
    expect(moved).toEqual({ path: join(done, 'a (3).pdf') });
    expect(readFileSync(join(done, 'a (3).pdf'), 'utf8')).toBe('paper');
    expect(readFileSync(join(done, 'a.pdf'), 'utf8')).toBe('other');
    expect(names(inbox)).toEqual([]);
  });

  it.each(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'])('goes on without second names (%s)', async (code) => {
    const { source, done } = place();
    writeFileSync(join(done, 'a.pdf'), 'other');
    const fs: MoveFs = { ...realMoveFs, link: failing(code) };
    expect(await moveFile(fs, source, { folder: done, name: 'a.pdf' })).toEqual({
      path: join(done, 'a (2).pdf'),
    });
    expect(names(done)).toEqual(['a (2).pdf', 'a.pdf']);
  });

  it('finishes a move that a crash cut in two, without a second copy', async () => {
    const { source, inbox, done } = place();
    linkSync(source, join(done, 'a.pdf'));
    await moveFile(realMoveFs, source, { folder: done, name: 'a.pdf' });
    expect([names(inbox), names(done)]).toEqual([[], ['a.pdf']]);
  });

  it('what cannot leave does not arrive', async () => {
    const { source, inbox, done } = place();
    let unlinks = 0;
    const unlink = async (path: string) => {
      unlinks += 1;
      if (unlinks === 1) await failing('EACCES')();
      return realMoveFs.unlink(path);
    };
    await expect(
      moveFile({ ...realMoveFs, unlink }, source, { folder: done, name: 'a.pdf' }),
    ).rejects.toMatchObject({ code: 'EACCES' });
    expect([names(inbox), names(done)]).toEqual([['a.pdf'], []]);
  });

  it.each([['link'], ['rename']])('says that it is another disk (%s)', async (call) => {
    const { source, done } = place();
    const fs: MoveFs =
      call === 'link'
        ? { ...realMoveFs, link: failing('EXDEV') }
        : { ...realMoveFs, link: failing('EPERM'), rename: failing('EXDEV') };
    expect(await moveFile(fs, source, { folder: done, name: 'a.pdf' })).toBe('other_device');
  });
});

describe('moveByCopy', () => {
  const copy = (fs: MoveFs, at: ReturnType<typeof place>, isSame = true) =>
    moveByCopy(fs, {
      source: at.source,
      root: at.done,
      folder: at.done,
      name: 'a.pdf',
      isSame: async () => isSame,
    });
  const staged = (done: string) => names(join(done, STAGING_FOLDER));

  it('copies, takes the source away, keeps its time and leaves nothing behind', async () => {
    const at = place();
    const { mtimeMs } = statSync(at.source);
    writeFileSync(join(at.done, 'a.pdf'), 'other');
    expect(await copy(realMoveFs, at)).toEqual({ path: join(at.done, 'a (2).pdf') });
    expect(readFileSync(join(at.done, 'a (2).pdf'), 'utf8')).toBe('paper');
    expect(Math.abs(statSync(join(at.done, 'a (2).pdf')).mtimeMs - mtimeMs)).toBeLessThan(2);
    expect([names(at.inbox), staged(at.done)]).toEqual([[], []]);
  });

  it('a source that changed meanwhile stays', async () => {
    const at = place();
    await expect(copy(realMoveFs, at, false)).rejects.toMatchObject({ code: 'file.changed' });
    expect([names(at.inbox), staged(at.done)]).toEqual([['a.pdf'], []]);
  });

  it('a source that cannot be taken away stays, and its copy goes', async () => {
    const at = place();
    await expect(copy({ ...realMoveFs, unlink: failing('EBUSY') }, at)).rejects.toMatchObject({
      code: 'EBUSY',
    });
    expect([names(at.inbox), staged(at.done)]).toEqual([['a.pdf'], []]);
  });

  it('a share that says no and has done it: the copy is what there is', async () => {
    const at = place();
    const unlink = async (path: string) => {
      await realMoveFs.unlink(path);
      if (path === at.source) await failing('EIO')();
    };
    expect(await copy({ ...realMoveFs, unlink }, at)).toEqual({ path: join(at.done, 'a.pdf') });
  });

  /** A crash: from this call on the disk does nothing more. */
  function dyingAt(call: number, when: 'before' | 'after'): MoveFs {
    let calls = 0;
    const step =
      (work: (...paths: string[]) => Promise<void>) =>
      async (...paths: string[]) => {
        calls += 1;
        if (calls > call || (calls === call && when === 'before')) throw new Died();
        await work(...paths);
        if (calls === call) throw new Died();
      };
    return {
      link: step((from = '', to = '') => realMoveFs.link(from, to)),
      rename: step((from = '', to = '') => realMoveFs.rename(from, to)),
      unlink: step((path = '') => realMoveFs.unlink(path)),
      syncFolder: step(async () => undefined),
    };
  }
  class Died extends Error {}

  // The state that each crash leaves is made by hand: the program's own clearing up does not run in a crash.
  it.each([
    ['half a copy', ['x.copying'], true],
    ['a copy and its note, not yet renamed', ['x.copying', 'x.json'], true],
    ['a whole copy, the source still there', ['x.copied', 'x.json'], true],
    ['a whole copy, the source gone', ['x.copied', 'x.json'], false],
    ['moved, the note still there', ['x.json'], false],
  ])('after a crash with %s the paper is in one place', async (_, files, isSourceThere) => {
    const at = place();
    const staging = join(at.done, STAGING_FOLDER);
    mkdirSync(staging);
    const target = join(at.done, '2026', 'a.pdf');
    for (const file of files) {
      const text = file.endsWith('.json') ? JSON.stringify({ source: at.source, target }) : 'paper';
      writeFileSync(join(staging, file), text);
    }
    if (!isSourceThere) rmSync(at.source);
    if (files.length === 1 && !isSourceThere) {
      mkdirSync(join(at.done, '2026'));
      writeFileSync(target, 'paper');
    }
    const finished = await finishCopies(realMoveFs, at.done);
    const isInDone = readdirSync(at.done, { recursive: true }).filter((n) =>
      String(n).endsWith('a.pdf'),
    ).length;
    expect(names(at.inbox).length + isInDone).toBe(1);
    expect(staged(at.done)).toEqual([]);
    expect(finished.length).toBe(files.includes('x.copied') && !isSourceThere ? 1 : 0);
    expect(await finishCopies(realMoveFs, at.done)).toEqual([]);
  });

  it('errors at any call leave the paper in one place', async () => {
    for (let call = 1; call <= 8; call += 1) {
      for (const when of ['before', 'after'] as const) {
        const at = place();
        await copy(dyingAt(call, when), at).catch(() => undefined);
        await finishCopies(realMoveFs, at.done);
        const isInDone = readdirSync(at.done).includes('a.pdf') ? 1 : 0;
        expect(names(at.inbox).length + isInDone, `${when} call ${call}`).toBe(1);
      }
    }
  });

  it('works between two real disks', async ({ skip }) => {
    const shm = '/dev/shm';
    const other = statSync(shm, { throwIfNoEntry: false });
    if (!other || other.dev === statSync(folder.root).dev) return skip('no second file system here');
    const root = mkdtempSync(join(shm, 'civis-watch-'));
    try {
      const at = { ...place(), done: root };
      expect(await moveFile(realMoveFs, at.source, { folder: root, name: 'a.pdf' })).toBe('other_device');
      await copy(realMoveFs, at);
      expect(readFileSync(join(root, 'a.pdf'), 'utf8')).toBe('paper');
      expect(names(at.inbox)).toEqual([]);
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});

it('numberedName keeps endings and fits into a name', () => {
  expect(numberedName('a.pdf', 1)).toBe('a.pdf');
  expect(numberedName('a.pdf', 2)).toBe('a (2).pdf');
  expect(numberedName('senza', 3)).toBe('senza (3)');
  expect(numberedName('.x', 2)).toBe('.x (2)');
  expect(numberedName('a.un-testo-lungo-dopo-il-punto', 2)).toBe('a.un-testo-lungo-dopo-il-punto (2)');
  const long = `${'à'.repeat(130)}.pdf`;
  for (const [n, room] of [
    [1, 0],
    [12, 11],
  ] as const) {
    const name = numberedName(long, n, room);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255 - room);
    expect(name).toMatch(/^à+(?: \(12\))?\.pdf$/);
  }
});
