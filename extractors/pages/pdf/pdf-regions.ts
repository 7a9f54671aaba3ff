// Parts of a PDF page as pixels, by PDFium: the document is parsed once, and only what is asked for is drawn. The
// same drawing as pdf-render.ts, in grey.
import type { PDFiumDocument } from '@hyzyla/pdfium';
import { AppError } from '../../../contract/app-error.ts';
import type { Box } from '../../../contract/geometry.ts';
import type { GrayRaster } from '../raster/gray-raster.ts';
import { loadPdfium } from './pdf-render.ts';

export interface PageRegions {
  /**
   * @param scale picture pixels per page pixel
   * @param box whole picture pixels; what lies outside the page is white
   * @throws AppError pdf.damaged
   */
  draw(box: Box, scale: number): GrayRaster;
  close(): void;
}

/** FPDF_ANNOT (what annotations show belongs to the page) and FPDF_GRAYSCALE. */
const RENDER_FLAGS = 0x01 | 0x08;
/** FPDFBitmap_Gray: one byte a pixel. */
const GRAY_FORMAT = 1;
const WHITE = 0xffffffff;

/** The functions of PDFium used here; its wrapper draws whole pages only and keeps them to itself. */
interface Pdfium {
  readonly HEAPU8: Uint8Array;
  readonly wasmExports: { malloc(size: number): number; free(pointer: number): void };
  _FPDFBitmap_CreateEx(width: number, height: number, format: number, data: number, stride: number): number;
  _FPDFBitmap_FillRect(
    bitmap: number,
    x: number,
    y: number,
    width: number,
    height: number,
    color: number,
  ): void;
  _FPDFBitmap_Destroy(bitmap: number): void;
  _FPDF_RenderPageBitmap(
    bitmap: number,
    page: number,
    x: number,
    y: number,
    width: number,
    height: number,
    rotate: number,
    flags: number,
  ): void;
}

/**
 * @param page 1-based
 * @param widthPx of the whole page at scale 1
 * @throws AppError pdf.damaged
 */
export async function openPageRegions(
  bytes: Uint8Array,
  page: number,
  widthPx: number,
  heightPx: number,
): Promise<PageRegions> {
  const library = await loadPdfium();
  let document: PDFiumDocument | null = null;
  try {
    document = await library.loadDocument(bytes);
    const loaded = document.getPage(page - 1);
    const pdfium = pdfiumOf(Reflect.get(loaded, 'module'));
    const handle: unknown = Reflect.get(loaded, 'pageIdx');
    if (typeof handle !== 'number' || handle === 0) throw new Error('PDFium gave no page');
    const opened = document;
    return {
      draw: (box, scale) => draw(pdfium, handle, [widthPx * scale, heightPx * scale], box),
      close: () => opened.destroy(),
    };
  } catch (cause) {
    document?.destroy();
    throw new AppError('pdf.damaged', `page ${page} does not render`, { cause });
  }
}

function draw(
  pdfium: Pdfium,
  page: number,
  [pageWidth, pageHeight]: readonly [number, number],
  [x, y, width, height]: Box,
): GrayRaster {
  const size = width * height;
  const pointer = pdfium.wasmExports.malloc(size);
  if (pointer === 0) throw new AppError('pdf.damaged', 'no memory for a part of the page');
  const bitmap = pdfium._FPDFBitmap_CreateEx(width, height, GRAY_FORMAT, pointer, width);
  try {
    if (bitmap === 0) throw new AppError('pdf.damaged', 'PDFium made no bitmap');
    pdfium._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
    const [w, h] = [Math.round(pageWidth), Math.round(pageHeight)];
    pdfium._FPDF_RenderPageBitmap(bitmap, page, -x, -y, w, h, 0, RENDER_FLAGS);
    return { width, height, data: pdfium.HEAPU8.slice(pointer, pointer + size) };
  } finally {
    if (bitmap !== 0) pdfium._FPDFBitmap_Destroy(bitmap);
    pdfium.wasmExports.free(pointer);
  }
}

/** @throws Error when the wrapper no longer holds PDFium where it did */
function pdfiumOf(held: unknown): Pdfium {
  const names = [
    '_FPDFBitmap_CreateEx',
    '_FPDFBitmap_FillRect',
    '_FPDFBitmap_Destroy',
    '_FPDF_RenderPageBitmap',
  ];
  const isPdfium =
    typeof held === 'object' &&
    held !== null &&
    names.every((name) => typeof Reflect.get(held, name) === 'function') &&
    Reflect.get(held, 'HEAPU8') instanceof Uint8Array;
  if (!isPdfium) throw new Error('PDFium is not where it was');
  return held as Pdfium; // the border: looked at above
}
