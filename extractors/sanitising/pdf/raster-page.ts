// A page as one picture: what remains when its content cannot be copied. Print and drawings keep every pixel (lossless),
// photographs are compressed as photographs.
import { PDFDict, PDFName, PDFNumber, PDFRawStream, type PDFContext, type PDFRef } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import type { PageSize, PagePixels, PixelSize } from './pdf-pictures.ts';

export const RASTER_DPI = 200;
/** A0 at 100 dpi; larger pages get fewer pixels an inch. */
const MAX_RASTER_PIXELS = 16_000_000;
const POINTS_PER_INCH = 72;
const JPEG_QUALITY = 88;
/** Lossless may be so much larger than JPEG before the page counts as a photograph. */
const LOSSLESS_FACTOR = 1.3;
/** Channels this close are grey: what subpixel smoothing of print colours is not meant. */
const GREY_SPREAD = 40;
/** Colour that covers less of a page than this is the fringe of smoothed print. */
const MIN_COLOR_SHARE = 0.0005;

export function pixelsAt(dpi: number): (size: PageSize) => PixelSize {
  return ({ widthPt, heightPt }) => {
    const scale = dpi / POINTS_PER_INCH;
    const wanted = widthPt * heightPt * scale * scale;
    const fitting = wanted > MAX_RASTER_PIXELS ? scale * Math.sqrt(MAX_RASTER_PIXELS / wanted) : scale;
    return {
      width: Math.max(1, Math.round(widthPt * fitting)),
      height: Math.max(1, Math.round(heightPt * fitting)),
    };
  };
}

/** @returns the page's dictionary, of the size the original shows upright */
export async function picturePage(picture: PagePixels & PageSize, target: PDFContext): Promise<PDFDict> {
  const image = target.register(await imageObject(picture, target));
  return pageOfImage(image, picture, target);
}

export function pageOfImage(image: PDFRef, { widthPt, heightPt }: PageSize, target: PDFContext): PDFDict {
  const [width, height] = [round(widthPt), round(heightPt)];
  const draw = `q ${width} 0 0 ${height} 0 0 cm /Page Do Q`;
  return target.obj({
    Type: 'Page',
    MediaBox: [0, 0, width, height],
    Resources: { XObject: { Page: image } },
    Contents: target.register(target.flateStream(draw)),
  });
}

function round(points: number): number {
  return Math.round(points * 1_000) / 1_000;
}

async function imageObject(picture: PagePixels, target: PDFContext): Promise<PDFRawStream> {
  const { width, height, rgbx } = picture;
  const isColored = hasColor(rgbx);
  const raw = isColored ? withoutFourth(rgbx) : greyOf(rgbx);
  const channels = isColored ? 3 : 1;
  const source = sharp(raw, { raw: { width, height, channels } });
  const jpeg = await source.jpeg({ quality: JPEG_QUALITY, chromaSubsampling: '4:4:4' }).toBuffer();
  const lossless = target.flateStream(raw);
  const isPhotograph = lossless.contents.length > jpeg.length * LOSSLESS_FACTOR;
  const stream = isPhotograph ? PDFRawStream.of(PDFDict.withContext(target), jpeg) : lossless;
  const set = (key: string, value: string | number) =>
    stream.dict.set(PDFName.of(key), typeof value === 'string' ? PDFName.of(value) : PDFNumber.of(value));
  set('Type', 'XObject');
  set('Subtype', 'Image');
  set('Width', width);
  set('Height', height);
  set('BitsPerComponent', 8);
  set('ColorSpace', isColored ? 'DeviceRGB' : 'DeviceGray');
  if (isPhotograph) set('Filter', 'DCTDecode');
  return stream;
}

function hasColor(rgbx: Uint8Array): boolean {
  let colored = 0;
  for (let at = 0; at < rgbx.length; at += 4) {
    const [r, g, b] = [rgbx[at] as number, rgbx[at + 1] as number, rgbx[at + 2] as number];
    if (Math.max(r, g, b) - Math.min(r, g, b) > GREY_SPREAD) colored++;
  }
  return colored > (rgbx.length / 4) * MIN_COLOR_SHARE;
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
