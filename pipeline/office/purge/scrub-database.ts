// Deleted rows lie on in the files of a database until their place is used again. The embedded one is rewritten here, so
// that nothing of what was purged can be found in the data folder; a server does it by itself in its own time.
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import type { BackupSource } from '../../store/backup/make-backup.ts';
import { quoted, tableShapes } from '../../store/backup/table-shapes.ts';
import { KEPT_BEFORE_UPGRADE } from '../../store/upgrade-copy.ts';

export async function scrubDatabase({ db, kind, dataDir }: BackupSource): Promise<void> {
  if (kind !== 'pglite') return;
  for (const { name } of await tableShapes(db)) {
    await db.execute(sql.raw(`VACUUM (FULL, ANALYZE) civis.${quoted(name)}`));
  }
  // Samples of values that the planner keeps.
  await db.execute(sql.raw('VACUUM FULL pg_catalog.pg_statistic'));
  // The log of old changes: its files are dropped instead of being used again as they are.
  await db.execute(sql.raw('SET wal_recycle = off'));
  await db.execute(sql.raw('SELECT pg_switch_wal()'));
  await db.execute(sql.raw('CHECKPOINT'));
  await db.execute(sql.raw('CHECKPOINT'));
  // A copy from before an upgrade holds what was there then.
  for (const name of await readdir(dataDir)) {
    if (name.startsWith(KEPT_BEFORE_UPGRADE)) await rm(join(dataDir, name), { recursive: true, force: true });
  }
}
