// Moves a file without ever writing over another one: a second name, then the first one goes. A crash between the two
// leaves both names on one file; the next move of it finishes the work.
import { link, lstat, mkdir, open, rename, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { errorCodeOf, isMissing } from '../../store/file-errors.ts';
import { numberedName } from './free-name.ts';

/** What moving asks of the disk; replaced in tests to fail in the middle. */
export interface MoveFs {
  link(from: string, to: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  unlink(path: string): Promise<void>;
  /** Makes what was done in a folder last through a power cut. */
  syncFolder(folder: string): Promise<void>;
}

export const realMoveFs: MoveFs = { link, rename, unlink, syncFolder };

/** Where it is now; or two disks, and the caller copies. */
export type MoveOutcome = { readonly path: string } | 'other_device';

/** FAT, many shares, and Linux for files of other owners (`protected_hardlinks`) give no second name. */
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EACCES', 'EINVAL']);

/** @param room bytes kept free in the name. @throws errors of the disk; the file is then where it was */
export async function moveFile(
  fs: MoveFs,
  source: string,
  target: { readonly folder: string; readonly name: string; readonly room?: number },
): Promise<MoveOutcome> {
  await mkdir(target.folder, { recursive: true });
  for (let n = 1; ; n += 1) {
    const path = join(target.folder, numberedName(target.name, n, target.room));
    const end = await moveTo(fs, source, path);
    if (end === 'other_device') return end;
    if (end === 'moved') return { path };
  }
}

async function moveTo(fs: MoveFs, source: string, path: string): Promise<'moved' | 'taken' | 'other_device'> {
  try {
    await fs.link(source, path);
  } catch (error) {
    const code = errorCodeOf(error) ?? '';
    if (code === 'EXDEV') return 'other_device';
    if (code === 'EEXIST') {
      if (!(await isOneFile(source, path))) return 'taken';
    } else if (NO_LINKS.has(code)) return renameTo(fs, source, path);
    else throw error;
  }
  await fs.syncFolder(dirname(path));
  try {
    await fs.unlink(source);
  } catch (error) {
    // It must not be in two places: what cannot leave does not arrive.
    if (!isMissing(error)) {
      await fs.unlink(path);
      throw error;
    }
  }
  await fs.syncFolder(dirname(source));
  return 'moved';
}

/** Between the look and the rename only another program could take the name: nothing else of ours writes there. */
async function renameTo(
  fs: MoveFs,
  source: string,
  path: string,
): Promise<'moved' | 'taken' | 'other_device'> {
  const isTaken = await lstat(path).then(
    () => true,
    (error: unknown) => {
      if (isMissing(error)) return false;
      throw error;
    },
  );
  if (isTaken) return 'taken';
  try {
    await fs.rename(source, path);
  } catch (error) {
    if (errorCodeOf(error) === 'EXDEV') return 'other_device';
    throw error;
  }
  await fs.syncFolder(dirname(path));
  await fs.syncFolder(dirname(source));
  return 'moved';
}

/** Names of one file: what a crash between the two halves of a move leaves. */
async function isOneFile(a: string, b: string): Promise<boolean> {
  const [first, second] = await Promise.all([lstat(a, { bigint: true }), lstat(b, { bigint: true })]);
  return first.ino !== 0n && first.ino === second.ino && first.dev === second.dev && first.nlink > 1n;
}

/** Shares and Windows may not sync folders: the original is safe in the data folder, so that costs nothing. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    const code = errorCodeOf(error) ?? '';
    if (!NO_FOLDER_SYNC.has(code)) throw error;
  }
}

const NO_FOLDER_SYNC = new Set([
  'EINVAL',
  'EISDIR',
  'EPERM',
  'EACCES',
  'ENOTSUP',
  'EBADF',
  'ENOENT',
  'ENOSYS',
]);
