// The data of an engine on a data folder, as backup and purge see it.
import type { Engine } from '../../../pipeline/engine/engine-options.ts';
import { keptDataOf } from '../../../pipeline/server/operation/kept-data.ts';
import type { BackupSource } from '../../../pipeline/store/backup/make-backup.ts';
import { dataFolderAt } from '../../../pipeline/store/data-folder.ts';
import { FolderBlobKeeping } from '../../../pipeline/store/folder-blob-keeping.ts';
import { FolderReceiptKeeping } from '../../../pipeline/store/folder-receipt-keeping.ts';
import type { Keeping } from '../../../pipeline/store/keeping.ts';

export function embeddedData(engine: Engine, dataDir: string): BackupSource {
  return keptDataOf({ dataDir, databaseUrl: null }, engine);
}

export function keepingIn(dataDir: string): Keeping {
  const { blobs, receipts } = dataFolderAt(dataDir);
  return { blobs: new FolderBlobKeeping(blobs), receipts: new FolderReceiptKeeping(receipts) };
}
