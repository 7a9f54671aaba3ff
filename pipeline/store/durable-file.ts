// Files that are there after a power cut, whole or not at all: temp file, fsync, rename, fsync of the folder.
import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { asWriteError } from './file-errors.ts';

/** @throws AppError store.disk_full */
export async function writeDurably(path: string, content: string | Uint8Array): Promise<void> {
  const temp = tempName(path);
  try {
    const file = await open(temp, 'wx');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await putInPlace(temp, path);
  } catch (error) {
    await rm(temp, { force: true });
    throw asWriteError(error);
  }
}

/** Renames a synced temp file to its final name and syncs the folder. */
export async function putInPlace(temp: string, path: string): Promise<void> {
  await rename(temp, path);
  await syncFolder(dirname(path));
}

/** Makes the folder and syncs every parent that got a new entry. */
export async function makeFolderDurably(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true });
  if (first === undefined) return;
  for (let made = folder; ; made = dirname(made)) {
    await syncFolder(dirname(made));
    if (made === first || dirname(made) === made) return;
  }
}

export function tempName(path: string): string {
  return `${path}.${process.pid}-${randomBytes(6).toString('hex')}.tmp`;
}

/** What was added, renamed or removed in it is there, or gone, after a power cut. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open a folder for syncing; NTFS keeps renames in its journal.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
