// A cache folder of this process alone: `cache/<host>-0`, `-1`, … The first that nobody holds is taken, with what an
// earlier process left in it, so that a restart begins warm and no process removes what another one reads.
import { mkdir, open } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { tryLock, unlock } from 'fs-native-extensions';

const MOST_SLOTS = 64;

export interface CacheSlot {
  readonly folder: string;
  release(): Promise<void>;
}

/** @param place the folder of all slots @throws Error when all are taken */
export async function takeCacheSlot(place: string): Promise<CacheSlot> {
  for (let n = 0; n < MOST_SLOTS; n += 1) {
    // The host is in the name because locks do not reach across machines that share a folder.
    const folder = join(place, `${hostname()}-${n}`);
    await mkdir(folder, { recursive: true });
    const file = await open(join(folder, 'lock'), 'a+');
    if (!tryLock(file.fd)) {
      await file.close();
      continue;
    }
    const release = async () => {
      unlock(file.fd);
      await file.close();
    };
    return { folder, release };
  }
  throw new Error(`more than ${MOST_SLOTS} processes use ${place}`);
}
