// Writes a storage of a compound file as a compound file of its own, so that the next opener can open a message that
// lay inside of another.
import { burn, type Entry } from '@kenjiuno/msgreader/lib/Burner.js';
import type { CfbStorage, CfbStream } from './cfb-tree.ts';

const ROOT_NAME = 'Root Entry';
/** Numbers of the library's TypeEnum. */
const STORAGE = 1;
const STREAM = 2;
const ROOT = 5;

/** Depth is bounded by the reader that made the storage. @throws AppError of a stream that cannot be read */
export function writeCfb(root: CfbStorage): Buffer {
  const entries: Entry[] = [];
  addStorage(entries, root, true);
  return Buffer.from(burn(entries));
}

function addStorage(entries: Entry[], storage: CfbStorage, isRoot = false): number {
  const children: number[] = [];
  const type = isRoot ? ROOT : STORAGE;
  const index = entries.push({ name: isRoot ? ROOT_NAME : storage.name, type, length: 0, children }) - 1;
  for (const stream of storage.streams) children.push(addStream(entries, stream));
  for (const inner of storage.storages) children.push(addStorage(entries, inner));
  return index;
}

function addStream(entries: Entry[], stream: CfbStream): number {
  const bytes = new Uint8Array(stream.read()); // a copy: the library writes from the start of the memory behind a view
  return (
    entries.push({ name: stream.name, type: STREAM, length: bytes.length, binaryProvider: () => bytes }) - 1
  );
}
