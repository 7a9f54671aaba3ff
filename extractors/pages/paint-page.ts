// The upright picture of a page that was read without one: born-digital pages, and those of which the head alone was
// read. For people to look at; nothing is read of it.
import { IDENTITY, multiply, type Transform } from '../../contract/geometry.ts';
import type { PageReading } from '../../contract/page-reading.ts';
import { originalChannels, type ReadPageOfFile } from './original-channels.ts';
import { loadPdfium } from './pdf/pdf-render.ts';
import type { GrayRaster } from './raster/gray-raster.ts';
import { scaling } from './raster/homography.ts';
import { toPng } from './raster/png.ts';
import { warp } from './raster/resample.ts';
import { evenLight } from './raster/threshold.ts';
import type { ReadingLimits } from './reading-limits.ts';
import { LIGHT_BLOCK } from './upright/straighten.ts';

/** @returns PNG, of the size that the reading says. @throws AppError as detectPart, pdf.*, image.* */
export async function paintPage(source: ReadPageOfFile, limits: ReadingLimits): Promise<Uint8Array> {
  const { original, upright, source: readFrom } = source.reading;
  const { gray } = await originalChannels(source, limits);
  const scale = scaling(gray.width / original.widthPx, gray.height / original.heightPx);
  const toGray = multiply(scale, upright.toOriginal);
  // Print mostly lies as it is shown already: moving each pixel to where it is costs more than drawing the page.
  const picture = isInPlace(toGray, gray, upright)
    ? gray
    : warp(gray, toGray, upright.widthPx, upright.heightPx);
  return toPng(readFrom === 'text' ? picture : evenLight(picture, LIGHT_BLOCK));
}

/** Loads what painting a page of a PDF needs, so that the first does not wait for it. */
export async function preparePainting(): Promise<void> {
  await loadPdfium();
}

function isInPlace(to: Transform, gray: GrayRaster, { widthPx, heightPx }: PageReading['upright']): boolean {
  return gray.width === widthPx && gray.height === heightPx && IDENTITY.every((part, at) => to[at] === part);
}
