// What was dropped, folders included: every file of them with the path below the folder that was dropped. (Types are our own, so
// that it can be tried without a browser.)
import type { Chosen } from '../plan/entry.ts';

interface FileFacts {
  readonly size: number;
  readonly lastModified: number;
}

/** As in the File and Directory Entries API. */
export interface DroppedEntry<File extends FileFacts> {
  readonly isFile: boolean;
  /** `/folder/sub/name.pdf` */
  readonly fullPath: string;
  file?(done: (file: File) => void, failed: (error: unknown) => void): void;
  createReader?(): {
    /** Gives at most a hundred at once, and none at the end. */
    readEntries(done: (entries: DroppedEntry<File>[]) => void, failed: (error: unknown) => void): void;
  };
}

export interface Dropped<File> {
  readonly files: Chosen<File>[];
  /** Paths of what could not be opened. */
  readonly unreadable: string[];
}

/** In the order in which the folders list them. */
export async function readDropped<File extends FileFacts>(
  entries: readonly DroppedEntry<File>[],
): Promise<Dropped<File>> {
  const dropped: Dropped<File> = { files: [], unreadable: [] };
  const line = [...entries];
  for (let entry = line.shift(); entry; entry = line.shift()) {
    const path = entry.fullPath.replace(/^\//, '');
    try {
      if (entry.isFile) dropped.files.push(chosenFile(path, await fileOf(entry)));
      else line.unshift(...(await childrenOf(entry)));
    } catch {
      // Whatever the browser says of it: it is named to the person, and stops no other.
      dropped.unreadable.push(path);
    }
  }
  return dropped;
}

function chosenFile<File extends FileFacts>(path: string, file: File): Chosen<File> {
  return { path, size: file.size, modifiedAt: file.lastModified, file };
}

function fileOf<File extends FileFacts>(entry: DroppedEntry<File>): Promise<File> {
  return new Promise((done, failed) => {
    if (entry.file) entry.file(done, failed);
    else failed(new Error('no file'));
  });
}

async function childrenOf<File extends FileFacts>(entry: DroppedEntry<File>): Promise<DroppedEntry<File>[]> {
  const reader = entry.createReader?.();
  if (!reader) throw new Error('no folder');
  const children: DroppedEntry<File>[] = [];
  for (;;) {
    const some = await new Promise<DroppedEntry<File>[]>((done, failed) => reader.readEntries(done, failed));
    if (some.length === 0) return children;
    children.push(...some);
  }
}
