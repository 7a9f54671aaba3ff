// The one thing sharp does not tell: different resolutions across and down, as in normal-resolution fax TIFFs.
// Reads tags 282 and 283 of one page's directory; anything odd means "square pixels".
import { type FileHandle, open } from 'node:fs/promises';

const X_RESOLUTION = 282;
const Y_RESOLUTION = 283;
const MAX_ENTRIES = 512;
/** Fax: 204 × 98 dpi is 2.08. Beyond this the tags are wrong. */
const MAX_ASPECT = 4;

/** How much taller than wide a pixel is (1 for square ones). */
export async function readTiffAspect(path: string, page: number): Promise<number> {
  const file = await open(path, 'r');
  try {
    const aspect = await aspectOf(file, page);
    return aspect > 1.2 && aspect <= MAX_ASPECT ? aspect : 1;
  } finally {
    await file.close();
  }
}

async function aspectOf(file: FileHandle, page: number): Promise<number> {
  const head = await bytesAt(file, 0, 8);
  if (!head) return 1;
  const isLittle = head.toString('latin1', 0, 2) === 'II';
  const u16 = (bytes: Buffer, at: number) => (isLittle ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at));
  const u32 = (bytes: Buffer, at: number) => (isLittle ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at));
  if (u16(head, 2) !== 42) return 1; // BigTIFF: no fax
  let offset = u32(head, 4);
  for (let at = 1; offset !== 0; at++) {
    const count = await bytesAt(file, offset, 2);
    const entryCount = count ? u16(count, 0) : 0;
    if (entryCount === 0 || entryCount > MAX_ENTRIES) return 1;
    const directory = await bytesAt(file, offset + 2, entryCount * 12 + 4);
    if (!directory) return 1;
    if (at === page) {
      const x = await rational(X_RESOLUTION, directory);
      const y = await rational(Y_RESOLUTION, directory);
      return x > 0 && y > 0 ? x / y : 1;
    }
    if (at > page) return 1;
    offset = u32(directory, entryCount * 12);
  }
  return 1;

  async function rational(tag: number, directory: Buffer): Promise<number> {
    for (let at = 0; at + 12 <= directory.length; at += 12) {
      if (u16(directory, at) !== tag) continue;
      const value = await bytesAt(file, u32(directory, at + 8), 8);
      return value ? u32(value, 0) / u32(value, 4) : 0;
    }
    return 0;
  }
}

async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer | null> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return bytesRead === length ? buffer : null;
}
