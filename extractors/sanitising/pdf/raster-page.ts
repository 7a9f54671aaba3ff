// A page as one picture: what remains when its content cannot be copied.
import type { PDFContext, PDFDict, PDFRef } from '@cantoo/pdf-lib';
import { imageObject } from './image-object.ts';
import type { PagePixels, PageSize, PixelSize } from './pdf-pictures.ts';

export const RASTER_DPI = 200;
/** A2 at 200 dpi; larger pages get fewer pixels an inch. */
const MAX_RASTER_PIXELS = 16_000_000;
const POINTS_PER_INCH = 72;

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
