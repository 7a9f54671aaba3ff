// The sheets of a TIFF as a PDF: the size on paper stays (fax pixels are not square), its private tags do not come along, and
// many sheets stay one file.
import { PDFContext, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { AppError } from '../../../contract/app-error.ts';
import { estimateDpi } from '../../pages/image/image-dpi.ts';
import { readTiffAspect } from '../../pages/image/tiff-resolution.ts';
import type { ReadingLimits } from '../../pages/reading-limits.ts';
import { comparePictures, NEAR, type Pixels } from '../pdf/compare-pictures.ts';
import { imageObject } from '../pdf/image-object.ts';
import { openPdfPictures } from '../pdf/pdf-pictures.ts';
import { pageOfImage } from '../pdf/raster-page.ts';
import { writtenPdf } from '../pdf/written-pdf.ts';
import type { SanitisedPicture } from './sanitised-picture.ts';

const POINTS_PER_INCH = 72;
/** Compression of photographs, in the tile where it does most. */
const WORST_TILE = 0.2;

interface Sheet extends Pixels {
  readonly widthPt: number;
  readonly heightPt: number;
}

/** @throws AppError image.damaged, image.too_large, pdf.too_many_pages, sanitising.look_differs */
export async function sheetsToPdf(
  path: string,
  sheetCount: number,
  limits: ReadingLimits,
): Promise<SanitisedPicture> {
  if (sheetCount > limits.maxPages) throw new AppError('pdf.too_many_pages', `${sheetCount} sheets`);
  const target = PDFContext.create();
  const tree = target.nextRef();
  const kids: PDFRef[] = [];
  for (let number = 1; number <= sheetCount; number++) {
    const sheet = await readSheet(path, number, limits);
    const page = pageOfImage(target.register(await imageObject(sheet, target)), sheet, target);
    page.set(PDFName.of('Parent'), tree);
    kids.push(target.register(page));
  }
  target.assign(tree, target.obj({ Type: 'Pages', Kids: target.obj([...kids]), Count: kids.length }));
  target.trailerInfo.Root = target.register(target.obj({ Type: 'Catalog', Pages: tree }));
  const bytes = await writtenPdf(target);
  return {
    bytes,
    mediaType: 'application/pdf',
    way: 'encoded',
    pagesBefore: sheetCount,
    pagesAfter: sheetCount,
    look: await lookOf(bytes, path, sheetCount, limits),
    steps: ['picture.to_pdf'],
    warnings: [],
  };
}

async function readSheet(path: string, number: number, limits: ReadingLimits): Promise<Sheet> {
  const options = { failOn: 'warning', limitInputPixels: limits.maxPixels, page: number - 1 } as const;
  try {
    const header = await sharp(path, { ...options, limitInputPixels: false }).metadata();
    const { width: storedWidth, height: storedHeight, density } = header;
    if (storedWidth * storedHeight > limits.maxPixels)
      throw new AppError('image.too_large', `${storedWidth} x ${storedHeight}`);
    const image = sharp(path, options);
    const aspect = await readTiffAspect(path, number);
    const stretched =
      aspect > 1
        ? image.resize({ width: storedWidth, height: Math.round(storedHeight * aspect), fit: 'fill' })
        : image;
    const { data, info } = await stretched
      .autoOrient()
      .flatten({ background: 'white' })
      .toColourspace('srgb')
      .ensureAlpha()
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
    const perPoint = estimateDpi(info.width, info.height, density) / POINTS_PER_INCH;
    const { width, height } = info;
    return { width, height, rgbx: data, widthPt: width / perPoint, heightPt: height / perPoint };
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError('image.damaged', `sheet ${number} does not decode`, { cause });
  }
}

async function lookOf(bytes: Uint8Array, path: string, sheetCount: number, limits: ReadingLimits) {
  const after = await openPdfPictures(bytes);
  try {
    let worstTile = 0;
    let equalPages = 0;
    for (let number = 1; number <= sheetCount; number++) {
      const sheet = await readSheet(path, number, limits);
      const { width, height } = sheet;
      const seen = await after.render(number, () => ({ width, height }));
      const difference = comparePictures(sheet, seen, NEAR.encoded);
      if (difference.isEqual) equalPages++;
      worstTile = Math.max(worstTile, difference.worstTile);
    }
    if (worstTile > WORST_TILE || after.pageCount !== sheetCount)
      throw new AppError('sanitising.look_differs', `worst tile ${worstTile}`);
    return { state: 'same', pages: sheetCount, equalPages, worstTile } as const;
  } finally {
    after.close();
  }
}
