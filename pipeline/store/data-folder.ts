// The data folder: what lies where in it, and the version it was written by.
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../contract/app-error.ts';
import { DATA_FOLDER_VERSION, fileMark, MARK_NAME } from './installation-mark.ts';

export interface DataFolder {
  readonly root: string;
  /** Says which version wrote it, and which installation it belongs to. */
  readonly mark: string;
  readonly database: string;
  readonly blobs: string;
  readonly receipts: string;
  /** For what is in work; may be emptied while nothing runs. */
  readonly scratch: string;
  /** Copies of what lies in a bucket, a folder a process. */
  readonly cache: string;
}

/** What a restore builds before it takes its place: while it is there, the folder is not whole. */
export const RESTORING = 'restoring';

/** Where everything is. Makes nothing. */
export function dataFolderAt(root: string): DataFolder {
  return {
    root,
    mark: join(root, MARK_NAME),
    database: join(root, 'db'),
    blobs: join(root, 'blobs'),
    receipts: join(root, 'receipts'),
    scratch: join(root, 'scratch'),
    cache: join(root, 'cache'),
  };
}

/**
 * Makes the folder when it is new.
 * @throws AppError store.version when a newer program wrote it, restore.unfinished
 */
export async function openDataFolder(root: string): Promise<DataFolder> {
  const folder = dataFolderAt(root);
  await mkdir(root, { recursive: true });
  if ((await readdir(root)).includes(RESTORING)) throw new AppError('restore.unfinished', root);
  const mark = fileMark(folder.mark);
  if ((await mark.read()) === null) await mark.write({ version: DATA_FOLDER_VERSION });
  return folder;
}
