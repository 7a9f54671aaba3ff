// The installation's data as backup and purge see it.
import type { Config } from '../../config/settings.ts';
import type { BackupSource } from '../../store/backup/make-backup.ts';
import type { Db } from '../../store/database.ts';
import type { Keeping } from '../../store/keeping.ts';

/** @param open database and place of originals, of an engine or opened for this alone */
export function keptDataOf(
  { dataDir, databaseUrl }: Pick<Config, 'dataDir' | 'databaseUrl'>,
  { db, keeping }: { readonly db: Db; readonly keeping: Keeping },
): BackupSource {
  return { db, keeping, dataDir, kind: databaseUrl ? 'postgres' : 'pglite' };
}
