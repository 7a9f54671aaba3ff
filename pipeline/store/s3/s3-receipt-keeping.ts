// ReceiptKeeping on the bucket of S3ReceiptBook.
import type { ReceiptKeeping, ReceiptLine } from '../keeping.ts';
import { receiptPlace } from '../receipts.ts';
import { putText } from './put-object.ts';
import type { S3Objects } from './s3-objects.ts';
import { RECEIPTS } from './s3-receipt-book.ts';

export class S3ReceiptKeeping implements ReceiptKeeping {
  private readonly objects: S3Objects;

  constructor(objects: S3Objects) {
    this.objects = objects;
  }

  async *lines(): AsyncGenerator<ReceiptLine> {
    for await (const { key } of this.objects.list(RECEIPTS)) {
      if (!key.endsWith('.json')) continue;
      const text = await this.objects.readText(key);
      // Null where it went meanwhile (a purge).
      if (text !== null) yield { place: key.slice(RECEIPTS.length), text };
    }
  }

  restore({ place, text }: ReceiptLine): Promise<void> {
    return putText(this.objects, RECEIPTS + place, text);
  }

  remove(sha256: string, intakeId: string): Promise<void> {
    return this.objects.remove(RECEIPTS + receiptPlace({ sha256, intakeId }));
  }
}
