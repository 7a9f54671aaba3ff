// Sectors of an OLE compound file: header, allocation tables, chains. Every sector may be read once: loops and bombs of
// streams that share sectors end there, and all work is bounded by the file's size. [MS-CFB] 2.1 to 2.5.
import { AppError } from '../../../contract/app-error.ts';

const SIGNATURE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const HEADER_BYTES = 512;
const HEADER_TABLE_START = 76;
/** Sector numbers above are marks: end of chain, free, tables. */
const MAX_SECTOR = 0xffff_fffa;
const END_OF_CHAIN = 0xffff_fffe;
const MINI_SECTOR_BYTES = 64;

export interface CfbHeader {
  readonly sectorBytes: number;
  readonly tableSectors: number;
  readonly directoryStart: number;
  readonly miniCutoff: number;
  readonly miniTableStart: number;
  readonly moreTablesStart: number;
}

export function isCfb(bytes: Buffer): boolean {
  return bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE);
}

/** @throws AppError container.damaged */
export function readHeader(bytes: Buffer): CfbHeader {
  if (!isCfb(bytes) || bytes.length < HEADER_BYTES) throw new AppError('container.damaged', 'no CFB header');
  const shift = bytes.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) throw new AppError('container.damaged', `CFB sector shift ${shift}`);
  return {
    sectorBytes: 2 ** shift,
    tableSectors: bytes.readUInt32LE(44),
    directoryStart: bytes.readUInt32LE(48),
    miniCutoff: bytes.readUInt32LE(56),
    miniTableStart: bytes.readUInt32LE(60),
    moreTablesStart: bytes.readUInt32LE(68),
  };
}

/** Sectors of one size with their chains; each sector is given out once. */
export class SectorSpace {
  readonly #taken: Uint8Array;
  readonly #next: (sector: number) => number;
  readonly #sectorAt: (sector: number) => Buffer;
  readonly #count: number;

  constructor(count: number, next: (sector: number) => number, sectorAt: (sector: number) => Buffer) {
    this.#count = count;
    this.#next = next;
    this.#sectorAt = sectorAt;
    this.#taken = new Uint8Array(count);
  }

  /**
   * @param maxBytes stops there; a chain may be longer than the stream
   * @returns less than `maxBytes` when the chain ends or leaves the file before
   * @throws AppError container.overlap
   */
  read(start: number, maxBytes: number): Buffer {
    const pieces: Buffer[] = [];
    let size = 0;
    for (let sector = start; size < maxBytes && sector !== END_OF_CHAIN; sector = this.#next(sector)) {
      if (sector >= this.#count) break; // cut off: the caller holds the length against what was stated
      if (this.#taken[sector] === 1) throw new AppError('container.overlap', 'CFB sectors used twice');
      this.#taken[sector] = 1;
      const piece = this.#sectorAt(sector);
      pieces.push(piece);
      size += piece.length;
    }
    return Buffer.concat(pieces, size).subarray(0, maxBytes);
  }
}

/** @throws AppError container.damaged, container.overlap */
export function bigSectors(bytes: Buffer, header: CfbHeader): SectorSpace {
  const { sectorBytes } = header;
  const count = Math.max(0, Math.ceil(bytes.length / sectorBytes) - 1);
  const sectorAt = (sector: number) => bytes.subarray((sector + 1) * sectorBytes, (sector + 2) * sectorBytes);
  const tables = tableSectors(bytes, header, count, sectorAt);
  const perTable = sectorBytes / 4;
  const next = (sector: number) => {
    const table = tables[Math.floor(sector / perTable)];
    return table === undefined ? END_OF_CHAIN : wordAt(sectorAt(table), sector % perTable);
  };
  return new SectorSpace(count, next, sectorAt);
}

/** @param miniStream the root's own stream, in which the small sectors lie */
export function miniSectors(miniStream: Buffer, table: Buffer): SectorSpace {
  const count = Math.ceil(miniStream.length / MINI_SECTOR_BYTES);
  const sectorAt = (sector: number) =>
    miniStream.subarray(sector * MINI_SECTOR_BYTES, (sector + 1) * MINI_SECTOR_BYTES);
  return new SectorSpace(count, (sector) => wordAt(table, sector), sectorAt);
}

/** The sectors of the allocation table: 109 in the header, more in a chain of lists. */
function tableSectors(
  bytes: Buffer,
  header: CfbHeader,
  count: number,
  sectorAt: (sector: number) => Buffer,
): readonly number[] {
  const words = (list: Buffer) =>
    Array.from({ length: Math.floor(list.length / 4) }, (_, index) => wordAt(list, index));
  const found = words(bytes.subarray(HEADER_TABLE_START, HEADER_BYTES));
  let list = header.moreTablesStart;
  for (let guard = 0; guard <= count && list < count && found.length < header.tableSectors; guard += 1) {
    const entries = words(sectorAt(list));
    list = entries.pop() ?? END_OF_CHAIN;
    found.push(...entries);
  }
  return found.slice(0, header.tableSectors).filter((sector) => sector < MAX_SECTOR && sector < count);
}

/** A word beyond the end ends the chain: truncated files keep what is there. */
function wordAt(words: Buffer, index: number): number {
  return index * 4 + 4 <= words.length ? words.readUInt32LE(index * 4) : END_OF_CHAIN;
}
