// One look at a directory entry, without following links.
import type { BigIntStats } from 'node:fs';
import { lstat } from 'node:fs/promises';
import { isMissing } from '../../store/file-errors.ts';
import type { FileSight } from './stability.ts';

export function sightOf(stats: BigIntStats): FileSight {
  return {
    sizeBytes: Number(stats.size),
    modified: String(stats.mtimeNs),
    changed: String(stats.ctimeNs),
  };
}

/** Null when there is no such file any more, or something else bears its name. */
export async function sightAt(path: string): Promise<FileSight | null> {
  try {
    const stats = await lstat(path, { bigint: true });
    return stats.isFile() ? sightOf(stats) : null;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** Which file of which disk, where the file system says so. */
export async function identityAt(path: string): Promise<string | null> {
  try {
    const { dev, ino } = await lstat(path, { bigint: true });
    return ino === 0n ? null : `${dev}:${ino}`;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

export type SightChange = 'same' | 'maybe' | 'other';

/** `maybe`: only the entry's own time moved (rights, a link, or the bytes by a clever writer): the bytes decide. */
export function compareSights(before: FileSight, now: FileSight | null): SightChange {
  if (!now || now.sizeBytes !== before.sizeBytes || now.modified !== before.modified) return 'other';
  return now.changed === before.changed ? 'same' : 'maybe';
}
