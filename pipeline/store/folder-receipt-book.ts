// Receipts in the data folder: `receipts/ab/<sha256>/<intake id>.json`, each synced with its folder.
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeFolderDurably, writeDurably } from './durable-file.ts';
import { namesIn } from './names-in.ts';
import { parseReceipt, type Receipt, type ReceiptBook, type ReceiptRead, receiptPlace } from './receipts.ts';

export class FolderReceiptBook implements ReceiptBook {
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  async write(receipt: Receipt): Promise<void> {
    const file = join(this.folder, receiptPlace(receipt));
    await makeFolderDurably(dirname(file));
    await writeDurably(file, JSON.stringify(receipt));
  }

  async *readAll(): AsyncGenerator<ReceiptRead> {
    for (const prefix of await namesIn(this.folder)) {
      for (const sha256 of await namesIn(join(this.folder, prefix))) {
        for (const name of await namesIn(join(this.folder, prefix, sha256))) {
          if (!name.endsWith('.json')) continue;
          const file = join(this.folder, prefix, sha256, name);
          yield { file, receipt: parseReceipt(await readFile(file, 'utf8')) };
        }
      }
    }
  }
}
