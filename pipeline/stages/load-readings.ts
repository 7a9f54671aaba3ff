// Brings stored page readings back for the stages that work on text.
import type { PageReading } from '../../contract/page-reading.ts';
import type { BlobStore } from '../store/blob-store.ts';
import type { ReadPageRef } from './stage-outputs.ts';

/** Some letters' worth of pages: several stages ask for the same page one after the other. */
const MAX_KEPT = 64;

/**
 * Readings by the hash of their bytes, the latest asked for last. They are never changed, so that one object may
 * serve all stages, and with it all that the extractors keep about it (they key their finds by the reading).
 */
const kept = new Map<string, PageReading>();

/** In the order of the references. The JSON is our own and hash-checked by the store, so it is not parsed by schema again. */
export async function loadReadings(blobs: BlobStore, refs: readonly ReadPageRef[]): Promise<PageReading[]> {
  return Promise.all(refs.map(({ readingSha256 }) => loadReading(blobs, readingSha256)));
}

/** Keeps a reading that was just stored under its hash: the next stage needs no second one. */
export function keepReading(sha256: string, reading: PageReading): void {
  kept.delete(sha256);
  kept.set(sha256, reading);
  for (const oldest of kept.keys()) {
    if (kept.size <= MAX_KEPT) return;
    kept.delete(oldest);
  }
}

async function loadReading(blobs: BlobStore, sha256: string): Promise<PageReading> {
  const known = kept.get(sha256);
  const reading = known ?? (JSON.parse(Buffer.from(await blobs.get(sha256)).toString('utf8')) as PageReading);
  keepReading(sha256, reading);
  return reading;
}
