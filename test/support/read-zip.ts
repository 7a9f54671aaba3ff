// A ZIP as an independent reader (yauzl) finds it: the entries in the order of its directory.
import { type Entry, fromBufferPromise } from 'yauzl';

export interface ZipEntry {
  readonly name: string;
  readonly bytes: Buffer;
  readonly entry: Entry;
}

/** @throws what yauzl refuses: names that lead out of the folder, sizes that do not fit */
export async function readZip(zip: Buffer): Promise<readonly ZipEntry[]> {
  const archive = await fromBufferPromise(zip, { lazyEntries: true, strictFileNames: true });
  const entries: ZipEntry[] = [];
  for await (const entry of archive.eachEntry()) {
    const pieces: Buffer[] = [];
    for await (const piece of await archive.openReadStreamPromise(entry)) pieces.push(Buffer.from(piece));
    entries.push({ name: entry.fileName, bytes: Buffer.concat(pieces), entry });
  }
  return entries;
}
