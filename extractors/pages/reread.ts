// A second look at single fields: the region cut out of the upright picture and read again by another engine than
// the page pass, so that agreement means something. For born-digital text the page is rendered and its print read.
// Tesseract on its own crop was tried and left out: it adds digits at the edges and repeats its own mistakes.
import type { Box } from '../../contract/geometry.ts';
import { multiply } from '../../contract/geometry.ts';
import type { PageReading, RegionReading } from '../../contract/page-reading.ts';
import { detectPart } from '../containers/detect-part.ts';
import { decodeImagePage } from './image/image-file.ts';
import type { Engines } from './page-engine.ts';
import { openPdf } from './pdf/pdf-file.ts';
import { readPdfPage } from './pdf/pdf-page.ts';
import { renderPdfPage } from './pdf/pdf-render.ts';
import { createRaster, cropRaster, type GrayRaster } from './raster/gray-raster.ts';
import { scaling } from './raster/homography.ts';
import { grayFromFile } from './raster/png.ts';
import { warp } from './raster/resample.ts';

export interface RereadSource {
  readonly path: string;
  readonly page: number;
  readonly uprightPath: string | null;
  readonly reading: PageReading;
}

export interface RereadRegion {
  readonly id: string;
  readonly box: Box;
  readonly expect: 'digits' | 'alnum' | 'text';
}

/** White around the crop, as a share of its height: line readers want some paper around the print. */
const MARGIN = 0.35;

/** @throws AppError as readPage */
export async function rereadRegions(
  source: RereadSource,
  regions: readonly RereadRegion[],
  engines: Engines,
): Promise<ReadonlyMap<string, readonly RegionReading[]>> {
  const readings = new Map<string, readonly RegionReading[]>();
  if (regions.length === 0) return readings;
  const upright = await uprightPicture(source, engines);
  const isPrint = source.reading.source === 'text';
  for (const region of regions) {
    const { text, confidence } = await engines.lines.read(cropWithMargin(upright, region.box));
    readings.set(region.id, [{ text, confidence, method: isPrint ? 'text-crop-ppocr' : 'ppocr' }]);
  }
  return readings;
}

async function uprightPicture(source: RereadSource, engines: Engines): Promise<GrayRaster> {
  if (source.uprightPath) return grayFromFile(source.uprightPath, engines.limits.maxPixels);
  const { upright } = source.reading;
  const original = await originalPicture(source, engines);
  const { widthPx, heightPx } = source.reading.original;
  const toPicture = multiply(
    scaling(original.width / widthPx, original.height / heightPx),
    upright.toOriginal,
  );
  return warp(original, toPicture, upright.widthPx, upright.heightPx);
}

async function originalPicture({ path, page, reading }: RereadSource, engines: Engines): Promise<GrayRaster> {
  const part = await detectPart(path, engines.limits.maxFileBytes);
  if (part.kind === 'image') return (await decodeImagePage(path, page, engines.limits)).gray;
  if (reading.source === 'text') {
    const pdf = await openPdf(path, engines.limits);
    await pdf.close();
    return renderPdfPage(pdf.bytes, page, reading.original.widthPx, reading.original.heightPx);
  }
  const pdfPage = await readPdfPage(path, page, engines.limits);
  return pdfPage.kind === 'picture' ? pdfPage.picture.gray : createRaster(1, 1);
}

function cropWithMargin(upright: GrayRaster, box: Box): GrayRaster {
  const margin = Math.max(4, Math.round(box[3] * MARGIN));
  return cropRaster(upright, [box[0] - margin, box[1] - margin * 0.5, box[2] + 2 * margin, box[3] + margin]);
}
