// Opens the place where originals, derived pictures and receipts are kept: the data folder, or a bucket.
import type { DataFolder } from './data-folder.ts';
import { FolderBlobKeeping } from './folder-blob-keeping.ts';
import { FolderBlobStore } from './folder-blob-store.ts';
import { FolderReceiptBook } from './folder-receipt-book.ts';
import { FolderReceiptKeeping } from './folder-receipt-keeping.ts';
import { fileMark } from './installation-mark.ts';
import type { S3Settings } from './s3/s3-settings.ts';
import type { Stores } from './stores.ts';

/**
 * @param s3 null: the data folder itself
 * @throws AppError config.invalid, store.unavailable
 */
export async function openStores(folder: DataFolder, s3: S3Settings | null): Promise<Stores> {
  if (s3) {
    // Loaded only where it is used: the client takes a while.
    const { openS3Stores } = await import('./s3/open-s3-stores.ts');
    return openS3Stores(s3, folder);
  }
  const blobs = new FolderBlobStore(folder.blobs, folder.mark);
  return {
    kind: 'folder',
    blobs,
    receipts: new FolderReceiptBook(folder.receipts),
    keeping: {
      blobs: new FolderBlobKeeping(folder.blobs),
      receipts: new FolderReceiptKeeping(folder.receipts),
    },
    mark: fileMark(folder.mark),
    whileHeld: (use) => use(blobs),
    daily: async () => undefined,
    close: async () => undefined,
  };
}
