// GIF: blocks to the trailer (GIF89a specification).
import { damagedPicture, type PictureExtent } from './picture-extent.ts';

const HEADER_BYTES = 13;
const IMAGE = 0x2c;
const EXTENSION = 0x21;
const TRAILER = 0x3b;

export function gifExtent(bytes: Buffer): PictureExtent {
  if (bytes.length < HEADER_BYTES) throw damagedPicture('GIF cut off');
  const widthPx = bytes.readUInt16LE(6);
  const heightPx = bytes.readUInt16LE(8);
  let at = HEADER_BYTES + colorTableBytes(bytes[10] ?? 0);
  let hasPicture = false;
  for (;;) {
    const kind = bytes[at++];
    if (kind === TRAILER) break;
    if (kind === EXTENSION) at = afterBlocks(bytes, at + 1);
    else if (kind === IMAGE) {
      hasPicture = true;
      const flags = bytes[at + 8];
      if (flags === undefined) throw damagedPicture('GIF cut off');
      at = afterBlocks(bytes, at + 9 + colorTableBytes(flags) + 1);
    } else throw damagedPicture(kind === undefined ? 'GIF without an end' : 'no GIF block where one must be');
  }
  if (!hasPicture) throw damagedPicture('GIF without a picture');
  return { end: at, widthPx, heightPx, announcesMore: false };
}

function colorTableBytes(flags: number): number {
  return (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1);
}

function afterBlocks(bytes: Buffer, start: number): number {
  let at = start;
  for (;;) {
    const length = bytes[at];
    if (length === undefined) throw damagedPicture('GIF cut off');
    at += 1 + length;
    if (length === 0) return at;
  }
}
