// The directories of a TIFF or BigTIFF, both byte orders (TIFF 6.0, 2): every stretch of bytes they speak of.
import { AppError } from '../../../contract/app-error.ts';
import { damagedPicture } from './picture-extent.ts';

const MAX_DIRECTORIES = 10_000;
const MAX_VALUES = 5_000_000;
/** Bytes of a value by its type, 1 to 18. */
const TYPE_BYTES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8];
/** Directories inside: pages' previews, EXIF, GPS, interoperability. */
const SUB_DIRECTORIES: ReadonlySet<number> = new Set([330, 34665, 34853, 40965]);

export interface TiffDirectory {
  /** Values of the tags that hold whole numbers. */
  readonly numbers: ReadonlyMap<number, readonly number[]>;
}

export interface TiffFile {
  readonly directories: readonly TiffDirectory[];
  /** First byte after the last one that a directory or a value of one needs. */
  readonly end: number;
}

const NUMBERS_WANTED: ReadonlySet<number> = new Set([
  256, 257, 258, 259, 273, 277, 278, 279, 324, 325, 513, 514, 330, 34665, 34853, 40965,
]);

export function readTiff(bytes: Buffer): TiffFile {
  const reader = new TiffBytes(bytes);
  const directories: TiffDirectory[] = [];
  const known = new Set<number>();
  const waiting = [reader.firstDirectory];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (at === 0) continue;
    if (known.has(at)) throw damagedPicture('a TIFF directory leads back to itself');
    if (known.size >= MAX_DIRECTORIES) throw new AppError('inspection.limit', 'too many TIFF directories');
    known.add(at);
    const { directory, next } = reader.directory(at);
    directories.push(directory);
    waiting.push(next);
    for (const tag of SUB_DIRECTORIES) for (const sub of directory.numbers.get(tag) ?? []) waiting.push(sub);
  }
  return { directories, end: reader.end };
}

class TiffBytes {
  readonly firstDirectory: number;
  end = 0;
  readonly #isLittle: boolean;
  readonly #isBig: boolean;
  readonly #bytes: Buffer;
  #values = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    this.#isLittle = bytes[0] === 0x49;
    this.#isBig = this.number(2, 2) === 43;
    this.firstDirectory = this.#isBig ? this.number(8, 8) : this.number(4, 4);
  }

  directory(at: number): { readonly directory: TiffDirectory; readonly next: number } {
    const wide = this.#isBig ? 8 : 4;
    const count = this.number(at, this.#isBig ? 8 : 2);
    const first = at + (this.#isBig ? 8 : 2);
    const entryBytes = this.#isBig ? 20 : 12;
    const nextAt = first + count * entryBytes;
    const next = this.number(nextAt, wide);
    const numbers = new Map<number, readonly number[]>();
    for (let index = 0; index < count; index++) {
      const entry = first + index * entryBytes;
      const tag = this.number(entry, 2);
      const type = this.number(entry + 2, 2);
      const values = this.number(entry + 4, wide);
      const bytes = (TYPE_BYTES[type] ?? 0) * values;
      const start = bytes <= wide ? entry + 4 + wide : this.number(entry + 4 + wide, wide);
      this.#reach(start + bytes);
      if (NUMBERS_WANTED.has(tag)) numbers.set(tag, this.#numbers(start, type, values));
    }
    return { directory: { numbers }, next };
  }

  number(at: number, width: number): number {
    this.#reach(at + width);
    if (width === 8)
      return Number(this.#isLittle ? this.#bytes.readBigUInt64LE(at) : this.#bytes.readBigUInt64BE(at));
    return this.#isLittle ? this.#bytes.readUIntLE(at, width) : this.#bytes.readUIntBE(at, width);
  }

  #numbers(start: number, type: number, count: number): readonly number[] {
    const width = TYPE_BYTES[type] ?? 0;
    if (![1, 2, 4, 8].includes(width)) return [];
    this.#values += count;
    if (this.#values > MAX_VALUES) throw new AppError('inspection.limit', 'too many TIFF values');
    return Array.from({ length: count }, (_, index) => this.number(start + index * width, width));
  }

  #reach(end: number): void {
    if (!(end <= this.#bytes.length)) throw damagedPicture('TIFF cut off');
    this.end = Math.max(this.end, end);
  }
}
