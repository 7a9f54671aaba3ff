// Finds the end record of a ZIP and from it where the archive begins: bytes before it (a self-extractor, a polyglot)
// are tolerated when the offsets work out one way only. APPNOTE.TXT 6.3.10, 4.3.14 to 4.3.16.
import { AppError } from '../../../contract/app-error.ts';

const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
const MAX_COMMENT_BYTES = 0xffff;
const LOCATOR_SIGNATURE = 0x07064b50;
const LOCATOR_BYTES = 20;
const END64_SIGNATURE = 0x06064b50;
const END64_BYTES = 56;
const ENTRY_SIGNATURE = 0x02014b50;

export interface ZipEnd {
  /** From the archive's own first byte to the end of its comment. */
  readonly archive: Buffer;
  readonly entryCount: number;
  /** Of the central directory, in `archive`. */
  readonly directoryStart: number;
  readonly directoryEnd: number;
  readonly bytesBefore: number;
  readonly bytesAfter: number;
}

interface Directory {
  readonly entryCount: number;
  readonly size: number;
  readonly offset: number;
  /** Where the record that says so begins: the directory ends there. */
  readonly recordStart: number;
}

/** @throws AppError container.damaged, container.needs_tool (several disks), container.ambiguous */
export function readZipEnd(bytes: Buffer): ZipEnd {
  const endStart = findEnd(bytes);
  const archiveEnd = endStart + END_BYTES + bytes.readUInt16LE(endStart + 20);
  const directory = directoryOf(bytes, endStart);
  const start = archiveStart(bytes, directory);
  return {
    archive: bytes.subarray(start, archiveEnd),
    entryCount: directory.entryCount,
    directoryStart: directory.offset,
    directoryEnd: directory.recordStart - start,
    bytesBefore: start,
    bytesAfter: bytes.length - archiveEnd,
  };
}

/** The last end record whose comment fits into the file. */
function findEnd(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - END_BYTES - MAX_COMMENT_BYTES);
  for (let at = bytes.length - END_BYTES; at >= first; at -= 1) {
    if (bytes.readUInt32LE(at) !== END_SIGNATURE) continue;
    if (at + END_BYTES + bytes.readUInt16LE(at + 20) <= bytes.length) return at;
  }
  throw new AppError('container.damaged', 'no end record: truncated or not a ZIP');
}

function directoryOf(bytes: Buffer, endStart: number): Directory {
  const short: Directory = {
    entryCount: bytes.readUInt16LE(endStart + 10),
    size: bytes.readUInt32LE(endStart + 12),
    offset: bytes.readUInt32LE(endStart + 16),
    recordStart: endStart,
  };
  const locator = endStart - LOCATOR_BYTES;
  const isLong = locator >= 0 && bytes.readUInt32LE(locator) === LOCATOR_SIGNATURE;
  const disk = bytes.readUInt16LE(endStart + 4);
  if (disk !== 0 && !(isLong && disk === 0xffff))
    throw new AppError('container.needs_tool', 'one of several disks');
  return isLong ? longDirectory(bytes, locator, short) : short;
}

/** The ZIP64 record must stand right before its locator, and not say another thing than the short record does. */
function longDirectory(bytes: Buffer, locator: number, short: Directory): Directory {
  const recordStart = locator - END64_BYTES;
  if (recordStart < 0 || bytes.readUInt32LE(recordStart) !== END64_SIGNATURE)
    throw new AppError('container.damaged', 'no ZIP64 end record before its locator');
  const long: Directory = {
    entryCount: readUint64(bytes, recordStart + 32),
    size: readUint64(bytes, recordStart + 40),
    offset: readUint64(bytes, recordStart + 48),
    recordStart,
  };
  const isSame =
    [long.entryCount, 0xffff].includes(short.entryCount) &&
    [long.size, 0xffff_ffff].includes(short.size) &&
    [long.offset, 0xffff_ffff].includes(short.offset);
  if (!isSame) throw new AppError('container.ambiguous', 'the two end records contradict each other');
  return long;
}

/** Offsets count from the file's or from the archive's first byte; where both could hold, nobody knows which. */
function archiveStart(bytes: Buffer, { entryCount, size, offset, recordStart }: Directory): number {
  const shift = recordStart - size - offset;
  if (entryCount === 0) return 0;
  const isEntryAt = (at: number) =>
    at >= 0 && at + 4 <= recordStart && bytes.readUInt32LE(at) === ENTRY_SIGNATURE;
  const holdsPlain = isEntryAt(offset);
  const holdsShifted = shift > 0 && isEntryAt(offset + shift);
  if (holdsPlain && holdsShifted) throw new AppError('container.ambiguous', 'two central directories');
  if (holdsPlain) return 0;
  if (holdsShifted) return shift;
  throw new AppError('container.damaged', 'no central directory where the end record says');
}

/** Exact up to 2^53; what is larger lies outside of any file and fails later comparisons. */
function readUint64(bytes: Buffer, at: number): number {
  return bytes.readUInt32LE(at) + bytes.readUInt32LE(at + 4) * 2 ** 32;
}
