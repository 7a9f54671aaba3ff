// Receipts: one small synced file per intake, `receipts/ab/<sha256>/<intake id>.json`, never changed. PGlite does
// not sync its files, so these and the blobs are what "no paper lost" rests on: the database can be rebuilt.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { CHANNELS, DAY0_EVIDENCES } from '../../contract/words.ts';
import { makeFolderDurably, writeDurably } from './durable-file.ts';
import { isMissing } from './file-errors.ts';

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

/** @throws AppError store.disk_full */
export async function writeReceipt(folder: string, receipt: Receipt): Promise<void> {
  const place = join(folder, receipt.sha256.slice(0, 2), receipt.sha256);
  await makeFolderDurably(place);
  await writeDurably(join(place, `${receipt.intakeId}.json`), JSON.stringify(receipt));
}

export interface ReceiptRead {
  readonly file: string;
  /** Null when the file cannot be understood: it must be shown, not passed over. */
  readonly receipt: Receipt | null;
}

/** Every receipt of the folder, in no order of time. */
export async function* readReceipts(folder: string): AsyncGenerator<ReceiptRead> {
  for (const prefix of await namesIn(folder)) {
    for (const sha256 of await namesIn(join(folder, prefix))) {
      for (const name of await namesIn(join(folder, prefix, sha256))) {
        if (!name.endsWith('.json')) continue;
        const file = join(folder, prefix, sha256, name);
        yield { file, receipt: parseReceipt(await readFile(file, 'utf8')) };
      }
    }
  }
}

function parseReceipt(text: string): Receipt | null {
  try {
    return receiptSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
