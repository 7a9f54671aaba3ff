// Looks at the folders before anything moves, and refuses what cannot be safe. What is only slower (another disk) is said.

import { randomBytes } from 'node:crypto';
import { lstat, mkdir, open, realpath, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { AppError } from '../../../contract/app-error.ts';
import { isMissing } from '../../store/file-errors.ts';
import { identityAt } from './file-sight.ts';
import { scanInbox } from './scan-inbox.ts';

export interface WatchFolders {
  readonly inbox: string;
  readonly done: string;
  readonly failed: string;
  readonly data: string;
  readonly out: string | null;
}

export interface CheckedFolders extends WatchFolders {
  /** Moving out of the inbox is copying to another disk. */
  readonly movesByCopy: boolean;
}

const OURS = ['inbox', 'done', 'failed'] as const;

/**
 * Makes `done` and `failed` where they are new.
 * @throws AppError file.not_found (no inbox), watch.not_folder, watch.symlink, watch.special_file, watch.folders_nested,
 * watch.case_clash, watch.not_writable; the detail names the folders
 */
export async function checkFolders(given: WatchFolders): Promise<CheckedFolders> {
  await refuseLink(given.inbox, 'inbox');
  await refuseOverlaps(given);
  for (const name of ['done', 'failed'] as const) {
    await makeFolder(given[name], name);
    await refuseLink(given[name], name);
  }
  // Again with what is on the disk now: a folder that was just made has its place in the tree.
  await refuseOverlaps(given);
  for (const name of OURS) await tryWriting(given[name], name);
  await refuseOddEntries(given.inbox);
  const [inbox, done, failed] = await Promise.all(OURS.map((name) => stat(given[name])));
  return { ...given, movesByCopy: inbox?.dev !== done?.dev || inbox?.dev !== failed?.dev };
}

async function refuseLink(folder: string, name: string): Promise<void> {
  const found = await lstat(folder).catch((error: unknown) => {
    if (isMissing(error)) throw new AppError('file.not_found', `${name} ${folder}`, { cause: error });
    throw new AppError('watch.not_folder', `${name} ${folder}`, { cause: error });
  });
  if (found.isSymbolicLink()) throw new AppError('watch.symlink', `${name} ${folder}`);
  if (!found.isDirectory()) throw new AppError('watch.not_folder', `${name} ${folder}`);
}

async function makeFolder(folder: string, name: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw new AppError('watch.not_writable', `${name} ${folder}`, { cause: error });
  }
}

/** A folder of ours inside another one would feed the watch with its own work. */
async function refuseOverlaps(given: WatchFolders): Promise<void> {
  const named = Object.entries(given).flatMap(([name, path]) =>
    typeof path === 'string' ? [{ name, path }] : [],
  );
  const places = await Promise.all(
    named.map(async ({ name, path }) => ({ name, real: await realPlace(path), path })),
  );
  for (const [index, a] of places.entries()) {
    for (const b of places.slice(index + 1)) {
      const what = `${a.name} ${a.path}, ${b.name} ${b.path}`;
      if (isInside(a.real, b.real) || isInside(b.real, a.real))
        throw new AppError('watch.folders_nested', what);
      if (isInside(folded(a.real), folded(b.real)) || isInside(folded(b.real), folded(a.real))) {
        throw new AppError('watch.case_clash', what);
      }
      if ((await isBelow(a.real, b.real)) || (await isBelow(b.real, a.real))) {
        throw new AppError('watch.folders_nested', what);
      }
    }
  }
}

/** The real path of what is there already, with the rest as written. */
async function realPlace(path: string): Promise<string> {
  const full = resolve(path);
  try {
    return await realpath(full);
  } catch (error) {
    if (!isMissing(error) || dirname(full) === full) {
      throw new AppError('watch.not_folder', path, { cause: error });
    }
    return join(await realPlace(dirname(full)), full.slice(dirname(full).length));
  }
}

function isInside(inner: string, outer: string): boolean {
  return (
    inner === outer ||
    inner.startsWith(outer.endsWith('/') || outer.endsWith('\\') ? outer : join(outer, '/'))
  );
}

/** As a file system without upper and lower case sees it. */
function folded(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

/** By the disk's own numbers: two mounts of one folder have two paths. */
async function isBelow(inner: string, outer: string): Promise<boolean> {
  const target = await identityAt(outer);
  if (target === null) return false;
  for (let at = inner; ; at = dirname(at)) {
    if ((await identityAt(at)) === target) return true;
    if (dirname(at) === at) return false;
  }
}

/** Rights alone say little (root, network shares): a small hidden file is made and taken away. */
async function tryWriting(folder: string, name: string): Promise<void> {
  const probe = join(folder, `.civis-probe-${randomBytes(6).toString('hex')}`);
  try {
    await (await open(probe, 'wx')).close();
    await rm(probe);
  } catch (error) {
    throw new AppError('watch.not_writable', `${name} ${folder}`, { cause: error });
  }
}

async function refuseOddEntries(inbox: string): Promise<void> {
  const { odd } = await scanInbox(inbox);
  const link = odd.find(({ kind }) => kind === 'symlink');
  if (link) throw new AppError('watch.symlink', link.path);
  const special = odd.find(({ kind }) => kind === 'special');
  if (special) throw new AppError('watch.special_file', special.path);
}
