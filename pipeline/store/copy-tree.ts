// A folder with all that is in it, copied; for files and folders alone.
import { constants } from 'node:fs';
import { copyFile, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Where the file system can share blocks, the copy costs nothing. Not synced (sync-tree.ts). */
export async function copyTree(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  const copies = (await readdir(from, { withFileTypes: true })).map((entry) => {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    return entry.isDirectory()
      ? copyTree(source, target)
      : copyFile(source, target, constants.COPYFILE_FICLONE);
  });
  await Promise.all(copies);
}
