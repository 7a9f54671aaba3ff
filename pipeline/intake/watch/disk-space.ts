// Is there room for one more file? Asked before each one, of the disk that keeps the originals and of the one that gets
// the done files where these are copied.
import { statfs } from 'node:fs/promises';

export interface LowDisk {
  readonly folder: string;
  readonly freeBytes: number;
  readonly neededBytes: number;
}

export type FreeBytes = (folder: string) => Promise<number>;

export const freeBytesOf: FreeBytes = async (folder) => {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
};

/** The first folder without room for this file beside what must stay free; null when there is room. */
export async function lowDisk(
  folders: readonly string[],
  fileBytes: number,
  keepFreeBytes: number,
  freeBytes: FreeBytes,
): Promise<LowDisk | null> {
  for (const folder of folders) {
    const free = await freeBytes(folder);
    const neededBytes = keepFreeBytes + fileBytes;
    if (free < neededBytes) return { folder, freeBytes: free, neededBytes };
  }
  return null;
}
