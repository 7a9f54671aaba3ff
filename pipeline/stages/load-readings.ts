// Brings stored page readings back for the stages that work on text.
import type { PageReading } from '../../contract/page-reading.ts';
import type { BlobStore } from '../store/blob-store.ts';
import type { ReadPageRef } from './stage-outputs.ts';

/** In the order of the references. The JSON is our own and hash-checked by the store, so it is not parsed by schema again. */
export async function loadReadings(blobs: BlobStore, refs: readonly ReadPageRef[]): Promise<PageReading[]> {
  return Promise.all(
    refs.map(async (ref) => {
      const bytes = await blobs.get(ref.readingSha256);
      return JSON.parse(Buffer.from(bytes).toString('utf8')) as PageReading;
    }),
  );
}
