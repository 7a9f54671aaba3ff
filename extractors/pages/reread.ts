// A second look at single fields: the region cut out of the upright picture and read again by another engine than
// the page pass, so that agreement means something. For born-digital text the page is rendered and its print read.
// Tesseract on its own crop was tried and left out: it adds digits at the edges and repeats its own mistakes.
import { readFile } from 'node:fs/promises';
import type { Box } from '../../contract/geometry.ts';
import { multiply } from '../../contract/geometry.ts';
import type { PageReading, RegionReading } from '../../contract/page-reading.ts';
import { PRINT_METHOD, readPrint } from './glyph-check/read-print.ts';
import { isUprightPrint } from './is-upright-print.ts';
import type { LineText } from './ocr/line-engine.ts';
import { originalChannels } from './original-channels.ts';
import type { Engines } from './page-engine.ts';
import { openPageRegions } from './pdf/pdf-regions.ts';
import { cropRaster, type GrayRaster } from './raster/gray-raster.ts';
import { scaling } from './raster/homography.ts';
import { grayFromFile } from './raster/png.ts';
import { printBand } from './raster/print-band.ts';
import { warp } from './raster/resample.ts';
import { evenLight } from './raster/threshold.ts';
import { LIGHT_BLOCK, withoutColor } from './upright/straighten.ts';

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

/** Lowest score of a character from which one look is enough. */
const SURE_LOOK = 0.9;
/** White around the line, as a share of its height. */
const LINE_MARGIN = 0.12;
/** A band flatter than this share of the box is a stroke or a rule, not the line. */
const SMALLEST_BAND = 0.35;
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
  if (isUprightPrint(source.reading)) return rereadPrint(source, regions, engines);
  const upright = await uprightPicture(source, engines);
  const isPrint = source.reading.source === 'text';
  for (const region of regions) {
    const method = isPrint ? PRINT_METHOD : 'ppocr';
    const looks = await lookTwice(upright, region.box, engines);
    readings.set(
      region.id,
      looks.map(({ text, confidence }) => ({ text, confidence, method })),
    );
  }
  return readings;
}

async function rereadPrint(
  { path, page, reading }: RereadSource,
  regions: readonly RereadRegion[],
  engines: Engines,
): Promise<ReadonlyMap<string, readonly RegionReading[]>> {
  const { widthPx, heightPx } = reading.original;
  const opened = await openPageRegions(new Uint8Array(await readFile(path)), page, widthPx, heightPx);
  try {
    return await readPrint(opened, reading, regions, engines);
  } finally {
    opened.close();
  }
}

async function uprightPicture(source: RereadSource, engines: Engines): Promise<GrayRaster> {
  const { upright, original } = source.reading;
  // The stored picture shows stamps too; the print alone is only in the document.
  if (source.uprightPath && !upright.coloredInk) {
    return grayFromFile(source.uprightPath, engines.limits.maxPixels);
  }
  const { gray, color } = await originalChannels(source, engines.limits);
  const scale = scaling(gray.width / original.widthPx, gray.height / original.heightPx);
  const toPicture = multiply(scale, upright.toOriginal);
  const resample = (view: GrayRaster) => warp(view, toPicture, upright.widthPx, upright.heightPx);
  if (source.reading.source === 'text') return resample(gray);
  const all = evenLight(resample(gray), LIGHT_BLOCK);
  if (!upright.coloredInk || !color) return all;
  return withoutColor(evenLight(resample(color.lightest), LIGHT_BLOCK), all);
}

/**
 * A look that is sure of every character stands alone. One that is not is taken again on the line by itself: specks and
 * print that shines through make the box of a word too tall, and the engine then reads what the page pass read wrong
 * too (seen: a last 1 as 2 by both, at 120 dpi under bleed-through). Two looks that differ settle nothing, and a person looks.
 */
async function lookTwice(upright: GrayRaster, box: Box, engines: Engines): Promise<readonly LineText[]> {
  const first = await engines.lines.read(cropWithMargin(upright, box));
  if (first.confidence >= SURE_LOOK) return [first];
  const second = await engines.lines.read(cropToLine(upright, box));
  return second.text === first.text ? [first] : [first, second];
}

/** The band of the box that holds the print of one line, with little around it. */
function cropToLine(upright: GrayRaster, box: Box): GrayRaster {
  const [x, y, width, height] = box;
  const { top, bottom } = printBand(cropRaster(upright, box));
  const lineHeight = Math.max(1, bottom - top);
  const margin = Math.max(2, Math.round(lineHeight * LINE_MARGIN));
  const isWhole = lineHeight < height * SMALLEST_BAND;
  const [from, tall] = isWhole ? [y, height] : [y + top, lineHeight];
  return cropRaster(upright, [x - margin, from - margin, width + 2 * margin, tall + 2 * margin]);
}

function cropWithMargin(upright: GrayRaster, box: Box): GrayRaster {
  const margin = Math.max(4, Math.round(box[3] * MARGIN));
  return cropRaster(upright, [box[0] - margin, box[1] - margin * 0.5, box[2] + 2 * margin, box[3] + margin]);
}
