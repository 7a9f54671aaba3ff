// A second look at single fields: the region cut out of the upright picture and read again by ways that differ from
// the page pass, so that agreement means something. For born-digital text the page is rendered and its print read.
import type { Box } from '../../contract/geometry.ts';
import { multiply } from '../../contract/geometry.ts';
import type { PageReading, RegionReading } from '../../contract/page-reading.ts';
import { detectPart } from '../containers/detect-part.ts';
import { decodeImagePage } from './image/image-file.ts';
import type { OcrEngine } from './ocr/engine.ts';
import type { Engines } from './page-engine.ts';
import { openPdf } from './pdf/pdf-file.ts';
import { readPdfPage } from './pdf/pdf-page.ts';
import { renderPdfPage } from './pdf/pdf-render.ts';
import { createRaster, cropRaster, type GrayRaster } from './raster/gray-raster.ts';
import { scaling } from './raster/homography.ts';
import { grayFromFile } from './raster/png.ts';
import { warp } from './raster/resample.ts';
import { otsuThreshold } from './raster/threshold.ts';

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
/** Print height the crops are brought to for the larger reading, pixels (box height, ascender to descender). */
const LARGE_HEIGHT = 64;
/** And for the binarised reading: another sampling of the same strokes. */
const BINARY_HEIGHT = 46;
const WHITELISTS = { digits: '0123456789', alnum: null, text: null } as const;

interface Way {
  readonly method: string;
  readonly applies: (expect: RereadRegion['expect']) => boolean;
  readonly prepare: (crop: GrayRaster) => GrayRaster;
  readonly whitelist: (expect: RereadRegion['expect']) => string | null;
}

const WAYS: readonly Way[] = [
  {
    method: 'ocr-2x',
    applies: () => true,
    prepare: (crop) => toHeight(crop, LARGE_HEIGHT),
    whitelist: () => null,
  },
  {
    method: 'ocr-bin',
    applies: () => true,
    prepare: (crop) => binarise(toHeight(crop, BINARY_HEIGHT)),
    whitelist: () => null,
  },
  {
    method: 'ocr-digits',
    applies: (expect) => expect === 'digits',
    prepare: (crop) => toHeight(crop, LARGE_HEIGHT),
    whitelist: (expect) => WHITELISTS[expect],
  },
];

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
    readings.set(region.id, await rereadRegion(upright, region, isPrint, engines.ocr));
  }
  return readings;
}

async function rereadRegion(
  upright: GrayRaster,
  region: RereadRegion,
  isPrint: boolean,
  ocr: OcrEngine,
): Promise<readonly RegionReading[]> {
  const crop = cropWithMargin(upright, region.box);
  const readings: RegionReading[] = [];
  for (const way of WAYS.filter((w) => w.applies(region.expect))) {
    const lines = await ocr.read(way.prepare(crop), {
      layout: 'line',
      whitelist: way.whitelist(region.expect),
    });
    const words = lines.flat();
    readings.push({
      text: words.map((word) => word.text).join(' '),
      confidence: words.length === 0 ? 0 : Math.min(...words.map((word) => word.confidence)),
      method: isPrint ? `text-crop-${way.method.slice(4)}` : way.method,
    });
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

/** Scales a crop so that the box inside its margin has the wanted height. */
function toHeight(crop: GrayRaster, wanted: number): GrayRaster {
  const scale = (wanted * (1 + MARGIN)) / crop.height;
  return warp(
    crop,
    scaling(1 / scale, 1 / scale),
    Math.max(8, Math.round(crop.width * scale)),
    Math.max(8, Math.round(crop.height * scale)),
  );
}

function binarise(crop: GrayRaster): GrayRaster {
  const threshold = otsuThreshold(crop);
  return { ...crop, data: crop.data.map((value) => (value < threshold ? 0 : 255)) };
}
