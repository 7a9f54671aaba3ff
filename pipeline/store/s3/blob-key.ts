// Where blobs are in the bucket.

export const BLOBS = 'blobs/';

/** `blobs/ab/cd/<sha256>`, as in a data folder. */
export function blobKey(sha256: string): string {
  return `${BLOBS}${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;
}
