// Content-addressed store of originals and derived pictures: the name of a blob is the SHA-256 of its bytes.
// (Interface; the folder implementation is folder-blob-store.ts.)

export interface BlobStore {
  /** Copies a file in. Durable when it returns: temp file, fsync, rename, fsync of the folder. */
  putFile(path: string): Promise<{ sha256: string; sizeBytes: number }>;
  putBytes(bytes: Uint8Array): Promise<{ sha256: string; sizeBytes: number }>;
  /** The bytes, hash checked. @throws AppError store.blob_missing, store.blob_corrupt */
  get(sha256: string): Promise<Uint8Array>;
  /** A path to read the blob from; hash checked on first use in this process. @throws as get */
  pathOf(sha256: string): Promise<string>;
  has(sha256: string): Promise<boolean>;
}
