// Blobs in a bucket: `blobs/ab/cd/<sha256>`, each with a copy in a local cache while it is used. A put returns only when
// the store is seen to hold these very bytes; whatever comes down is hashed before anyone reads it.
import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '../../../contract/app-error.ts';
import { BLOB_NAME, type BlobStore, type KeptBlob } from '../blob-store.ts';
import { type ByteSource, chunksOf, copyAndHash } from '../copy-and-hash.ts';
import type { BlobCache } from './blob-cache.ts';
import { PartTag } from './part-tag.ts';
import { putObject } from './put-object.ts';
import type { S3Objects } from './s3-objects.ts';

const FOLDER = 'blobs/';
const FIRST_PAUSE_MS = 200;
/** Other bytes than asked for, so often in a row, are what the store holds. */
const MOST_WRONG = 2;

export class S3BlobStore implements BlobStore {
  private readonly objects: S3Objects;
  private readonly cache: BlobCache;

  constructor(objects: S3Objects, cache: BlobCache) {
    this.objects = objects;
    this.cache = cache;
  }

  putFile(path: string): Promise<KeptBlob> {
    return this.put(chunksOf(path));
  }

  putBytes(bytes: Uint8Array): Promise<KeptBlob> {
    return this.put([bytes]);
  }

  async get(sha256: string): Promise<Uint8Array> {
    return this.whileHeld(async (held) => {
      const bytes = await readFile(await held.pathOf(sha256));
      if (createHash('sha256').update(bytes).digest('hex') === sha256) return bytes;
      // The copy has rotted since it was checked; what lies in the bucket is asked anew.
      await this.cache.remove(sha256);
      return readFile(await held.pathOf(sha256));
    });
  }

  pathOf(sha256: string): Promise<string> {
    this.cache.pins.addLoosely(sha256);
    return this.cache.pathOf(sha256, this.fetch);
  }

  /** Copies whose paths `held` gives out stay until `use` is over. */
  async whileHeld<T>(use: (held: BlobStore) => Promise<T>): Promise<T> {
    const hold = this.cache.pins.hold();
    const pathOf = (sha256: string) => {
      hold.add(sha256);
      return this.cache.pathOf(sha256, this.fetch);
    };
    try {
      return await use({
        putFile: (path) => this.putFile(path),
        putBytes: (bytes) => this.putBytes(bytes),
        get: (sha256) => this.get(sha256),
        has: (sha256) => this.has(sha256),
        remove: (sha256) => this.remove(sha256),
        list: () => this.list(),
        pathOf,
      });
    } finally {
      hold.release();
      await this.cache.trim();
    }
  }

  async has(sha256: string): Promise<boolean> {
    return (await this.objects.head(keyOf(sha256))) !== null;
  }

  async remove(sha256: string): Promise<void> {
    await this.objects.remove(keyOf(sha256));
    await this.cache.remove(sha256);
  }

  async *list(): AsyncGenerator<string> {
    for await (const key of this.objects.list(FOLDER)) {
      const name = key.slice(key.lastIndexOf('/') + 1);
      if (BLOB_NAME.test(name)) yield name;
    }
  }

  private async put(source: ByteSource): Promise<KeptBlob> {
    const temp = this.cache.newTemp();
    const tag = new PartTag();
    try {
      const kept = await copyAndHash(source, temp, tag.update);
      const object = { ...kept, source: temp, tag: tag.digest() };
      await putObject(this.objects, keyOf(kept.sha256), object);
      // It will be read next.
      await this.cache.adopt(temp, kept.sha256, kept.sizeBytes);
      return kept;
    } catch (error) {
      await rm(temp, { force: true });
      throw error;
    }
  }

  /** Tries again what was cut or came down wrong. */
  private readonly fetch = async (sha256: string, temp: string): Promise<number> => {
    const { attempts } = this.objects.limits;
    for (let attempt = 1, wrong = 0; ; attempt += 1) {
      try {
        const body = await this.objects.read(keyOf(sha256));
        if (body === null) throw new AppError('store.blob_missing', sha256);
        const got = await copyAndHash(body, temp);
        if (got.sha256 === sha256) return got.sizeBytes;
        wrong += 1;
        if (wrong >= MOST_WRONG) throw new AppError('store.blob_corrupt', sha256);
      } catch (error) {
        const mayPass = error instanceof AppError && error.code === 'store.unavailable';
        if (!mayPass || attempt >= attempts) throw error;
      }
      await rm(temp, { force: true });
      await sleep(FIRST_PAUSE_MS * 2 ** (attempt - 1));
    }
  };
}

function keyOf(sha256: string): string {
  return `${FOLDER}${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;
}
