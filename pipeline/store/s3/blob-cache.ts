// Local copies of blobs that lie elsewhere: bounded, the least recently used go first, those in use never. A copy is
// there whole or not at all, its hash is checked before its first use in this process, and whoever asks for the same
// blob at the same time waits for the same download.
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { BLOB_NAME } from '../blob-store.ts';
import { hashFile } from '../copy-and-hash.ts';
import { putInPlace, tempName } from '../durable-file.ts';
import { isMissing } from '../file-errors.ts';
import { Pins } from './pins.ts';

/** Writes the blob into a new file at `temp`, hash checked; throws otherwise. @returns its size in bytes */
export type FetchBlob = (sha256: string, temp: string) => Promise<number>;

interface Copy {
  readonly sizeBytes: number;
  isChecked: boolean;
}

export class BlobCache {
  readonly pins: Pins;
  private readonly folder: string;
  private readonly maxBytes: number;
  /** Least recently used first. */
  private readonly copies = new Map<string, Copy>();
  private readonly fetches = new Map<string, Promise<void>>();
  private totalBytes = 0;

  private constructor(folder: string, maxBytes: number, pins: Pins) {
    this.folder = folder;
    this.maxBytes = maxBytes;
    this.pins = pins;
  }

  /** Takes over what lies in the folder; half-made files are removed. The folder must be this process's own. */
  static async open(folder: string, maxBytes: number, pins = new Pins()): Promise<BlobCache> {
    const cache = new BlobCache(folder, maxBytes, pins);
    const found: { name: string; sizeBytes: number; usedMs: number }[] = [];
    for (const name of await readdir(folder)) {
      const path = join(folder, name);
      if (BLOB_NAME.test(name)) {
        const { size, mtimeMs } = await stat(path);
        found.push({ name, sizeBytes: size, usedMs: mtimeMs });
      } else if (name.endsWith('.tmp')) await rm(path, { force: true });
    }
    found.sort((a, b) => a.usedMs - b.usedMs);
    for (const { name, sizeBytes } of found) cache.note(name, { sizeBytes, isChecked: false });
    await cache.trim();
    return cache;
  }

  get sizeBytes(): number {
    return this.totalBytes;
  }

  /** A name for a file that is to become a copy. */
  newTemp(): string {
    return tempName(join(this.folder, 'incoming'));
  }

  /** The caller has pinned the blob before. @throws what `fetch` throws */
  async pathOf(sha256: string, fetch: FetchBlob): Promise<string> {
    if (!(await this.isSound(sha256))) await this.fetchOnce(sha256, fetch);
    return join(this.folder, sha256);
  }

  /** Makes a file of known, checked content a copy. */
  async adopt(temp: string, sha256: string, sizeBytes: number): Promise<void> {
    await rename(temp, join(this.folder, sha256));
    this.note(sha256, { sizeBytes, isChecked: true });
    await this.trim();
  }

  async remove(sha256: string): Promise<void> {
    this.forget(sha256);
    await rm(join(this.folder, sha256), { force: true });
  }

  /** Removes copies of what is no longer where it came from, unless they are in use. */
  async dropGone(isThere: (sha256: string) => Promise<boolean>): Promise<void> {
    for (const sha256 of [...this.copies.keys()]) {
      if (!this.pins.isUsed(sha256) && !(await isThere(sha256))) await this.remove(sha256);
    }
  }

  /** Removes what is beyond the room and not in use: after every new copy, and when work has ended. */
  async trim(): Promise<void> {
    for (const sha256 of [...this.copies.keys()]) {
      if (this.totalBytes <= this.maxBytes) return;
      if (!this.pins.isUsed(sha256)) await this.remove(sha256);
    }
  }

  private async isSound(sha256: string): Promise<boolean> {
    const copy = this.copies.get(sha256);
    if (!copy) return false;
    const path = join(this.folder, sha256);
    try {
      if (copy.isChecked) await stat(path);
      else copy.isChecked = (await hashFile(path)) === sha256;
    } catch (error) {
      if (!isMissing(error)) throw error;
      copy.isChecked = false;
    }
    if (copy.isChecked) this.note(sha256, copy);
    else await this.remove(sha256);
    return copy.isChecked;
  }

  private fetchOnce(sha256: string, fetch: FetchBlob): Promise<void> {
    const underWay = this.fetches.get(sha256);
    if (underWay) return underWay;
    const started = this.fetchInto(sha256, fetch).finally(() => this.fetches.delete(sha256));
    this.fetches.set(sha256, started);
    return started;
  }

  private async fetchInto(sha256: string, fetch: FetchBlob): Promise<void> {
    const temp = this.newTemp();
    try {
      const sizeBytes = await fetch(sha256, temp);
      await putInPlace(temp, join(this.folder, sha256));
      this.note(sha256, { sizeBytes, isChecked: true });
    } catch (error) {
      await rm(temp, { force: true });
      throw error;
    }
    await this.trim();
  }

  private note(sha256: string, copy: Copy): void {
    this.forget(sha256);
    this.copies.set(sha256, copy);
    this.totalBytes += copy.sizeBytes;
  }

  private forget(sha256: string): void {
    this.totalBytes -= this.copies.get(sha256)?.sizeBytes ?? 0;
    this.copies.delete(sha256);
  }
}
