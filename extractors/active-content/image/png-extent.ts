// PNG: chunks with check sums from the signature to IEND (PNG 3rd edition, 5). Text in chunks is only text.
import { crc32 } from 'node:zlib';
import { damagedPicture, type PictureExtent } from './picture-extent.ts';

const SIGNATURE_BYTES = 8;
const FRAME_BYTES = 12;

export function pngExtent(bytes: Buffer): PictureExtent {
  let at = SIGNATURE_BYTES;
  let widthPx = 0;
  let heightPx = 0;
  let hasData = false;
  while (at + FRAME_BYTES <= bytes.length) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    const end = at + FRAME_BYTES + length;
    if (end > bytes.length) throw damagedPicture('a PNG chunk is cut off');
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4))
      throw damagedPicture('a PNG chunk has a wrong check sum');
    if (at === SIGNATURE_BYTES) {
      if (type !== 'IHDR' || length !== 13) throw damagedPicture('PNG without a header');
      widthPx = bytes.readUInt32BE(at + 8);
      heightPx = bytes.readUInt32BE(at + 12);
    }
    hasData ||= type === 'IDAT';
    at = end;
    if (type === 'IEND') {
      if (!hasData) throw damagedPicture('PNG without a picture');
      return { end: at, widthPx, heightPx, announcesMore: false };
    }
  }
  throw damagedPicture('PNG without an end');
}
