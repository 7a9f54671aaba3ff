// ReceiptKeeping on the folder of FolderReceiptBook.
import { readFile, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeFolderDurably, writeDurably } from './durable-file.ts';
import { errorCodeOf, isMissing } from './file-errors.ts';
import type { ReceiptKeeping, ReceiptLine } from './keeping.ts';
import { namesIn } from './names-in.ts';
import { receiptPlace } from './receipts.ts';

/** Receipts of a later coming-in stay in the folder; or it went before. */
const KEPT_FOLDER = new Set(['ENOTEMPTY', 'EEXIST', 'ENOENT']);

export class FolderReceiptKeeping implements ReceiptKeeping {
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  async *lines(): AsyncGenerator<ReceiptLine> {
    for (const prefix of await namesIn(this.folder)) {
      for (const sha256 of await namesIn(join(this.folder, prefix))) {
        for (const name of await namesIn(join(this.folder, prefix, sha256))) {
          if (!name.endsWith('.json')) continue;
          const text = await textOf(join(this.folder, prefix, sha256, name));
          if (text !== null) yield { place: `${prefix}/${sha256}/${name}`, text };
        }
      }
    }
  }

  async restore({ place, text }: ReceiptLine): Promise<void> {
    const path = join(this.folder, ...place.split('/'));
    await makeFolderDurably(dirname(path));
    await writeDurably(path, text);
  }

  async remove(sha256: string, intakeId: string): Promise<void> {
    const path = join(this.folder, ...receiptPlace({ sha256, intakeId }).split('/'));
    await rm(path, { force: true });
    await rmdir(dirname(path)).catch((error: unknown) => {
      if (!KEPT_FOLDER.has(errorCodeOf(error) ?? '')) throw error;
    });
  }
}

/** Null where it went between the look at the folder and this one (a purge). */
async function textOf(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}
