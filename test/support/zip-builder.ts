// Writes small ZIP archives for tests, honest by default, with every field open to lies.
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipEntrySpec {
  readonly name: string | Uint8Array;
  readonly content?: string | Uint8Array;
  /** 8 unless told; 0 stores. */
  readonly method?: number;
  readonly flags?: number;
  /** Upper byte: the system (3 is Unix). */
  readonly madeBy?: number;
  readonly unixMode?: number;
  readonly extra?: Uint8Array;
  /** Taken instead of the packed content. */
  readonly packed?: Uint8Array;
  /** What the headers state instead of the truth; both headers unless `local` says otherwise. */
  readonly stated?: { readonly size?: number; readonly packedSize?: number; readonly crc?: number };
  readonly local?: {
    readonly name?: string;
    readonly flags?: number;
    readonly method?: number;
    readonly size?: number;
  };
  /** The directory points to the local header of that earlier entry; none of its own is written. */
  readonly sharesEntry?: number;
  /** Written locally, not named in the directory. */
  readonly isHidden?: boolean;
}

export interface ZipSpec {
  readonly before?: Uint8Array;
  /** Offsets count from the file's first byte even with bytes before. */
  readonly offsetsFromFile?: boolean;
  readonly after?: Uint8Array;
  readonly statedCount?: number;
  readonly zip64?: boolean;
  readonly zip64Count?: number;
}

const bytesOf = (text: string | Uint8Array) =>
  typeof text === 'string' ? Buffer.from(text, 'utf8') : Buffer.from(text);

export function buildZip(entries: readonly ZipEntrySpec[], spec: ZipSpec = {}): Buffer {
  const before = Buffer.from(spec.before ?? []);
  const base = spec.offsetsFromFile ? before.length : 0;
  const locals: Buffer[] = [];
  const starts: number[] = [];
  let at = base;
  for (const entry of entries) {
    starts.push(entry.sharesEntry === undefined ? at : (starts[entry.sharesEntry] ?? 0));
    if (entry.sharesEntry !== undefined) continue;
    const local = localEntry(entry);
    locals.push(local);
    at += local.length;
  }
  const directory = entries.flatMap((entry, index) =>
    entry.isHidden ? [] : [directoryEntry(entry, starts[index] ?? 0)],
  );
  const size = directory.reduce((sum, one) => sum + one.length, 0);
  const count = spec.statedCount ?? directory.length;
  return Buffer.concat([
    before,
    ...locals,
    ...directory,
    ...(spec.zip64 ? [zip64End(spec.zip64Count ?? count, size, at)] : []),
    end(count, size, at),
    Buffer.from(spec.after ?? []),
  ]);
}

function facts(entry: ZipEntrySpec) {
  const content = bytesOf(entry.content ?? '');
  const method = entry.method ?? 8;
  const packed = Buffer.from(entry.packed ?? (method === 8 ? deflateRawSync(content) : content));
  const isUtf8 = typeof entry.name === 'string';
  return {
    name: bytesOf(entry.name),
    packed,
    method,
    flags: (entry.flags ?? 0) | (isUtf8 ? 0x800 : 0),
    crc: entry.stated?.crc ?? crc32(content),
    packedSize: entry.stated?.packedSize ?? packed.length,
    size: entry.stated?.size ?? content.length,
    extra: Buffer.from(entry.extra ?? []),
  };
}

function localEntry(entry: ZipEntrySpec): Buffer {
  const { name, packed, method, flags, crc, packedSize, size, extra } = facts(entry);
  const { local } = entry;
  const localName = local?.name === undefined ? name : bytesOf(local.name);
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(local?.flags ?? flags, 6);
  head.writeUInt16LE(local?.method ?? method, 8);
  head.writeUInt32LE(crc, 14);
  head.writeUInt32LE(packedSize, 18);
  head.writeUInt32LE(local?.size ?? size, 22);
  head.writeUInt16LE(localName.length, 26);
  head.writeUInt16LE(extra.length, 28);
  return Buffer.concat([head, localName, extra, packed]);
}

function directoryEntry(entry: ZipEntrySpec, start: number): Buffer {
  const { name, method, flags, crc, packedSize, size, extra } = facts(entry);
  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE(entry.madeBy ?? (entry.unixMode === undefined ? 20 : 0x0314), 4);
  head.writeUInt16LE(20, 6);
  head.writeUInt16LE(flags, 8);
  head.writeUInt16LE(method, 10);
  head.writeUInt32LE(crc, 16);
  head.writeUInt32LE(packedSize, 20);
  head.writeUInt32LE(size, 24);
  head.writeUInt16LE(name.length, 28);
  head.writeUInt16LE(extra.length, 30);
  head.writeUInt32LE(((entry.unixMode ?? 0) << 16) >>> 0, 38);
  head.writeUInt32LE(start, 42);
  return Buffer.concat([head, name, extra]);
}

function end(count: number, size: number, offset: number): Buffer {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(Math.min(count, 0xffff), 8);
  record.writeUInt16LE(Math.min(count, 0xffff), 10);
  record.writeUInt32LE(size, 12);
  record.writeUInt32LE(offset, 16);
  return record;
}

function zip64End(count: number, size: number, offset: number): Buffer {
  const record = Buffer.alloc(56 + 20);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeBigUInt64LE(BigInt(count), 24);
  record.writeBigUInt64LE(BigInt(count), 32);
  record.writeBigUInt64LE(BigInt(size), 40);
  record.writeBigUInt64LE(BigInt(offset), 48);
  record.writeUInt32LE(0x07064b50, 56);
  record.writeBigUInt64LE(BigInt(offset + size), 64);
  record.writeUInt32LE(1, 72);
  return record;
}
