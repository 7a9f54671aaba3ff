// Blobs in a bucket: `blobs/ab/cd/<sha256>`, each with a copy in a local cache while it is used. A put returns only when
// the store is seen to hold these very bytes; whatever comes down is hashed before anyone reads it.
import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import type { BlobStore, KeptBlob } from '../blob-store.ts';
import { type ByteSource, chunksOf, copyAndHash } from '../copy-and-hash.ts';
import type { BlobCache } from './blob-cache.ts';
import { blobKey } from './blob-key.ts';
import { fetchBlob } from './fetch-blob.ts';
import { PartTag } from './part-tag.ts';
import { putBlob } from './put-blob.ts';
import type { S3Objects } from './s3-objects.ts';

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
        pathOf,
      });
    } finally {
      hold.release();
      await this.cache.trim();
    }
  }

  async has(sha256: string): Promise<boolean> {
    return (await this.objects.head(blobKey(sha256))) !== null;
  }

  private async put(source: ByteSource): Promise<KeptBlob> {
    const temp = this.cache.newTemp();
    const tag = new PartTag();
    try {
      const kept = await copyAndHash(source, temp, tag.update);
      await putBlob(this.objects, { ...kept, source: temp, tag: tag.digest() });
      // It will be read next.
      await this.cache.adopt(temp, kept.sha256, kept.sizeBytes);
      return kept;
    } catch (error) {
      await rm(temp, { force: true });
      throw error;
    }
  }

  private readonly fetch = (sha256: string, temp: string): Promise<number> =>
    fetchBlob(this.objects, sha256, temp);
}
