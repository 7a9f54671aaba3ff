// Pixels as a PDF image: print and drawings keep every pixel (lossless, one bit where black and white is all there is),
// photographs are compressed as photographs.
import { type PDFContext, PDFRawStream } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import type { Pixels } from './compare-pictures.ts';

const JPEG_QUALITY = 90;
/** Lossless may be so much larger than JPEG before the picture counts as a photograph. */
const LOSSLESS_FACTOR = 1.3;
/** Channels this close are grey; less than what counts as a difference when pictures are compared. */
const GREY_SPREAD = 24;

export async function imageObject(picture: Pixels, target: PDFContext): Promise<PDFRawStream> {
  const { width, height, rgbx } = picture;
  if (hasColor(rgbx)) return smaller(withoutFourth(rgbx), 3, picture, target);
  const grey = greyOf(rgbx);
  if (!isBlackOrWhite(grey)) return smaller(grey, 1, picture, target);
  return target.flateStream(packed(grey, width, height), {
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    BitsPerComponent: 1,
    ColorSpace: 'DeviceGray',
  });
}

async function smaller(
  raw: Uint8Array,
  channels: 1 | 3,
  { width, height }: Pixels,
  target: PDFContext,
): Promise<PDFRawStream> {
  const dict = {
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    BitsPerComponent: 8,
    ColorSpace: channels === 3 ? 'DeviceRGB' : 'DeviceGray',
  };
  const lossless = target.flateStream(raw, dict);
  const jpeg = await sharp(raw, { raw: { width, height, channels } })
    .jpeg({ quality: JPEG_QUALITY, chromaSubsampling: '4:4:4' })
    .toBuffer();
  if (lossless.contents.length <= jpeg.length * LOSSLESS_FACTOR) return lossless;
  const photograph = target.obj({ ...dict, Filter: 'DCTDecode' });
  return PDFRawStream.of(photograph, jpeg);
}

function hasColor(rgbx: Uint8Array): boolean {
  for (let at = 0; at < rgbx.length; at += 4) {
    const [r, g, b] = [rgbx[at] as number, rgbx[at + 1] as number, rgbx[at + 2] as number];
    if (Math.max(r, g, b) - Math.min(r, g, b) > GREY_SPREAD) return true;
  }
  return false;
}

function isBlackOrWhite(grey: Uint8Array): boolean {
  return grey.every((value) => value === 0 || value === 255);
}

/** Eight pixels a byte, rows beginning on a byte. */
function packed(grey: Uint8Array, width: number, height: number): Uint8Array {
  const rowBytes = Math.ceil(width / 8);
  const bits = new Uint8Array(rowBytes * height);
  for (let at = 0; at < grey.length; at++) {
    if (grey[at] === 0) continue;
    const x = at % width;
    const byte = Math.floor(at / width) * rowBytes + (x >> 3);
    bits[byte] = (bits[byte] as number) | (0x80 >> (x & 7));
  }
  return bits;
}

function withoutFourth(rgbx: Uint8Array): Uint8Array {
  const rgb = new Uint8Array((rgbx.length / 4) * 3);
  for (let from = 0, to = 0; from < rgbx.length; from += 4, to += 3) {
    rgb[to] = rgbx[from] as number;
    rgb[to + 1] = rgbx[from + 1] as number;
    rgb[to + 2] = rgbx[from + 2] as number;
  }
  return rgb;
}

function greyOf(rgbx: Uint8Array): Uint8Array {
  const grey = new Uint8Array(rgbx.length / 4);
  for (let from = 0, to = 0; from < rgbx.length; from += 4, to++) {
    const [r, g, b] = [rgbx[from] as number, rgbx[from + 1] as number, rgbx[from + 2] as number];
    grey[to] = (r * 77 + g * 150 + b * 29) >> 8; // Rec. 601 luma
  }
  return grey;
}
