// Receipts: one small durable file per intake, never changed. The database may be lost (PGlite does not even sync its
// files), so these and the blobs are what "no paper lost" rests on: the database can be rebuilt from them.
import { z } from 'zod';
import { CHANNELS, DAY0_EVIDENCES } from '../../contract/words.ts';

export const receiptSchema = z.object({
  version: z.literal(1),
  intakeId: z.string(),
  batchId: z.string(),
  /** Place in the batch, from 0. */
  ordinal: z.number().int(),
  sha256: z.string(),
  sizeBytes: z.number().int(),
  /** False when the file was refused before it was copied. */
  isStored: z.boolean(),
  path: z.string(),
  channel: z.enum(CHANNELS).nullable(),
  receivedOn: z.string().nullable(),
  receivedOnEvidence: z.enum(DAY0_EVIDENCES),
  client: z.string().nullable(),
  takenAt: z.iso.datetime(),
});
export type Receipt = z.infer<typeof receiptSchema>;

export interface ReceiptRead {
  /** Where it lies: a path, or a key in the bucket. */
  readonly file: string;
  /** Null when it cannot be understood: it must be shown, not passed over. */
  readonly receipt: Receipt | null;
}

/** Where receipts are kept: in the data folder, or in the bucket beside the blobs. */
export interface ReceiptBook {
  /** Durable when it returns. @throws AppError store.disk_full, store.unavailable */
  write(receipt: Receipt): Promise<void>;
  /** Every receipt, in no order of time. @throws AppError store.unavailable */
  readAll(): AsyncIterable<ReceiptRead>;
}

/** Place of a receipt below the book's root, always with `/`; all of the same bytes lie together. */
export function receiptPlace({ sha256, intakeId }: Pick<Receipt, 'sha256' | 'intakeId'>): string {
  return `${sha256.slice(0, 2)}/${sha256}/${intakeId}.json`;
}

/** Null for a text that is no receipt. */
export function parseReceipt(text: string): Receipt | null {
  try {
    return receiptSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
