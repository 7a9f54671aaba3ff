// BMP: header, colours, rows of pixels (Windows BITMAPINFOHEADER and its kin). The size the file states of itself is not
// believed: whoever hides data after the picture states it too.
import { AppError } from '../../../contract/app-error.ts';
import { damagedPicture, type PictureExtent } from './picture-extent.ts';

const FILE_HEADER_BYTES = 14;
const CORE_HEADER_BYTES = 12;
const V5_HEADER_BYTES = 124;
const COMPRESSIONS = { none: 0, rle8: 1, rle4: 2, fields: 3, alphaFields: 6 };

export function bmpExtent(bytes: Buffer): PictureExtent {
  if (bytes.length < FILE_HEADER_BYTES + CORE_HEADER_BYTES) throw damagedPicture('BMP cut off');
  const pixelStart = bytes.readUInt32LE(10);
  const headerBytes = bytes.readUInt32LE(FILE_HEADER_BYTES);
  if (FILE_HEADER_BYTES + headerBytes > bytes.length) throw damagedPicture('BMP cut off');
  const isCore = headerBytes === CORE_HEADER_BYTES;
  if (!isCore && headerBytes < 16) throw damagedPicture('BMP header of unknown size');
  const widthPx = isCore ? bytes.readUInt16LE(18) : bytes.readInt32LE(18);
  const heightPx = Math.abs(isCore ? bytes.readUInt16LE(20) : bytes.readInt32LE(22));
  const bits = bytes.readUInt16LE(isCore ? 24 : 28);
  const compression = !isCore && headerBytes >= 20 ? bytes.readUInt32LE(30) : COMPRESSIONS.none;
  const stated = !isCore && headerBytes >= 24 ? bytes.readUInt32LE(34) : 0;
  const pixelBytes = bytesOfPixels(compression, widthPx, heightPx, bits, stated);
  const profileEnd = headerBytes >= V5_HEADER_BYTES ? profileEndOf(bytes) : 0;
  const end = Math.max(pixelStart + pixelBytes, profileEnd);
  if (end > bytes.length) throw damagedPicture('BMP cut off');
  return { end, widthPx, heightPx, announcesMore: false };
}

function bytesOfPixels(kind: number, width: number, height: number, bits: number, stated: number): number {
  const isPlain = [COMPRESSIONS.none, COMPRESSIONS.fields, COMPRESSIONS.alphaFields].includes(kind);
  if (isPlain) return Math.ceil((width * bits) / 32) * 4 * height;
  if (kind === COMPRESSIONS.rle4 || kind === COMPRESSIONS.rle8) return stated;
  throw new AppError('inspection.unknown_format', 'a BMP that holds another format');
}

/** A colour profile may stand after the pixels; its place counts from the header. */
function profileEndOf(bytes: Buffer): number {
  const offset = bytes.readUInt32LE(FILE_HEADER_BYTES + 112);
  const size = bytes.readUInt32LE(FILE_HEADER_BYTES + 116);
  return offset === 0 || size === 0 ? 0 : FILE_HEADER_BYTES + offset + size;
}
