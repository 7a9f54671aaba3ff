// Content-addressed store of originals and derived pictures: the name of a blob is the SHA-256 of its bytes.
// (Interface; the implementations are folder-blob-store.ts and s3/s3-blob-store.ts.)

export interface KeptBlob {
  readonly sha256: string;
  readonly sizeBytes: number;
}

export interface BlobStore {
  /**
   * Copies a file in. Durable when it returns: the folder by temp file, fsync, rename, fsync of the folder; the bucket
   * once the store is seen to hold these very bytes. The same bytes twice are one blob.
   * @throws AppError file.not_found, file.unreadable, store.disk_full, store.unavailable
   */
  putFile(path: string): Promise<KeptBlob>;
  /** As `putFile`. @throws AppError store.disk_full, store.unavailable */
  putBytes(bytes: Uint8Array): Promise<KeptBlob>;
  /** The bytes, hash checked. @throws AppError store.blob_missing, store.blob_corrupt, store.unavailable */
  get(sha256: string): Promise<Uint8Array>;
  /** A path to read the blob from, never to write to; hash checked on first use in this process. @throws as get */
  pathOf(sha256: string): Promise<string>;
  /** @throws AppError store.unavailable */
  has(sha256: string): Promise<boolean>;
}

/** A SHA-256 in lower-case hex, as blobs are named. */
export const BLOB_NAME = /^[0-9a-f]{64}$/;
