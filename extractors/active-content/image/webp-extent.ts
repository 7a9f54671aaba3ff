// WebP: one RIFF with its chunks (RFC 9649, 2).
import { damagedPicture, type PictureExtent } from './picture-extent.ts';

const RIFF_HEAD_BYTES = 12;
const CHUNK_HEAD_BYTES = 8;

export function webpExtent(bytes: Buffer): PictureExtent {
  if (bytes.length < RIFF_HEAD_BYTES + CHUNK_HEAD_BYTES) throw damagedPicture('WebP cut off');
  const end = 8 + bytes.readUInt32LE(4);
  if (end > bytes.length) throw damagedPicture('WebP cut off');
  let size: readonly [number, number] | null = null;
  let hasPicture = false;
  for (let at = RIFF_HEAD_BYTES; at < end; ) {
    if (at + CHUNK_HEAD_BYTES > end) throw damagedPicture('a WebP chunk is cut off');
    const name = bytes.toString('latin1', at, at + 4);
    const start = at + CHUNK_HEAD_BYTES;
    const length = bytes.readUInt32LE(at + 4);
    if (start + length > end) throw damagedPicture('a WebP chunk is cut off');
    hasPicture ||= ['VP8 ', 'VP8L', 'ANMF'].includes(name);
    size ??= sizeIn(name, bytes.subarray(start, start + length));
    at = start + length + (length % 2);
  }
  if (!hasPicture || !size) throw damagedPicture('WebP without a picture');
  return { end: end + (end % 2), widthPx: size[0], heightPx: size[1], announcesMore: false };
}

function sizeIn(name: string, chunk: Buffer): readonly [number, number] | null {
  if (name === 'VP8X' && chunk.length >= 10) return [1 + chunk.readUIntLE(4, 3), 1 + chunk.readUIntLE(7, 3)];
  if (name === 'VP8 ' && chunk.length >= 10)
    return [chunk.readUInt16LE(6) & 0x3fff, chunk.readUInt16LE(8) & 0x3fff];
  if (name === 'VP8L' && chunk.length >= 5) {
    const bits = chunk.readUInt32LE(1);
    return [1 + (bits & 0x3fff), 1 + ((bits >>> 14) & 0x3fff)];
  }
  return null;
}
