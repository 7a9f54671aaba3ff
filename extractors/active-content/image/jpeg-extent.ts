// JPEG: segments from SOI to EOI (ITU-T T.81, annex B). Previews inside EXIF lie in a segment and are passed with it.
import { damagedPicture, type PictureExtent } from './picture-extent.ts';

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const DNL = 0xdc;
/** Frame headers; DHT (c4), JPG (c8) and DAC (cc) lie between them. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const isAlone = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
/** Words by which a file says that more follows its picture (CIPA DC-007; Google's container and motion photo). */
const MORE = /^MPF\0|Container:Directory|MotionPhoto|MicroVideo|hdrgm:/;

/** @param start of the SOI marker */
export function jpegExtent(bytes: Buffer, start = 0): PictureExtent {
  let at = start + 2;
  let size: readonly [number, number] | null = null;
  let linesAfter = 0;
  let hasScan = false;
  let announcesMore = false;
  for (;;) {
    if (bytes[at] !== 0xff) throw damagedPicture('no JPEG marker where one must be');
    while (bytes[at] === 0xff) at++;
    const marker = bytes[at++];
    if (marker === undefined) throw damagedPicture('JPEG without an end');
    if (marker === EOI) break;
    if (marker === SOI && at > start + 2) throw damagedPicture('a JPEG begins inside another');
    if (isAlone(marker)) continue;
    const end = segmentEnd(bytes, at);
    if (isFrame(marker)) size = [bytes.readUInt16BE(at + 5), bytes.readUInt16BE(at + 3)];
    if (marker === DNL) linesAfter = bytes.readUInt16BE(at + 2);
    if (marker === 0xe1 || marker === 0xe2)
      announcesMore ||= MORE.test(bytes.toString('latin1', at + 2, end));
    at = end;
    if (marker === SOS) {
      hasScan = true;
      at = scanEnd(bytes, at);
    }
  }
  if (!size || !hasScan) throw damagedPicture('JPEG without a picture');
  return { end: at, widthPx: size[0], heightPx: size[1] || linesAfter, announcesMore };
}

function segmentEnd(bytes: Buffer, at: number): number {
  const length = at + 2 <= bytes.length ? bytes.readUInt16BE(at) : 0;
  const end = at + length;
  if (length < 2 || end > bytes.length) throw damagedPicture('a JPEG segment is cut off');
  return end;
}

/** The next marker that is neither a stuffed byte nor a restart. */
function scanEnd(bytes: Buffer, start: number): number {
  for (let at = bytes.indexOf(0xff, start); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) break;
    const isPicture = next === 0 || next === 0xff || (next >= 0xd0 && next <= 0xd7);
    if (!isPicture) return at;
  }
  throw damagedPicture('JPEG without an end');
}
