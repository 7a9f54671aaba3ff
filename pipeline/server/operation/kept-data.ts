// Where the installation's papers lie, for backup and purge.
import { join } from 'node:path';
import { AppError } from '../../../contract/app-error.ts';
import type { Config } from '../../config/settings.ts';
import type { BackupSource } from '../../store/backup/make-backup.ts';
import type { Db } from '../../store/database.ts';
import { FolderBlobKeeping } from '../../store/folder-blob-keeping.ts';

/** @throws AppError backup.bucket: with the papers in a bucket, a copy of the folder alone would hold none of them */
export function keptDataOf(
  config: Pick<Config, 'dataDir' | 'databaseUrl' | 's3Bucket'>,
  db: Db,
): BackupSource {
  if (config.s3Bucket !== null) throw new AppError('backup.bucket');
  const { dataDir } = config;
  return {
    ...{ db, dataDir, kind: config.databaseUrl ? 'postgres' : 'pglite' },
    receiptsFolder: join(dataDir, 'receipts'),
    blobs: new FolderBlobKeeping(join(dataDir, 'blobs')),
  };
}
