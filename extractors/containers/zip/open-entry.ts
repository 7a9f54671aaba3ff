// One entry of a ZIP: its bytes, or why they could not be had. Real bytes decide; what the headers state is only
// held against them.
import { crc32 } from 'node:zlib';
import type { Entry } from 'yauzl';
import type { PartProblem } from '../../../contract/contained.ts';
import { inflateBounded, type OutputCap } from '../bounded-inflate.ts';
import { partProblem } from '../part-problem.ts';
import type { EntryPlace } from './zip-places.ts';

const ENCRYPTED_FLAG = 0x1;
const STORED = 0;
const DEFLATED = 8;
/** Some writers deflate even nothing. */
const EMPTY_DEFLATED_BYTES = 2;
/** No deflated byte becomes more than this. */
const MAX_DEFLATE_RATIO = 1_032;
/** WinZip's AES entries hide the real method behind this one. */
const AES = 99;
/** File type bits of a Unix mode, in the upper half of the external attributes. */
const UNIX_TYPE_MASK = 0xf000;
const UNIX_LINK = 0xa000;
const UNIX_FOLDER = 0x4000;
const UNIX_PLAIN = 0x8000;

export type OpenedEntry =
  | { readonly bytes: Buffer; readonly problem?: never }
  | {
      readonly bytes: null;
      readonly problem: PartProblem;
      /** Unpacked in vain: it counts, or a thousand bombs would cost a thousand times. */
      readonly wastedBytes: number;
    };

/** A folder and nothing in it. yes: `atti/`  no: `atti/` with bytes */
export function isFolder(entry: Entry): boolean {
  const named = entry.fileNameRaw.at(-1) === 0x2f || unixType(entry) === UNIX_FOLDER;
  return named && entry.compressedSize <= EMPTY_DEFLATED_BYTES && entry.uncompressedSize === 0;
}

export function openEntry({ entry, packed, problem }: EntryPlace, cap: OutputCap): OpenedEntry {
  const reason = problem ?? notOpened(entry);
  if (reason) return without(reason);
  if (entry.compressionMethod === STORED) return openStored(entry, packed, cap);
  const most = Math.min(entry.uncompressedSize, cap.bytes);
  const inflated = inflateBounded('raw', packed, most);
  if (inflated.state === 'damaged') {
    const atMost = Math.min(most, packed.length * MAX_DEFLATE_RATIO);
    return without(partProblem('container.damaged', inflated.detail), atMost);
  }
  if (inflated.state === 'over') return without(overflow(entry, cap), most);
  return checked(entry, inflated.bytes);
}

function openStored(entry: Entry, packed: Buffer, cap: OutputCap): OpenedEntry {
  return packed.length > cap.bytes ? without(partProblem(cap.code)) : checked(entry, packed);
}

/** More came out than stated, or than allowed: whichever was less. */
function overflow(entry: Entry, cap: OutputCap): PartProblem {
  return entry.uncompressedSize < cap.bytes
    ? partProblem('container.lying_size', 'more comes out than stated')
    : partProblem(cap.code);
}

function checked(entry: Entry, bytes: Buffer): OpenedEntry {
  if (bytes.length !== entry.uncompressedSize)
    return without(partProblem('container.lying_size', 'another size than stated'), bytes.length);
  if (crc32(bytes) !== entry.crc32)
    return without(partProblem('container.damaged', 'the checksum differs'), bytes.length);
  return { bytes };
}

function notOpened(entry: Entry): PartProblem | null {
  if ((entry.generalPurposeBitFlag & ENCRYPTED_FLAG) !== 0 || entry.compressionMethod === AES)
    return partProblem('container.encrypted');
  const type = unixType(entry);
  if (type === UNIX_LINK) return partProblem('container.link');
  if (type !== 0 && type !== UNIX_PLAIN && type !== UNIX_FOLDER)
    return partProblem('container.link', 'a device, pipe or socket');
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED)
    return partProblem('container.needs_tool', `compression method ${entry.compressionMethod}`);
  return null;
}

/** 0 when the entry does not say. */
function unixType(entry: Entry): number {
  return (entry.externalFileAttributes >>> 16) & UNIX_TYPE_MASK;
}

function without(problem: PartProblem, wastedBytes = 0): OpenedEntry {
  return { bytes: null, problem, wastedBytes };
}
