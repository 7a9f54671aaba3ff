// A picture decoded and encoded again: nothing but pixels and their size on paper comes along. What stands after the picture,
// a second format, EXIF, comments and thumbnails do not.
import sharp, { type Metadata, type Sharp } from 'sharp';
import { AppError } from '../../../contract/app-error.ts';
import type { ReadingLimits } from '../../pages/reading-limits.ts';
import { comparePictures, NEAR, type Pixels } from '../pdf/compare-pictures.ts';
import type { SanitisedPicture } from './sanitised-picture.ts';
import { sheetsToPdf } from './sheets-to-pdf.ts';

/** What a picture is written as again; anything else that decodes becomes PNG. */
const JPEG_QUALITY = 95;
/** What JPEG makes of a JPEG, in the tile where it does most. */
const WORST_TILE_JPEG = 0.2;
/** Formats that the decoder does not know at all (BMP, PSD …). */
const DECODED = /^image\/(?:jpeg|png|gif|webp|tiff|heic|heif|avif)$/;

/** @throws AppError image.damaged, image.too_large, pdf.too_many_pages, sanitising.no_way, sanitising.look_differs */
export async function sanitisePicture(
  path: string,
  mediaType: string,
  limits: ReadingLimits,
): Promise<SanitisedPicture> {
  if (!DECODED.test(mediaType)) throw new AppError('sanitising.no_way', mediaType);
  const header = await headerOf(path, limits);
  const pages = header.pages ?? 1;
  if (mediaType === 'image/tiff') return sheetsToPdf(path, pages, limits);
  const isJpeg = mediaType === 'image/jpeg';
  const upright = open(path, limits).autoOrient();
  const encoded = isJpeg
    ? withDensity(upright, header.density).jpeg({ quality: JPEG_QUALITY, chromaSubsampling: '4:4:4' })
    : upright.png({ compressionLevel: 9 });
  const bytes = await encoded.toBuffer().catch(damaged);
  const difference = comparePictures(
    await pixelsOf(open(path, limits).autoOrient()),
    await pixelsOf(sharp(bytes)),
    isJpeg ? NEAR.encoded : 0,
  );
  if (difference.worstTile > (isJpeg ? WORST_TILE_JPEG : 0)) throw new AppError('sanitising.look_differs');
  return {
    bytes,
    mediaType: isJpeg ? 'image/jpeg' : 'image/png',
    way: 'encoded',
    pagesBefore: 1,
    pagesAfter: 1,
    look: {
      state: 'same',
      pages: 1,
      equalPages: difference.isEqual ? 1 : 0,
      worstTile: difference.worstTile,
    },
    steps: ['picture.encoded_again'],
    warnings: pages > 1 ? [{ code: 'picture.animation_lost', count: pages - 1, pages: [] }] : [],
  };
}

/** Any broken row fails the picture: half a picture must never pass for a whole one. */
function open(path: string, limits: ReadingLimits): Sharp {
  return sharp(path, { failOn: 'warning', limitInputPixels: limits.maxPixels });
}

async function headerOf(path: string, limits: ReadingLimits): Promise<Metadata> {
  const header = await sharp(path, { failOn: 'none', limitInputPixels: false }).metadata().catch(damaged);
  const pixels = header.width * header.height;
  if (!(pixels > 0)) throw new AppError('image.damaged', 'no size in the header');
  if (pixels > limits.maxPixels) throw new AppError('image.too_large', `${header.width} x ${header.height}`);
  return header;
}

/** PNG states it by itself. EXIF of these three entries alone: `withDensity` would keep what else was there. */
function withDensity(image: Sharp, density: number | undefined): Sharp {
  if (!density || density <= 0) return image;
  const perInch = `${Math.round(density)}/1`;
  return image.withExif({ IFD0: { XResolution: perInch, YResolution: perInch, ResolutionUnit: '2' } });
}

async function pixelsOf(image: Sharp): Promise<Pixels> {
  const { data, info } = await image
    .flatten({ background: 'white' })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
    .catch(damaged);
  return { width: info.width, height: info.height, rgbx: data };
}

function damaged(cause: unknown): never {
  throw new AppError('image.damaged', 'the picture does not decode', { cause });
}
