// One fresh, migrated database per machine and schema, so that each test's data folder opens in half a second instead
// of five. Kept in the temp folder under a name that changes with the migrations.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  findDatabaseTemplate,
  makeDatabaseTemplate,
  TEMPLATE_FOLDER_VARIABLE,
  unpackDatabaseTemplate,
} from '../../../pipeline/store/database-template.ts';

const MAKER = new URL('../../../pipeline/store/database-template.ts', import.meta.url);
const MIGRATIONS = new URL('../../../pipeline/store/migrations/', import.meta.url);

/** Makes the template if it is not there and points this process (and its children) to it. */
export async function useDatabaseTemplate(): Promise<string> {
  const hash = createHash('sha256');
  // The way it is made counts too.
  hash.update(await readFile(MAKER));
  for (const name of (await readdir(MIGRATIONS)).filter((n) => n.endsWith('.sql')).sort()) {
    hash.update(await readFile(new URL(name, MIGRATIONS)));
  }
  const folder = join(tmpdir(), `civis-intake-test-template-${hash.digest('hex').slice(0, 12)}`);
  await mkdir(folder, { recursive: true });
  process.env[TEMPLATE_FOLDER_VARIABLE] = folder;
  const found = await findDatabaseTemplate();
  if (found?.kind === 'folder') return folder;
  await unpackDatabaseTemplate(found?.path ?? (await makeDatabaseTemplate(folder)));
  return folder;
}
