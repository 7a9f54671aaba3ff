// The database alone, for commands that only look: no readers, no queue, no work begun. The embedded one can be open
// in one process at a time, so the data folder's lock is taken as everywhere.
import type { Config } from '../../config/settings.ts';
import { openDataFolder } from '../../store/data-folder.ts';
import { lockDataFolder } from '../../store/data-folder-lock.ts';
import { type Db, openPglite, openPostgres } from '../../store/database.ts';

export interface Archive {
  readonly db: Db;
  close(): Promise<void>;
}

/** @throws AppError store.locked, store.version, database.unavailable */
export async function openArchive(config: Config, now: Date): Promise<Archive> {
  if (config.databaseUrl) return openPostgres(config.databaseUrl, { queueListeners: 0, concurrency: 1 });
  const folder = await openDataFolder(config.dataDir);
  const lock = await lockDataFolder(config.dataDir, now);
  try {
    const database = await openPglite(folder.database);
    const close = async () => {
      await database.close();
      await lock.release();
    };
    return { db: database.db, close };
  } catch (error) {
    await lock.release();
    throw error;
  }
}
