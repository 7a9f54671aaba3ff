// Folders for what is in work: made for one call, gone after it; what a crash leaves is cleared at the next start.
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Older than any call can last, so that several processes may share the place. */
const ABANDONED_MS = 24 * 3_600_000;

export class ScratchFolders {
  private readonly place: string;

  constructor(place: string) {
    this.place = place;
  }

  /** The folder is this call's own and empty. */
  readonly withFolder = async <T>(use: (folder: string) => Promise<T>): Promise<T> => {
    await mkdir(this.place, { recursive: true });
    const folder = await mkdtemp(join(this.place, 'open-'));
    try {
      return await use(folder);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };

  /** @param isAlone nobody else works on this data folder: everything left there is of the dead */
  async clear(isAlone: boolean, now: Date): Promise<void> {
    await mkdir(this.place, { recursive: true });
    for (const name of await readdir(this.place)) {
      const folder = join(this.place, name);
      const age = isAlone ? Infinity : now.getTime() - (await stat(folder)).mtimeMs;
      if (age > ABANDONED_MS) await rm(folder, { recursive: true, force: true });
    }
  }
}
