// Pictures by sharp: what is in the file, and one page of it as grey pixels the way a viewer shows it (EXIF turn
// applied, transparency on white). Limits are checked on the header, before a pixel is decoded.
import sharp, { type Metadata, type Sharp } from 'sharp';
import { AppError } from '../../../contract/app-error.ts';
import { fromGray, fromRgb } from '../raster/channels.ts';
import type { ReadingLimits } from '../reading-limits.ts';
import type { PagePicture } from '../upright/page-picture.ts';
import { estimateDpi } from './image-dpi.ts';
import { readTiffAspect } from './tiff-resolution.ts';

export interface ImageFacts {
  readonly pageCount: number;
  /** Of the first page, as stored. */
  readonly widthPx: number;
  readonly heightPx: number;
}

/** From the header alone. @throws AppError image.damaged, image.too_large, pdf.too_many_pages */
export async function imageFacts(path: string, limits: ReadingLimits): Promise<ImageFacts> {
  const { pages: pageCount = 1, width: widthPx, height: heightPx } = await readHeader(path, limits);
  if (pageCount > limits.maxPages) throw new AppError('pdf.too_many_pages', `${pageCount} pages`);
  return { pageCount, widthPx, heightPx };
}

/** @throws AppError image.damaged, image.too_large */
export async function decodeImagePage(
  path: string,
  page: number,
  limits: ReadingLimits,
): Promise<PagePicture> {
  const header = await readHeader(path, limits, page - 1);
  const aspect = header.format === 'tiff' ? await readTiffAspect(path, page) : 1;
  try {
    const image = open(path, limits, page - 1)
      .autoOrient()
      .flatten({ background: 'white' });
    const upscaled = aspect > 1 ? stretchRows(image, header, aspect) : image;
    const { data, info } = await upscaled
      .toColourspace(header.space === 'b-w' ? 'b-w' : 'srgb')
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
    const views = info.channels < 3 ? fromGray : fromRgb;
    const channels = views(data, info.width, info.height, info.channels);
    return { ...channels, dpi: estimateDpi(info.width, info.height, header.density) };
  } catch (cause) {
    throw new AppError('image.damaged', 'the picture does not decode', { cause });
  }
}

/** Any broken row fails the picture: half a page must never pass for a whole one. */
function open(path: string, limits: ReadingLimits, page: number): Sharp {
  return sharp(path, { failOn: 'warning', limitInputPixels: limits.maxPixels, page, sequentialRead: true });
}

async function readHeader(path: string, limits: ReadingLimits, page = 0): Promise<Metadata> {
  let header: Metadata;
  try {
    header = await sharp(path, { failOn: 'none', limitInputPixels: false, page }).metadata();
  } catch (cause) {
    throw new AppError('image.damaged', 'the header does not parse', { cause });
  }
  const pixels = (header.width ?? 0) * (header.height ?? 0);
  if (pixels === 0) throw new AppError('image.damaged', 'no size in the header');
  if (pixels > limits.maxPixels) throw new AppError('image.too_large', `${header.width} x ${header.height}`);
  return header;
}

/** Fax in "normal" resolution has about 200 × 100 dots an inch: rows are doubled, as every viewer does. */
function stretchRows(image: Sharp, header: Metadata, aspect: number): Sharp {
  const width = header.width ?? 1;
  const height = Math.round((header.height ?? 1) * aspect);
  return image.resize({ width, height, fit: 'fill', kernel: 'cubic' });
}
