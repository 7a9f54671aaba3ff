// The data folder: what lies where in it, and the version it was written by.
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../contract/app-error.ts';
import { writeDurably } from './durable-file.ts';
import { isMissing } from './file-errors.ts';

/** Raised when an older program could no longer read the folder. */
export const DATA_FOLDER_VERSION = 1;

export interface DataFolder {
  readonly root: string;
  readonly database: string;
  readonly blobs: string;
  readonly receipts: string;
  /** For what is in work; may be emptied while nothing runs. */
  readonly scratch: string;
}

const markSchema = z.object({ version: z.number().int() });

/** Makes the folder when it is new. @throws AppError store.version when a newer program wrote it. */
export async function openDataFolder(root: string): Promise<DataFolder> {
  await mkdir(root, { recursive: true });
  const markFile = join(root, 'civis-data.json');
  const version = await readVersion(markFile);
  if (version === null) {
    await writeDurably(markFile, JSON.stringify({ version: DATA_FOLDER_VERSION }));
  } else if (version > DATA_FOLDER_VERSION) {
    throw new AppError('store.version', `data folder version ${version}, known ${DATA_FOLDER_VERSION}`);
  }
  return {
    root,
    database: join(root, 'db'),
    blobs: join(root, 'blobs'),
    receipts: join(root, 'receipts'),
    scratch: join(root, 'scratch'),
  };
}

async function readVersion(file: string): Promise<number | null> {
  try {
    return markSchema.parse(JSON.parse(await readFile(file, 'utf8'))).version;
  } catch (error) {
    if (isMissing(error)) return null;
    throw new AppError('store.version', 'civis-data.json cannot be read', { cause: error });
  }
}
