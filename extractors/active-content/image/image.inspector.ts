// Pictures: whether they are whole, and what stands after them. EXIF, comments and texts inside are only looked at by
// picture programs and stay as they are.
import { AppError } from '../../../contract/app-error.ts';
import { recogniseFamily } from '../file-family.ts';
import { defineInspector, type Inspected } from '../inspector.ts';
import { afterPicture } from './after-picture.ts';
import { bmpExtent } from './bmp-extent.ts';
import { boxesExtent } from './boxes-extent.ts';
import { gifExtent } from './gif-extent.ts';
import { jpegExtent } from './jpeg-extent.ts';
import { checkSize, type PictureWalker } from './picture-extent.ts';
import { pngExtent } from './png-extent.ts';
import { tiffExtent } from './tiff-extent.ts';
import { webpExtent } from './webp-extent.ts';

const WALKERS: Readonly<Record<string, PictureWalker>> = {
  'image/png': pngExtent,
  'image/apng': pngExtent,
  'image/jpeg': jpegExtent,
  'image/gif': gifExtent,
  'image/bmp': bmpExtent,
  'image/webp': webpExtent,
  'image/tiff': tiffExtent,
  'image/heic': boxesExtent,
  'image/heic-sequence': boxesExtent,
  'image/heif': boxesExtent,
  'image/heif-sequence': boxesExtent,
  'image/avif': boxesExtent,
  'image/jp2': boxesExtent,
  'image/jpx': boxesExtent,
};

export const imageInspector = defineInspector({
  id: 'image',
  families: ['image'],
  about: 'damage of pictures, and what is hidden after them',
  inspect: async ({ bytes }) => inspectImage(bytes, (await recogniseFamily(bytes, null)).mediaType),
});

async function inspectImage(bytes: Buffer, mediaType: string): Promise<Inspected> {
  const walker = Object.hasOwn(WALKERS, mediaType) ? WALKERS[mediaType] : undefined;
  if (!walker) throw new AppError('inspection.unknown_format', mediaType);
  const extent = walker(bytes);
  checkSize(extent);
  const isFilm = extent.announcesMore && walker === boxesExtent;
  return {
    observations: [
      ...(isFilm ? [{ code: 'image.video', where: 'in the picture' } as const] : []),
      ...(await afterPicture(bytes.subarray(extent.end), extent.announcesMore)),
    ],
  };
}
