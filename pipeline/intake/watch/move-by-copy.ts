// Moves a file to another disk: copy, fsync, read back and compare, only then is the source taken away. Each step leaves
// a state that `finishCopies` understands after a crash: the paper is never lost and never in two places.

import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, mkdir, open, readdir, readFile, rm, utimes } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../../contract/app-error.ts';
import { hashFile } from '../../store/copy-and-hash.ts';
import { writeDurably } from '../../store/durable-file.ts';
import { isMissing } from '../../store/file-errors.ts';
import { type MoveFs, moveFile } from './move-file.ts';

/** In `done` and in `failed`, so that the last step is a rename. */
export const STAGING_FOLDER = '.civis-moving';
/** Not yet known to be whole. */
const COPYING = '.copying';
/** Whole, compared; the source may go. */
const COPIED = '.copied';
const NOTE = '.json';
const noteSchema = z.object({ source: z.string(), target: z.string() });

export interface CopyJob {
  readonly source: string;
  /** `done` or `failed`. */
  readonly root: string;
  readonly folder: string;
  readonly name: string;
  readonly room?: number;
  /** Asked once the copy is whole: is the source still what was copied? */
  isSame(): Promise<boolean>;
}

/** @throws AppError file.changed; errors of the disk. The source is then where it was. */
export async function moveByCopy(fs: MoveFs, job: CopyJob): Promise<{ path: string }> {
  const staging = join(job.root, STAGING_FOLDER);
  await mkdir(staging, { recursive: true });
  const base = join(staging, randomBytes(8).toString('hex'));
  try {
    await copyAndCompare(job.source, base + COPYING);
    await writeDurably(
      base + NOTE,
      JSON.stringify({ source: job.source, target: join(job.folder, job.name) }),
    );
    if (!(await job.isSame())) throw new AppError('file.changed', 'while it was copied');
    await fs.rename(base + COPYING, base + COPIED);
    await fs.syncFolder(staging);
    await takeAway(fs, job.source);
  } catch (error) {
    for (const end of [COPYING, COPIED, NOTE]) await rm(base + end, { force: true });
    throw error;
  }
  await fs.syncFolder(dirname(job.source));
  return settle(fs, base, job);
}

/**
 * At start: copies whose source is still there are dropped (the file is taken in again), the others go where they were
 * meant to go. @returns where they went
 */
export async function finishCopies(fs: MoveFs, root: string): Promise<readonly string[]> {
  const staging = join(root, STAGING_FOLDER);
  const names = await readdir(staging).catch((error: unknown): string[] => {
    if (isMissing(error)) return [];
    throw error;
  });
  const finished: string[] = [];
  for (const name of names) {
    const path = join(staging, name);
    if (name.endsWith(COPYING)) await rm(path, { force: true });
    if (!name.endsWith(NOTE)) continue;
    const base = path.slice(0, -NOTE.length);
    const { source, target } = noteSchema.parse(JSON.parse(await readFile(path, 'utf8')));
    const isWhole = names.includes(basename(base) + COPIED);
    if (isWhole && (await isGone(source))) {
      const moved = await settle(fs, base, { folder: dirname(target), name: basename(target) });
      finished.push(moved.path);
    } else for (const end of [COPIED, NOTE]) await rm(base + end, { force: true });
  }
  return finished;
}

async function settle(
  fs: MoveFs,
  base: string,
  target: { readonly folder: string; readonly name: string; readonly room?: number },
): Promise<{ path: string }> {
  const moved = await moveFile(fs, base + COPIED, target);
  if (moved === 'other_device') throw new AppError('watch.cannot_move', 'a mount lies inside the folder');
  await rm(base + NOTE, { force: true });
  return moved;
}

/** A share may say no and have done it all the same: whether the file is there decides. */
async function takeAway(fs: MoveFs, source: string): Promise<void> {
  try {
    await fs.unlink(source);
  } catch (error) {
    if (!(await isGone(source))) throw error;
  }
}

async function copyAndCompare(source: string, copy: string): Promise<void> {
  const { atime, mtime } = await lstat(source);
  const hash = createHash('sha256');
  const file = await open(copy, 'wx');
  try {
    for await (const chunk of createReadStream(source)) {
      hash.update(chunk);
      await file.writeFile(chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  if ((await hashFile(copy)) !== hash.digest('hex')) {
    throw new AppError('watch.cannot_move', 'the copy reads back otherwise');
  }
  await utimes(copy, atime, mtime);
}

async function isGone(path: string): Promise<boolean> {
  return lstat(path).then(
    () => false,
    (error: unknown) => {
      if (isMissing(error)) return true;
      throw error;
    },
  );
}
