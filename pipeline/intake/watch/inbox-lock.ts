// One watch per inbox: two, each with a data folder of its own, would take every paper in twice. The lock belongs to
// the open file and dies with the process, as that of the data folder does.
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { tryLock, unlock } from 'fs-native-extensions';
import { AppError } from '../../../contract/app-error.ts';

/** Hidden: no scan takes it for a paper. It stays there, empty. */
export const LOCK_FILE = '.civis-watch.lock';

export interface InboxLock {
  /** False on a share that knows no locks: nothing keeps a second watch out. */
  readonly isHeld: boolean;
  release(): Promise<void>;
}

/** @throws AppError watch.busy */
export async function lockInbox(inbox: string): Promise<InboxLock> {
  const file = await open(join(inbox, LOCK_FILE), 'a+');
  const held = take(file);
  if (held === false) {
    await file.close();
    throw new AppError('watch.busy', inbox);
  }
  const release = async () => {
    if (held) unlock(file.fd);
    await file.close();
  };
  return { isHeld: held === true, release };
}

/** Null where the file system has no locks. */
function take(file: FileHandle): boolean | null {
  try {
    return tryLock(file.fd);
  } catch {
    return null;
  }
}
