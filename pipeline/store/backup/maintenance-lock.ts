// Backup and purge keep each other out: one copies what the other removes. The lock belongs to the open file and dies
// with its process.
import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { tryLock, unlock } from 'fs-native-extensions';
import { AppError } from '../../../contract/app-error.ts';

/** @returns lets others again. @throws AppError maintenance.busy */
export async function holdMaintenance(dataDir: string): Promise<() => Promise<void>> {
  await mkdir(dataDir, { recursive: true });
  const file = await open(join(dataDir, 'maintenance.lock'), 'a+');
  if (!tryLock(file.fd)) {
    await file.close();
    throw new AppError('maintenance.busy');
  }
  return async () => {
    unlock(file.fd);
    await file.close();
  };
}
