// What backup and purge need of a place of originals and receipts beside putting and getting: all there is, bytes as a
// stream, removal. (Interfaces; the folder's are folder-*-keeping.ts, the bucket's s3/s3-*-keeping.ts.)
import { z } from 'zod';
import type { KeptBlob } from './blob-store.ts';

export interface Keeping {
  readonly blobs: BlobKeeping;
  readonly receipts: ReceiptKeeping;
}

export interface BlobKeeping {
  /** Every blob, by its hash. @throws AppError store.unavailable */
  list(): AsyncIterable<KeptBlob>;
  /** Its bytes, unchecked: the caller hashes them. @throws AppError store.blob_missing, store.blob_corrupt, store.unavailable */
  read(sha256: string): AsyncIterable<Uint8Array>;
  /**
   * Removes a blob unless somebody put it (again) at or after `freshFrom`. One that is not there counts as removed.
   * Safe against a `put` of the same bytes at the same moment, also by another process or machine.
   * @throws AppError store.unavailable
   */
  remove(sha256: string, freshFrom: Date): Promise<'removed' | 'fresh'>;
}

/** A receipt's place and its very text, whether this version understands it or not. */
export const receiptLineSchema = z.object({
  /** `ab/<sha256>/<intake id>.json`, below where receipts are. */
  place: z.string().regex(/^[\w-]+\/[\w-]+\/[\w-]+\.json$/),
  text: z.string(),
});
export type ReceiptLine = z.infer<typeof receiptLineSchema>;

export interface ReceiptKeeping {
  /** Every receipt. @throws AppError store.unavailable */
  lines(): AsyncIterable<ReceiptLine>;
  /** Puts one back as it was. @throws AppError store.disk_full, store.unavailable */
  restore(line: ReceiptLine): Promise<void>;
  /** One that is not there is no error. @throws AppError store.unavailable */
  remove(sha256: string, intakeId: string): Promise<void>;
}
