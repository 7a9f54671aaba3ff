// A PDF as pictures of its pages, by PDFium: form fields and annotations are drawn as on screen. Scripts are never run (this
// PDFium has no script engine).
import type { PDFiumDocument } from '@hyzyla/pdfium';
import { AppError } from '../../../contract/app-error.ts';
import { loadPdfium } from '../../pages/pdf/pdf-render.ts';

export interface PagePixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, one unused. */
  readonly rgbx: Uint8Array;
}

export interface PageSize {
  readonly widthPt: number;
  readonly heightPt: number;
}

export interface PdfPictures {
  readonly pageCount: number;
  /**
   * @param page 1-based
   * @param pixelsFor pixels for a page of that size, upright as shown
   * @throws AppError pdf.damaged
   */
  render(page: number, pixelsFor: (size: PageSize) => PixelSize): Promise<PagePixels & PageSize>;
  close(): void;
}

export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** Pages beyond what the format allows (ISO 32000-1, annex C) are made up. */
const MAX_PAGE_PT = 14_400;

/** @throws AppError pdf.damaged, also for a password that is missing */
export async function openPdfPictures(bytes: Uint8Array): Promise<PdfPictures> {
  const pdfium = await loadPdfium();
  const document = await pdfium.loadDocument(bytes).catch((cause: unknown) => {
    throw new AppError('pdf.damaged', 'PDFium does not open it', { cause });
  });
  const pageCount = document.getPageCount();
  if (pageCount === 0) {
    document.destroy();
    throw new AppError('pdf.damaged', 'no pages');
  }
  return {
    pageCount,
    render: (page, pixelsFor) => render(document, page, pixelsFor),
    close: () => document.destroy(),
  };
}

async function render(
  document: PDFiumDocument,
  number: number,
  pixelsFor: (size: PageSize) => PixelSize,
): Promise<PagePixels & PageSize> {
  try {
    const page = document.getPage(number - 1);
    const { originalWidth: widthPt, originalHeight: heightPt } = page.getOriginalSize();
    const isSane = widthPt > 0 && heightPt > 0 && widthPt <= MAX_PAGE_PT && heightPt <= MAX_PAGE_PT;
    if (!isSane) throw new AppError('pdf.damaged', `page ${number} has no size`);
    const size = pixelsFor({ widthPt, heightPt });
    const options = { scale: 1, ...size, render: 'bitmap', renderFormFields: true } as const;
    const { data } = await page.render(options);
    return { ...size, widthPt, heightPt, rgbx: data };
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError('pdf.damaged', `page ${number} does not render`, { cause });
  }
}
