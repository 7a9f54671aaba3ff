// Where each entry of a ZIP lies in the file, and whether the header there says the same as the central directory.
// Bytes used twice are a bomb (D. Fifield, "A better zip bomb", WOOT 2019); headers that differ show each program
// another file.
import type { Entry } from 'yauzl';
import { AppError } from '../../../contract/app-error.ts';
import type { PartProblem } from '../../../contract/contained.ts';
import { partProblem } from '../part-problem.ts';

const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_BYTES = 30;
const UNSET_SIZE = 0xffff_ffff;
/** Sizes stand after the data: the local header has none. */
const DESCRIPTOR_FLAG = 0x8;
/** Encrypted, name in UTF-8: what would change the file that comes out. */
const MEANING_FLAGS = 0x1 | 0x800;
/** After the data may stand a descriptor: with or without signature, with short or long sizes. */
const DESCRIPTOR_BYTES: readonly number[] = [0, 12, 16, 20, 24];

export interface EntryPlace {
  readonly entry: Entry;
  readonly start: number;
  /** The packed bytes; empty where they cannot be. */
  readonly packed: Buffer;
  readonly end: number;
  readonly problem: PartProblem | null;
}

/** @param directoryStart no data reaches beyond it */
export function placeOf(archive: Buffer, entry: Entry, directoryStart: number): EntryPlace {
  const start = entry.relativeOffsetOfLocalHeader;
  const nowhere = { entry, start, packed: Buffer.alloc(0), end: start };
  if (start + LOCAL_BYTES > directoryStart || archive.readUInt32LE(start) !== LOCAL_SIGNATURE)
    return { ...nowhere, problem: partProblem('container.damaged', 'no entry where the directory says') };
  const nameStart = start + LOCAL_BYTES;
  const nameEnd = nameStart + archive.readUInt16LE(start + 26);
  const dataStart = nameEnd + archive.readUInt16LE(start + 28);
  const end = dataStart + entry.compressedSize;
  if (end > directoryStart)
    return { ...nowhere, problem: partProblem('container.damaged', 'the entry reaches out of the archive') };
  const hasSameName = archive.subarray(nameStart, nameEnd).equals(entry.fileNameRaw);
  const problem = hasSameName
    ? contradiction(archive, start, entry)
    : partProblem('container.ambiguous', 'two names for one entry');
  return { entry, start, packed: archive.subarray(dataStart, end), end, problem };
}

function contradiction(archive: Buffer, start: number, entry: Entry): PartProblem | null {
  const flags = archive.readUInt16LE(start + 6);
  if (((flags ^ entry.generalPurposeBitFlag) & MEANING_FLAGS) !== 0)
    return partProblem('container.ambiguous', 'two sets of flags for one entry');
  if (archive.readUInt16LE(start + 8) !== entry.compressionMethod)
    return partProblem('container.ambiguous', 'two methods for one entry');
  if ((flags & DESCRIPTOR_FLAG) !== 0) return null;
  const differs = (at: number, stated: number) => {
    const local = archive.readUInt32LE(start + at);
    return local !== UNSET_SIZE && local !== stated;
  };
  if (differs(18, entry.compressedSize) || differs(22, entry.uncompressedSize))
    return partProblem('container.lying_size', 'two sizes for one entry');
  return archive.readUInt32LE(start + 14) === entry.crc32
    ? null
    : partProblem('container.ambiguous', 'two checksums for one entry');
}

/**
 * Entries that the directory does not name, between those it names.
 * @throws AppError container.overlap when two entries share bytes
 */
export function checkPlaces(
  archive: Buffer,
  places: readonly EntryPlace[],
  directoryStart: number,
): PartProblem[] {
  const ordered = places.filter(({ end, start }) => end > start).sort((a, b) => a.start - b.start);
  const gapEnds = [...ordered.map(({ start }) => start), directoryStart];
  let gapStart = 0;
  let hidden = 0;
  for (const [index, gapEnd] of gapEnds.entries()) {
    if (gapEnd < gapStart) throw new AppError('container.overlap', `at entry ${index} of ${ordered.length}`);
    if (hasLocalEntry(archive, gapStart, gapEnd)) hidden += 1;
    gapStart = ordered[index]?.end ?? gapEnd;
  }
  return hidden > 0
    ? [partProblem('container.ambiguous', `${hidden} times entries that the directory does not name`)]
    : [];
}

function hasLocalEntry(archive: Buffer, from: number, to: number): boolean {
  return DESCRIPTOR_BYTES.some(
    (skip) => from + skip + LOCAL_BYTES <= to && archive.readUInt32LE(from + skip) === LOCAL_SIGNATURE,
  );
}
