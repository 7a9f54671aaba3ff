// Files as the browser hands them over, by a picker or a drop.
import type { Chosen } from '../plan/entry.ts';
import { type Dropped, type DroppedEntry, readDropped } from './read-drop.ts';

export function pickedFiles(list: FileList): Chosen<File>[] {
  return [...list].map((file) => ({
    path: file.webkitRelativePath || file.name,
    ...{ size: file.size, modifiedAt: file.lastModified, file },
  }));
}

/** Has to be called while the drop is being told: the browser forgets it afterwards. */
export function droppedFiles(transfer: DataTransfer): Promise<Dropped<File>> {
  const entries = [...transfer.items]
    .filter(({ kind }) => kind === 'file')
    .map((item) => item.webkitGetAsEntry());
  if (entries.some((entry) => entry === null))
    return Promise.resolve({ files: pickedFiles(transfer.files), unreadable: [] });
  return readDropped(entries as unknown as DroppedEntry<File>[]);
}
