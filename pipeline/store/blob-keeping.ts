// What backup and purge need of a blob store beside putting and getting: all there is, bytes as a stream, removal.
// (Interface; the folder implementation is folder-blob-keeping.ts.)

export interface KeptBlob {
  readonly sha256: string;
  readonly sizeBytes: number;
}

export interface BlobKeeping {
  /** Every blob, by its hash. */
  list(): AsyncIterable<KeptBlob>;
  /** Its bytes, unchecked: the caller hashes them on their way. @throws AppError store.blob_missing */
  read(sha256: string): AsyncIterable<Uint8Array>;
  /**
   * Removes a blob unless somebody put it (again) at or after `freshFrom`. One that is not there counts as removed.
   * Safe against a `put` of the same bytes at the same moment, also by another process.
   */
  remove(sha256: string, freshFrom: Date): Promise<'removed' | 'fresh'>;
}
