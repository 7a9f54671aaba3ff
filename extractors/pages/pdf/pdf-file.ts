// Opens a PDF with pdf.js, for its text and for where its pictures lie. Nothing is fetched: fonts, character maps
// and decoders come from the package.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { AppError } from '../../../contract/app-error.ts';
import type { ReadingLimits } from '../reading-limits.ts';

const require = createRequire(import.meta.url);

export interface OpenPdf {
  readonly bytes: Uint8Array;
  readonly pageCount: number;
  page(number: number): Promise<PDFPageProxy>;
  close(): Promise<void>;
}

/** @throws AppError pdf.encrypted, pdf.damaged, pdf.too_many_pages */
export async function openPdf(path: string, limits: ReadingLimits): Promise<OpenPdf> {
  const bytes = new Uint8Array(await readFile(path));
  const document = await load(bytes, limits);
  const pageCount = document.numPages;
  try {
    if (pageCount > limits.maxPages) throw new AppError('pdf.too_many_pages', `${pageCount} pages`);
    await document.getPage(1); // a page tree that loops or is empty shows here
  } catch (cause) {
    await document.loadingTask.destroy();
    throw cause instanceof AppError ? cause : new AppError('pdf.damaged', 'no first page', { cause });
  }
  return {
    bytes,
    pageCount,
    page: (number) => pageOf(document, number),
    close: () => document.loadingTask.destroy(),
  };
}

async function pageOf(document: PDFDocumentProxy, number: number): Promise<PDFPageProxy> {
  try {
    return await document.getPage(number);
  } catch (cause) {
    throw new AppError('pdf.damaged', `page ${number} cannot be reached`, { cause });
  }
}

async function load(bytes: Uint8Array, limits: ReadingLimits): Promise<PDFDocumentProxy> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const root = dirname(require.resolve('pdfjs-dist/package.json'));
  const task = pdfjs.getDocument({
    data: bytes.slice(), // pdf.js takes the buffer away
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    standardFontDataUrl: `${join(root, 'standard_fonts')}/`,
    cMapUrl: `${join(root, 'cmaps')}/`,
    cMapPacked: true,
    wasmUrl: `${join(root, 'wasm')}/`,
    iccUrl: `${join(root, 'iccs')}/`,
    maxImageSize: limits.maxPixels,
    disableFontFace: true,
    useSystemFonts: false,
    isEvalSupported: false,
    enableXfa: false,
  });
  try {
    return await task.promise;
  } catch (cause) {
    await task.destroy();
    const isPassword = cause instanceof Error && cause.name === 'PasswordException';
    throw new AppError(isPassword ? 'pdf.encrypted' : 'pdf.damaged', 'pdf.js refused it', { cause });
  }
}
