// One page of a PDF, either as text or as a picture (with the untrusted text layer, if it has one).

import { AppError } from '../../../contract/app-error.ts';
import { mapBox, multiply, type Transform } from '../../../contract/geometry.ts';
import type { Line } from '../../../contract/page-reading.ts';
import { joinLines, levelSegments } from '../lines.ts';
import { invert, scaling } from '../raster/homography.ts';
import type { ReadingLimits } from '../reading-limits.ts';
import type { PagePicture } from '../upright/page-picture.ts';
import { glyphsToWords } from './glyph-words.ts';
import { nativePicture } from './native-picture.ts';
import { hasOversizePicture } from './oversize-pictures.ts';
import { fromPdfMatrix, readPageContent } from './page-content.ts';
import { decidePageKind, visibleGlyphs } from './page-kind.ts';
import { openPdf } from './pdf-file.ts';
import { renderPdfPage } from './pdf-render.ts';
import { type TextPage, textPage } from './text-page.ts';

export type PdfPage =
  | {
      readonly kind: 'text';
      readonly text: TextPage;
      readonly originalWidthPx: number;
      readonly originalHeightPx: number;
      readonly dpi: number;
    }
  | {
      readonly kind: 'picture';
      readonly picture: PagePicture;
      /** Lines of the text layer in pixels of the upright picture that `toOriginal` belongs to; null without a layer. */
      readonly layer: ((toOriginal: Transform) => readonly Line[]) | null;
      /** A picture did not decode: a page that comes out blank is damaged. */
      readonly hasLostPicture: boolean;
    };

/** Text pages are measured, and pages without a picture of their own rendered, at this resolution. */
export const PDF_PAGE_DPI = 300;
const POINTS_PER_INCH = 72;
/** A full-page picture is taken or rendered at its own resolution within these bounds: no pixel is made up or lost. */
const NATIVE_DPI_RANGE = [100, 420] as const;

/** @throws AppError pdf.encrypted, pdf.damaged, pdf.too_many_pages, image.too_large */
export async function readPdfPage(path: string, number: number, limits: ReadingLimits): Promise<PdfPage> {
  const pdf = await openPdf(path, limits);
  try {
    const page = await pdf.page(number);
    const viewport = page.getViewport({ scale: PDF_PAGE_DPI / POINTS_PER_INCH });
    const widthPx = Math.round(viewport.width);
    const heightPx = Math.round(viewport.height);
    if (!(widthPx > 0 && heightPx > 0)) throw new AppError('pdf.damaged', 'a page without a size');
    if (widthPx * heightPx > limits.maxPixels)
      throw new AppError('image.too_large', `${widthPx} x ${heightPx}`);
    const content = await readPageContent(page, fromPdfMatrix(viewport.transform));
    const size = { widthPx, heightPx, dpi: PDF_PAGE_DPI };
    const { source, nativeDpi } = decidePageKind(content, size);
    if (source === 'text') {
      const text = textPage(visibleGlyphs(content, size), widthPx, heightPx);
      return { kind: 'text', text, originalWidthPx: widthPx, originalHeightPx: heightPx, dpi: PDF_PAGE_DPI };
    }
    if (content.pictures.length === 0 && (await hasOversizePicture(pdf.bytes, limits.maxPixels))) {
      throw new AppError('image.too_large', 'a picture of the document');
    }
    const layerAt = (scale: number) => (source === 'ocr' ? null : layerLines(content.glyphs, scale));
    const { hasLostPicture } = content;
    const isOnlyPicture = nativeDpi !== null && visibleGlyphs(content, size).length === 0;
    const native = isOnlyPicture && isWorkable(nativeDpi) ? nativePicture(page, content, size) : null;
    if (native) {
      const scale = native.gray.width / widthPx;
      const picture = { ...native, dpi: scale * PDF_PAGE_DPI };
      return { kind: 'picture', picture, layer: layerAt(scale), hasLostPicture };
    }
    const dpi = nativeDpi !== null && isWorkable(nativeDpi) ? nativeDpi : PDF_PAGE_DPI;
    const scale = dpi / PDF_PAGE_DPI;
    const channels = await renderPdfPage(
      pdf.bytes,
      number,
      Math.round(viewport.width * scale),
      Math.round(viewport.height * scale),
    );
    return { kind: 'picture', picture: { ...channels, dpi }, layer: layerAt(scale), hasLostPicture };
  } finally {
    await pdf.close();
  }
}

function isWorkable(nativeDpi: number): boolean {
  return nativeDpi >= NATIVE_DPI_RANGE[0] && nativeDpi <= NATIVE_DPI_RANGE[1];
}

/** The layer's words, moved from page pixels at {@link PDF_PAGE_DPI} over the rendered picture to the upright one. */
function layerLines(
  glyphs: Parameters<typeof glyphsToWords>[0],
  scale: number,
): (toOriginal: Transform) => readonly Line[] {
  const words = glyphsToWords(glyphs);
  return (toOriginal) => {
    const toUpright = multiply(invert(toOriginal), scaling(scale, scale));
    const upright = words.map((word) => ({
      text: word.text,
      confidence: word.confidence,
      box: mapBox(toUpright, word.box),
    }));
    return joinLines(levelSegments(upright));
  };
}
