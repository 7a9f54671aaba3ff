// Reads pages of PDF and picture files: the one door of this folder. Holds the warm OCR worker; runs inside a
// child process (pipeline/sandbox), never on an event loop that has something else to do.
import { AppError } from '../../contract/app-error.ts';
import { mapBox, multiply } from '../../contract/geometry.ts';
import type { Barcode, Extent, Line, PageReading, TextReading } from '../../contract/page-reading.ts';
import { detectPart } from '../containers/detect-part.ts';
import type { BarcodeEngine } from './barcodes/barcode-engine.ts';
import type { ShapeBook } from './glyph-check/shape-book.ts';
import { decodeImagePage } from './image/image-file.ts';
import { inReadingOrder, joinLines } from './lines.ts';
import type { OcrEngine } from './ocr/engine.ts';
import type { LineEngine } from './ocr/line-engine.ts';
import { type PdfPage, readPdfPage } from './pdf/pdf-page.ts';
import { readPicture } from './picture-reading.ts';
import { inkCoverage, judgeQuality } from './quality.ts';
import { invert, scaling } from './raster/homography.ts';
import { toPng } from './raster/png.ts';
import { shrink } from './raster/resample.ts';
import type { ReadingLimits } from './reading-limits.ts';
import type { PagePicture } from './upright/page-picture.ts';

export interface Engines {
  readonly ocr: OcrEngine;
  /** The independent second engine, for crops of single lines. */
  readonly lines: LineEngine;
  /** What the second engine has read of born-digital print so far. */
  readonly shapes: ShapeBook;
  readonly barcodes: BarcodeEngine;
  readonly limits: ReadingLimits;
}

export interface ReadPage {
  readonly reading: PageReading;
  readonly uprightPng: Uint8Array | null;
}

/**
 * @param extent `top` reads the head of a picture only; a page that is cheap to read is read whole all the same,
 *   and the reading says which.
 * @throws AppError as detectPart, pdf.*, image.*
 */
export async function readPage(
  path: string,
  page: number,
  extent: Extent,
  engines: Engines,
): Promise<ReadPage> {
  const part = await detectPart(path, engines.limits.maxFileBytes);
  if (part.kind === 'image') {
    const picture = await decodeImagePage(path, page, engines.limits);
    return readPicturePage(page, extent, picture, null, engines);
  }
  const pdfPage = await readPdfPage(path, page, engines.limits);
  if (pdfPage.kind === 'text') return { reading: textReading(page, pdfPage), uprightPng: null };
  const read = await readPicturePage(page, extent, pdfPage.picture, pdfPage.layer, engines);
  if (pdfPage.hasLostPicture && read.reading.quality.state === 'blank') {
    throw new AppError('pdf.damaged', `the picture of page ${page} does not decode`);
  }
  return read;
}

function textReading(
  page: number,
  { text, originalWidthPx, originalHeightPx, dpi }: PdfPage & { kind: 'text' },
): PageReading {
  const words = text.lines.flatMap((line) => line.words);
  return {
    page,
    original: { widthPx: originalWidthPx, heightPx: originalHeightPx, dpi },
    upright: {
      widthPx: text.widthPx,
      heightPx: text.heightPx,
      toOriginal: text.toOriginal,
      turn: text.turn,
      skewDeg: 0,
      perspective: false,
    },
    source: 'text',
    readings: [{ source: 'text', lines: text.lines }],
    barcodes: [],
    quality: judgeQuality(words, 0),
  };
}

/** @param layer lines of a text layer that is not trusted, in pixels of the original picture */
async function readPicturePage(
  page: number,
  extent: Extent,
  picture: PagePicture,
  layer: ((toOriginal: PageReading['upright']['toOriginal']) => readonly Line[]) | null,
  engines: Engines,
): Promise<ReadPage> {
  const { posture, upright, segments, inkSegments } = await readPicture(picture, extent, engines.ocr);
  const barcodes =
    upright.extent === 'whole'
      ? await engines.barcodes.read(upright.raster)
      : await quickBarcodes(picture, upright.toOriginal, engines);
  const readings: TextReading[] = [
    { source: 'ocr', lines: inReadingOrder([...joinLines(segments), ...joinLines(inkSegments)]) },
  ];
  if (layer) readings.push({ source: 'text', lines: layer(upright.toOriginal) });
  const reading: PageReading = {
    page,
    ...(upright.extent === 'top' ? { extent: 'top' } : {}),
    original: { widthPx: picture.gray.width, heightPx: picture.gray.height, dpi: Math.round(picture.dpi) },
    upright: {
      widthPx: upright.widthPx,
      heightPx: upright.heightPx,
      toOriginal: upright.toOriginal,
      turn: posture.turn,
      skewDeg: posture.skewDeg,
      perspective: posture.perspective,
      ...(upright.print ? { coloredInk: true } : {}),
    },
    source: layer ? 'text+ocr' : 'ocr',
    readings,
    barcodes,
    quality: judgeQuality([...segments, ...inkSegments].flat(), inkCoverage(upright.raster), layer !== null),
  };
  // A head alone is no picture of the page: the page is stored when it is read whole.
  return { reading, uprightPng: upright.extent === 'top' ? null : await toPng(upright.raster) };
}

/** Of a page whose head alone is read: the codes stand anywhere, but the large ones of payment slips show at half size. */
const QUICK_SHRINK = 2;

async function quickBarcodes(
  picture: PagePicture,
  toOriginal: PageReading['upright']['toOriginal'],
  engines: Engines,
): Promise<readonly Barcode[]> {
  const found = await engines.barcodes.read(shrink(picture.gray, QUICK_SHRINK));
  const toUpright = multiply(invert(toOriginal), scaling(QUICK_SHRINK, QUICK_SHRINK));
  return found.map((code) => ({ ...code, box: mapBox(toUpright, code.box) }));
}
