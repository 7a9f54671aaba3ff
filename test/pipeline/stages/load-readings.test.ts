// Page readings are brought back once, and given to every stage as one object.
import { describe, expect, it } from 'vitest';
import { loadReadings } from '../../../pipeline/stages/load-readings.ts';
import type { BlobStore } from '../../../pipeline/store/blob-store.ts';

let reads = 0;
/** A store of which only reading is asked. */
const blobs = {
  get: async (sha256: string) => {
    reads++;
    return Buffer.from(JSON.stringify({ page: 1, from: sha256 }));
  },
} as unknown as BlobStore;
const ref = (readingSha256: string) =>
  ({ page: 1, extent: 'whole', readingSha256, uprightSha256: null }) as const;

describe('loadReadings', () => {
  it('gives one and the same object for the same bytes, in the order asked for', async () => {
    const [first, second] = await loadReadings(blobs, [ref('a'), ref('b')]);
    expect(await loadReadings(blobs, [ref('b'), ref('a')])).toEqual([second, first]);
    expect((await loadReadings(blobs, [ref('a')]))[0]).toBe(first);
    expect(reads).toBe(2);
  });

  it('keeps the latest only', async () => {
    const [first] = await loadReadings(blobs, [ref('old')]);
    for (let k = 0; k < 200; k++) await loadReadings(blobs, [ref(`new ${k}`)]);
    const again = (await loadReadings(blobs, [ref('old')]))[0];
    expect(again).toEqual(first);
    expect(again).not.toBe(first);
  });
});
