// Receipts in the bucket: `receipts/ab/<sha256>/<intake id>.json`, so that any machine can rebuild the database.
import { parseReceipt, type Receipt, type ReceiptBook, type ReceiptRead, receiptPlace } from '../receipts.ts';
import { putText } from './put-object.ts';
import type { S3Objects } from './s3-objects.ts';

/** Where receipts are, in the bucket. */
export const RECEIPTS = 'receipts/';
const READS_AT_ONCE = 16;

export class S3ReceiptBook implements ReceiptBook {
  private readonly objects: S3Objects;

  constructor(objects: S3Objects) {
    this.objects = objects;
  }

  write(receipt: Receipt): Promise<void> {
    return putText(this.objects, RECEIPTS + receiptPlace(receipt), JSON.stringify(receipt));
  }

  async *readAll(): AsyncGenerator<ReceiptRead> {
    let keys: string[] = [];
    for await (const { key } of this.objects.list(RECEIPTS)) {
      if (!key.endsWith('.json')) continue;
      keys.push(key);
      if (keys.length < READS_AT_ONCE) continue;
      yield* await this.readMany(keys);
      keys = [];
    }
    yield* await this.readMany(keys);
  }

  private readMany(keys: readonly string[]): Promise<readonly ReceiptRead[]> {
    const readOne = async (file: string) => {
      const text = await this.objects.readText(file);
      return { file, receipt: text === null ? null : parseReceipt(text) };
    };
    return Promise.all(keys.map(readOne));
  }
}
