// Sends bytes or a file to the bucket: one request, or parts of which a few are in memory at once.
import { createReadStream } from 'node:fs';
import type { S3Client } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { PART_BYTES } from './part-tag.ts';

/** Parts of one file under way: memory of an upload is this many parts and one. */
const PARTS_AT_ONCE = 2;
const READ_BYTES = 1_048_576;

/**
 * @param source the bytes, or the path of a file that nobody changes meanwhile
 * @throws what the client throws; parts sent of a failed upload are aborted first
 */
export async function uploadObject(
  client: S3Client,
  place: { readonly Bucket: string; readonly Key: string },
  source: string | Uint8Array,
): Promise<void> {
  const file = typeof source === 'string' ? createReadStream(source, { highWaterMark: READ_BYTES }) : null;
  try {
    await new Upload({
      client,
      params: { ...place, Body: file ?? source, ContentType: 'application/octet-stream' },
      partSize: PART_BYTES,
      queueSize: PARTS_AT_ONCE,
      leavePartsOnError: false,
    }).done();
  } finally {
    file?.destroy();
  }
}
