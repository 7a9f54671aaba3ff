// Opens PGlite in a folder. A new database is made beside and renamed, so that a process killed while it makes
// one leaves nothing half done. A template (a dump of a migrated database) saves the seconds of initdb.
import { access, readFile, rename, rm } from 'node:fs/promises';
import { PGlite } from '@electric-sql/pglite';
import { copyTree } from './copy-tree.ts';
import { findDatabaseTemplate } from './database-template.ts';
import { makeFolderDurably } from './durable-file.ts';
import { isMissing } from './file-errors.ts';
import { firstPending } from './migrate.ts';
import { keepBeforeUpgrade } from './upgrade-copy.ts';

export async function openPgliteFolder(folder: string): Promise<PGlite> {
  if (!(await exists(folder))) await makeDatabase(folder);
  const pglite = await PGlite.create({ dataDir: folder });
  const pending = await firstPending(pglite);
  if (pending === null) return pglite;
  await pglite.close();
  await keepBeforeUpgrade(folder, pending);
  return PGlite.create({ dataDir: folder });
}

async function makeDatabase(folder: string): Promise<void> {
  const fresh = `${folder}.new`;
  await rm(fresh, { recursive: true, force: true });
  await makeFolderDurably(fresh);
  const template = await findDatabaseTemplate();
  if (template?.kind === 'folder') await copyTree(template.path, fresh);
  else {
    const pglite = await PGlite.create({
      dataDir: fresh,
      ...(template ? { loadDataDir: new Blob([await readFile(template.path)]) } : {}),
    });
    await pglite.close();
  }
  await rename(fresh, folder);
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}
