// Walks the central directory of a ZIP. What stands before a broken record is kept; the break is said.
import { type Entry, fromRandomAccessReaderPromise } from 'yauzl';
import type { PartProblem } from '../../../contract/contained.ts';
import { partProblem } from '../part-problem.ts';
import { BufferAccess } from './buffer-access.ts';
import type { ZipEnd } from './zip-end.ts';

const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_BYTES = 46;
const STRONG_ENCRYPTION_FLAG = 0x40;

export interface ZipDirectory {
  readonly entries: readonly Entry[];
  readonly problems: readonly PartProblem[];
}

/** The caller has held `entryCount` against its limit before. */
export async function readZipDirectory(end: ZipEnd): Promise<ZipDirectory> {
  const entries: Entry[] = [];
  let cursor = end.directoryStart;
  try {
    const zip = await fromRandomAccessReaderPromise(new BufferAccess(end.archive), end.archive.length, {
      decodeStrings: false,
      validateEntrySizes: false,
      autoClose: false,
    });
    for await (const entry of zip.eachEntry()) {
      entries.push(entry);
      cursor += ENTRY_BYTES + entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength;
    }
  } catch {
    return { entries, problems: [breakAt(end.archive, cursor)] };
  }
  return { entries, problems: isEntryAt(end.archive, cursor) ? [MORE_THAN_COUNTED] : [] };
}

const MORE_THAN_COUNTED = partProblem('container.ambiguous', 'more entries than the end record counts');

function breakAt(archive: Buffer, cursor: number): PartProblem {
  const isStrong =
    isEntryAt(archive, cursor) && (archive.readUInt16LE(cursor + 8) & STRONG_ENCRYPTION_FLAG) !== 0;
  return isStrong
    ? partProblem('container.encrypted', 'strong encryption')
    : partProblem('container.damaged', 'the central directory breaks off');
}

function isEntryAt(archive: Buffer, at: number): boolean {
  return at + ENTRY_BYTES <= archive.length && archive.readUInt32LE(at) === ENTRY_SIGNATURE;
}
