// What Samsung telephones write after a photo: named blocks and, at the very end, their directory (SEFH … SEFT). Layout as
// ExifTool documents it (Samsung.pm, ProcessSamsung).

const ENTRY_BYTES = 12;
const HEAD_BYTES = 12;

export interface PhoneTrailer {
  /** Where its first block begins, in the bytes given. */
  readonly start: number;
  /** The content of each block, without its name. */
  readonly blocks: readonly Buffer[];
}

/** Null when the bytes do not end so, or the directory does not account for every byte to the end. */
export function phoneTrailer(bytes: Buffer): PhoneTrailer | null {
  if (bytes.length < 8 + HEAD_BYTES || bytes.toString('latin1', bytes.length - 4) !== 'SEFT') return null;
  const length = bytes.readUInt32LE(bytes.length - 8);
  const directory = bytes.length - 8 - length;
  if (directory < 0 || bytes.toString('latin1', directory, directory + 4) !== 'SEFH') return null;
  const count = bytes.readUInt32LE(directory + 8);
  if (HEAD_BYTES + count * ENTRY_BYTES !== length) return null;
  const blocks: Buffer[] = [];
  let start = directory;
  let total = 0;
  for (let index = 0; index < count; index++) {
    const entry = directory + HEAD_BYTES + index * ENTRY_BYTES;
    const back = bytes.readUInt32LE(entry + 4);
    const size = bytes.readUInt32LE(entry + 8);
    if (back > directory || size > back || size < 8) return null;
    const at = directory - back;
    const nameBytes = bytes.readUInt32LE(at + 4);
    if (nameBytes + 8 > size) return null;
    blocks.push(bytes.subarray(at + 8 + nameBytes, at + size));
    start = Math.min(start, at);
    total += size;
  }
  return total === directory - start ? { start, blocks } : null;
}
