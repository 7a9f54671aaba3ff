// BlobKeeping on the bucket of S3BlobStore.
import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { BLOB_NAME, type KeptBlob } from '../blob-store.ts';
import type { BlobKeeping } from '../keeping.ts';
import type { BlobCache } from './blob-cache.ts';
import { BLOBS, blobKey } from './blob-key.ts';
import { fetchBlob } from './fetch-blob.ts';
import { markRemoval, unmarkRemoval } from './removal-mark.ts';
import type { S3Objects } from './s3-objects.ts';

export class S3BlobKeeping implements BlobKeeping {
  private readonly objects: S3Objects;
  private readonly cache: BlobCache;

  constructor(objects: S3Objects, cache: BlobCache) {
    this.objects = objects;
    this.cache = cache;
  }

  async *list(): AsyncGenerator<KeptBlob> {
    for await (const { key, sizeBytes } of this.objects.list(BLOBS)) {
      const sha256 = key.slice(key.lastIndexOf('/') + 1);
      if (BLOB_NAME.test(sha256)) yield { sha256, sizeBytes };
    }
  }

  /** By way of a file, so that a connection that is cut does not end a backup; the copies in use stay where they are. */
  async *read(sha256: string): AsyncGenerator<Uint8Array> {
    const temp = this.cache.newTemp();
    try {
      await fetchBlob(this.objects, sha256, temp);
      for await (const chunk of createReadStream(temp)) yield chunk;
    } finally {
      await rm(temp, { force: true });
    }
  }

  async remove(sha256: string, freshFrom: Date): Promise<'removed' | 'fresh'> {
    const storeNow = await markRemoval(this.objects, sha256);
    const found = await this.objects.head(blobKey(sha256));
    // By the store's clock, which dates its objects.
    const ageMs = storeNow.getTime() - (found?.changedAt?.getTime() ?? 0);
    if (found !== null && ageMs <= Date.now() - freshFrom.getTime()) {
      await unmarkRemoval(this.objects, sha256);
      return 'fresh';
    }
    // Where this fails, the mark stays: nobody knows whether the request is still on its way.
    await this.objects.remove(blobKey(sha256));
    await this.cache.remove(sha256);
    await unmarkRemoval(this.objects, sha256);
    return 'removed';
  }
}
