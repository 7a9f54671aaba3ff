// Before an embedded database is brought to a newer version, its folder is copied beside: the way back. One copy is kept,
// of the last upgrade.
import { readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { copyTree } from './copy-tree.ts';
import { syncTree } from './sync-tree.ts';

/** `db-before-0006_service`. */
export const KEPT_BEFORE_UPGRADE = 'db-before-';

/** @param folder of a closed database. @param pending the first migration it lacks */
export async function keepBeforeUpgrade(folder: string, pending: string): Promise<void> {
  const place = dirname(folder);
  const kept = join(place, `${KEPT_BEFORE_UPGRADE}${basename(pending, '.sql')}`);
  const part = `${kept}.part`;
  await rm(part, { recursive: true, force: true });
  await copyTree(folder, part);
  await syncTree(part);
  for (const name of await readdir(place)) {
    const isOld = name.startsWith(KEPT_BEFORE_UPGRADE) && join(place, name) !== part;
    if (isOld) await rm(join(place, name), { recursive: true, force: true });
  }
  await rename(part, kept);
}
