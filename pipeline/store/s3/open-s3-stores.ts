// Blobs, receipts and mark in a bucket, ready for use.
import type { Logger } from 'pino';
import { AppError } from '../../../contract/app-error.ts';
import type { DataFolder } from '../data-folder.ts';
import { MARK_NAME, parseMark } from '../installation-mark.ts';
import type { Stores } from '../stores.ts';
import { BlobCache } from './blob-cache.ts';
import { takeCacheSlot } from './cache-slot.ts';
import { putText } from './put-object.ts';
import { S3BlobKeeping } from './s3-blob-keeping.ts';
import { S3BlobStore } from './s3-blob-store.ts';
import { S3Objects } from './s3-objects.ts';
import { S3ReceiptBook } from './s3-receipt-book.ts';
import { S3ReceiptKeeping } from './s3-receipt-keeping.ts';
import type { S3Settings } from './s3-settings.ts';

/** No upload lasts so long: older ones are of processes that died. */
const ABANDONED_MS = 24 * 3_600_000;

/** @throws AppError config.invalid saying what the store refuses, store.unavailable */
export async function openS3Stores(settings: S3Settings, folder: DataFolder): Promise<Stores> {
  const objects = new S3Objects(settings);
  try {
    await objects.check();
    const slot = await takeCacheSlot(folder.cache);
    const cache = await BlobCache.open(slot.folder, settings.cacheBytes);
    const blobs = new S3BlobStore(objects, cache);
    return {
      kind: 's3',
      blobs,
      receipts: new S3ReceiptBook(objects),
      keeping: { blobs: new S3BlobKeeping(objects, cache), receipts: new S3ReceiptKeeping(objects) },
      mark: {
        async read() {
          const text = await objects.readText(MARK_NAME);
          return text === null ? null : parseMark(text);
        },
        write: (mark) => putText(objects, MARK_NAME, JSON.stringify(mark)),
      },
      whileHeld: (use) => blobs.whileHeld(use),
      async daily(log) {
        // Some stores do not list uploads, or not to everyone: a rule of the bucket must end them there.
        await orTell(abortOld(objects, log), log, 'uploads left in the bucket cannot be listed');
        // What was purged by another machine goes from this one's copies too.
        const gone = cache.dropGone((sha256) => blobs.has(sha256));
        await orTell(gone, log, 'copies cannot be held against the bucket');
      },
      async close() {
        objects.close();
        await slot.release();
      },
    };
  } catch (error) {
    objects.close();
    throw error;
  }
}

async function abortOld(objects: S3Objects, log: Logger): Promise<void> {
  const aborted = await objects.abortUploadsBefore(new Date(Date.now() - ABANDONED_MS));
  if (aborted > 0) log.info({ aborted }, 'uploads left in the bucket were ended');
}

async function orTell(work: Promise<void>, log: Logger, trouble: string): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    log.warn({ code: error.code }, trouble);
  }
}
