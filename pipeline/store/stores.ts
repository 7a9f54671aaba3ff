// Where originals, derived pictures and receipts are kept. (Interface file.)
import type { Logger } from 'pino';
import type { BlobStore } from './blob-store.ts';
import type { InstallationMark } from './installation-mark.ts';
import type { Keeping } from './keeping.ts';
import type { ReceiptBook } from './receipts.ts';

export interface Stores {
  readonly kind: 'folder' | 's3';
  readonly blobs: BlobStore;
  readonly receipts: ReceiptBook;
  /** The same, for whoever copies or clears away all of it. */
  readonly keeping: Keeping;
  /** Whose they are. */
  readonly mark: InstallationMark;
  /** Paths that `held` gives out are there until `use` is over, whatever the cache needs room for. */
  whileHeld<T>(use: (held: BlobStore) => Promise<T>): Promise<T>;
  /** What is to be tidied once a day. */
  daily(log: Logger): Promise<void>;
  close(): Promise<void>;
}
