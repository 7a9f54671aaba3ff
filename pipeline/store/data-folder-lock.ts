// One process per data folder: PGlite does not notice a second one and would lose data. The lock belongs to the
// open file and dies with the process, also by `kill -9`; what is written inside is only for people.
import { type FileHandle, open } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { tryLock, unlock } from 'fs-native-extensions';
import { z } from 'zod';
import { AppError } from '../../contract/app-error.ts';

const holderSchema = z.object({ pid: z.number(), host: z.string(), startedAt: z.string() });
export type LockHolder = z.infer<typeof holderSchema>;

export interface DataFolderLock {
  release(): Promise<void>;
}

/** @throws AppError store.locked naming the process that holds the folder. */
export async function lockDataFolder(folder: string, now: Date): Promise<DataFolderLock> {
  const file = await open(join(folder, 'lock'), 'a+');
  if (!tryLock(file.fd)) {
    const holder = await readHolder(file);
    await file.close();
    throw new AppError('store.locked', describe(folder, holder));
  }
  const holder: LockHolder = { pid: process.pid, host: hostname(), startedAt: now.toISOString() };
  await file.truncate(0);
  await file.appendFile(JSON.stringify(holder));
  return {
    async release() {
      unlock(file.fd);
      await file.close();
    },
  };
}

async function readHolder(file: FileHandle): Promise<LockHolder | null> {
  const bytes = Buffer.alloc(MAX_HOLDER_BYTES);
  const { bytesRead } = await file.read(bytes, 0, bytes.length, 0);
  return parseHolder(bytes.toString('utf8', 0, bytesRead));
}

function parseHolder(text: string): LockHolder | null {
  try {
    return holderSchema.parse(JSON.parse(text));
  } catch {
    // The holder has taken the lock and not yet written its name: the lock still counts.
    return null;
  }
}

function describe(folder: string, holder: LockHolder | null): string {
  const who = holder
    ? `process ${holder.pid} on ${holder.host} since ${holder.startedAt}`
    : 'another process (pid not written yet)';
  return `${folder} is held by ${who}`;
}

const MAX_HOLDER_BYTES = 1_000;
