// Makes a whole folder durable: the embedded database never syncs its files, and some steps must not outrun it.
import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Syncs every file below `folder`, then the folders themselves. */
export async function syncTree(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await syncTree(path);
    else if (entry.isFile()) await syncOne(path);
  }
  // Windows cannot open a folder for syncing; NTFS keeps names in its journal.
  if (process.platform !== 'win32') await syncOne(folder);
}

async function syncOne(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
