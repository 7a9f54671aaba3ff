// Backup and purge keep each other out: one copies what the other removes. In a data folder a lock on an open file does,
// which dies with its process; machines that share a server have no folder in common, so there the server holds one too.
import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { tryLock, unlock } from 'fs-native-extensions';
import { AppError } from '../../../contract/app-error.ts';
import type { Db } from '../database.ts';

/** Spells CIVM; any fixed number would do. */
const LOCK_KEY = 0x4349564d;

/** Where the installation's data is. */
export interface MaintainedData {
  readonly db: Db;
  readonly kind: 'pglite' | 'postgres';
  readonly dataDir: string;
}

/** @returns lets others again. @throws AppError maintenance.busy */
export async function holdMaintenance({ db, kind, dataDir }: MaintainedData): Promise<() => Promise<void>> {
  const releaseFile = await holdFile(dataDir);
  if (kind === 'pglite') return releaseFile;
  try {
    const releaseServer = await holdOnServer(db);
    return async () => {
      await releaseServer();
      await releaseFile();
    };
  } catch (error) {
    await releaseFile();
    throw error;
  }
}

async function holdFile(dataDir: string): Promise<() => Promise<void>> {
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

/** A transaction that does nothing but hold the lock; it keeps no view of the tables, so nothing waits for it. */
function holdOnServer(db: Db): Promise<() => Promise<void>> {
  return new Promise((resolve, reject) => {
    const ended = db.transaction(async (tx) => {
      const { rows } = await tx.execute<{ got: boolean }>(
        sql`SELECT pg_try_advisory_xact_lock(${LOCK_KEY}) AS got`,
      );
      if (rows[0]?.got !== true) throw new AppError('maintenance.busy');
      await new Promise<void>((over) => {
        resolve(async () => {
          over();
          // A server that went away meanwhile has let go of it by itself.
          await ended.catch(() => undefined);
        });
      });
    });
    ended.catch(reject);
  });
}
