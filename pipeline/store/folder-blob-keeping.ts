// BlobKeeping on the folder of FolderBlobStore.
import { createReadStream } from 'node:fs';
import { link, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../contract/app-error.ts';
import { BLOB_NAME, type KeptBlob } from './blob-store.ts';
import { tempName } from './durable-file.ts';
import { asReadError, errorCodeOf, isMissing } from './file-errors.ts';
import type { BlobKeeping } from './keeping.ts';
import { namesIn } from './names-in.ts';

/** Of the folders that blobs lie in, one in another; what else is there (`incoming.123-ab.tmp`) is passed over. */
const FOLDER_NAME = /^[0-9a-f]{2}$/;

export class FolderBlobKeeping implements BlobKeeping {
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  async *list(): AsyncGenerator<KeptBlob> {
    const foldersIn = async (folder: string) =>
      (await namesIn(folder)).filter((name) => FOLDER_NAME.test(name));
    for (const first of await foldersIn(this.folder)) {
      for (const second of await foldersIn(join(this.folder, first))) {
        for (const sha256 of await namesIn(join(this.folder, first, second))) {
          if (!BLOB_NAME.test(sha256)) continue;
          const { size } = await stat(this.place(sha256));
          yield { sha256, sizeBytes: size };
        }
      }
    }
  }

  async *read(sha256: string): AsyncGenerator<Uint8Array> {
    try {
      for await (const chunk of createReadStream(this.place(sha256))) yield chunk;
    } catch (error) {
      if (isMissing(error)) throw new AppError('store.blob_missing', sha256, { cause: error });
      throw asReadError(error);
    }
  }

  async remove(sha256: string, freshFrom: Date): Promise<'removed' | 'fresh'> {
    const path = this.place(sha256);
    if (await isFresh(path, freshFrom)) return 'fresh';
    // Taken aside first: a `put` that comes between finds it gone and stores its own copy; one that came just before
    // has made it fresh, and it goes back.
    const aside = tempName(path);
    try {
      await rename(path, aside);
    } catch (error) {
      if (isMissing(error)) return 'removed';
      throw error;
    }
    if (!(await isFresh(aside, freshFrom))) {
      await rm(aside, { force: true });
      return 'removed';
    }
    // `link` never replaces the copy that a `put` may have stored meanwhile.
    await link(aside, path).catch((error: unknown) => {
      if (errorCodeOf(error) !== 'EEXIST') throw error;
    });
    await rm(aside, { force: true });
    return 'fresh';
  }

  private place(sha256: string): string {
    return join(this.folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  }
}

async function isFresh(path: string, freshFrom: Date): Promise<boolean> {
  try {
    return (await stat(path)).mtimeMs >= freshFrom.getTime();
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}
