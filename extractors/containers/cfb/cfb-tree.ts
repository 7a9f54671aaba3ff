// The storages and streams of an OLE compound file (Outlook's MSG, old Word and Excel). [MS-CFB] 2.6.
// Our own reader: the library at hand follows loops without end on broken files.
import { AppError } from '../../../contract/app-error.ts';
import { bigSectors, miniSectors, readHeader } from './cfb-sectors.ts';

const ENTRY_BYTES = 128;
/** Some forty for an attachment, some hundred for a message inside. */
const MAX_ENTRIES = 250_000;
const NO_ENTRY = 0xffff_ffff;
const STORAGE = 1;
const STREAM = 2;
const ROOT = 5;
/** An embedded message takes two; Outlook itself stops long before. */
const MAX_STORAGE_DEPTH = 64;

export interface CfbStream {
  readonly name: string;
  readonly size: number;
  /**
   * The bytes, the same each time.
   * @throws AppError container.damaged (shorter than stated), container.overlap
   */
  read(): Buffer;
}

export interface CfbStorage {
  readonly name: string;
  readonly storages: readonly CfbStorage[];
  readonly streams: readonly CfbStream[];
}

interface RawEntry {
  readonly name: string;
  readonly type: number;
  readonly links: readonly number[];
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

export interface CfbTree {
  readonly root: CfbStorage;
  /** The directory loops or leads out of itself: there may be more than was found. */
  readonly isBroken: boolean;
}

/** @throws AppError container.damaged, container.overlap, container.too_deep, container.too_many_parts */
export function readCfbTree(bytes: Buffer): CfbTree {
  const header = readHeader(bytes);
  const big = bigSectors(bytes, header);
  const entries = rawEntries(big.read(header.directoryStart, bytes.length), header.sectorBytes === 512);
  const root = entries[0];
  if (root?.type !== ROOT) throw new AppError('container.damaged', 'no CFB root');
  const mini = once(() =>
    miniSectors(big.read(root.start, root.size), big.read(header.miniTableStart, bytes.length)),
  );
  const streamOf = ({ name, start, size }: RawEntry): CfbStream => {
    const read = once(() => {
      if (size === 0) return Buffer.alloc(0);
      const found = (size < header.miniCutoff ? mini() : big).read(start, size);
      if (found.length < size) throw new AppError('container.damaged', 'a CFB stream is cut off');
      return found;
    });
    return { name, size, read };
  };
  return buildTree(entries, root, streamOf);
}

function rawEntries(directory: Buffer, hasShortSizes: boolean): readonly RawEntry[] {
  if (directory.length > MAX_ENTRIES * ENTRY_BYTES)
    throw new AppError('container.too_many_parts', 'CFB entries');
  return Array.from({ length: Math.floor(directory.length / ENTRY_BYTES) }, (_, index) => {
    const entry = directory.subarray(index * ENTRY_BYTES, (index + 1) * ENTRY_BYTES);
    const nameBytes = Math.min(62, Math.max(0, entry.readUInt16LE(64) - 2));
    const upper = hasShortSizes ? 0 : entry.readUInt32LE(124);
    return {
      name: entry.subarray(0, nameBytes).toString('utf16le'),
      type: entry.readUInt8(66),
      links: [entry.readUInt32LE(68), entry.readUInt32LE(72)],
      child: entry.readUInt32LE(76),
      start: entry.readUInt32LE(116),
      size: entry.readUInt32LE(120) + upper * 2 ** 32,
    };
  });
}

/** Walks without recursion; an entry met twice is a loop: not followed. */
function buildTree(
  entries: readonly RawEntry[],
  root: RawEntry,
  streamOf: (entry: RawEntry) => CfbStream,
): CfbTree {
  interface Draft extends CfbStorage {
    readonly storages: CfbStorage[];
    readonly streams: CfbStream[];
  }
  const draftOf = ({ name }: RawEntry): Draft => ({ name, storages: [], streams: [] });
  const tree = draftOf(root);
  let isBroken = false;
  const seen = new Set<number>([0]);
  const pending = [{ index: root.child, parent: tree, depth: 1 }];
  for (let place = pending.pop(); place; place = pending.pop()) {
    const { index, parent, depth } = place;
    if (index === NO_ENTRY) continue;
    const entry = entries[index];
    if (!entry || seen.has(index)) {
      isBroken = true;
      continue;
    }
    seen.add(index);
    for (const link of entry.links) pending.push({ index: link, parent, depth });
    if (entry.type === STREAM) parent.streams.push(streamOf(entry));
    if (entry.type !== STORAGE) continue;
    if (depth >= MAX_STORAGE_DEPTH) throw new AppError('container.too_deep', 'CFB storages');
    const storage = draftOf(entry);
    parent.storages.push(storage);
    pending.push({ index: entry.child, parent: storage, depth: depth + 1 });
  }
  return { root: tree, isBroken };
}

/** Runs once; what it threw is thrown again. */
function once<Result>(run: () => Result): () => Result {
  let outcome: { readonly result: Result } | { readonly error: unknown } | null = null;
  return () => {
    if (outcome === null) {
      try {
        outcome = { result: run() };
      } catch (error) {
        outcome = { error };
      }
    }
    if ('error' in outcome) throw outcome.error;
    return outcome.result;
  };
}
