// Database and originals, for a backup or purge that no service does for us.
import { readS3 } from '../../../config/s3-settings.ts';
import type { Config } from '../../../config/settings.ts';
import { keptDataOf } from '../../../server/operation/kept-data.ts';
import type { BackupSource } from '../../../store/backup/make-backup.ts';
import { checkInstallation } from '../../../store/check-installation.ts';
import { dataFolderAt } from '../../../store/data-folder.ts';
import { openStores } from '../../../store/open-stores.ts';
import { openArchive } from '../../explain/open-archive.ts';

export interface OpenData {
  readonly data: BackupSource;
  close(): Promise<void>;
}

/**
 * @throws AppError store.locked, store.version, store.other_installation where originals and database do not belong
 * together, store.unavailable, config.invalid, database.unavailable
 */
export async function openKeptData(config: Config, now: Date): Promise<OpenData> {
  const s3 = readS3(config);
  const archive = await openArchive(config, now);
  try {
    const stores = await openStores(dataFolderAt(config.dataDir), s3);
    try {
      // In one folder they always do.
      if (s3 || config.databaseUrl) await checkInstallation(archive.db, stores.mark, { mayMark: false, now });
    } catch (error) {
      await stores.close();
      throw error;
    }
    const close = async () => {
      await stores.close();
      await archive.close();
    };
    return { data: keptDataOf(config, { db: archive.db, keeping: stores.keeping }), close };
  } catch (error) {
    await archive.close();
    throw error;
  }
}
