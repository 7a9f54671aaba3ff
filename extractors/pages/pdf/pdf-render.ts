// A PDF page as pixels, by PDFium. Turns (/Rotate), crop box and user unit are applied by it.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { AppError } from '../../../contract/app-error.ts';
import { type Channels, fromRgb } from '../raster/channels.ts';

const require = createRequire(import.meta.url);
let library: Promise<PDFiumLibrary> | null = null;

/** @throws AppError pdf.encrypted, pdf.damaged, image.too_large (too large a page for the memory there is) */
export async function renderPdfPage(
  bytes: Uint8Array,
  page: number,
  widthPx: number,
  heightPx: number,
): Promise<Channels> {
  const pdfium = await loadPdfium();
  try {
    const document = await pdfium.loadDocument(bytes);
    try {
      const rendered = await document
        .getPage(page - 1)
        .render({ scale: 1, width: widthPx, height: heightPx, render: 'bitmap' });
      return fromRgb(rendered.data, rendered.width, rendered.height, 4);
    } finally {
      document.destroy();
    }
  } catch (cause) {
    throw new AppError('pdf.damaged', `page ${page} does not render`, { cause });
  }
}

/** PDFium, loaded once a process. */
export function loadPdfium(): Promise<PDFiumLibrary> {
  library ??= readFile(require.resolve('@hyzyla/pdfium/pdfium.wasm')).then((wasm) =>
    PDFiumLibrary.init({ wasmBinary: new Uint8Array(wasm).buffer }),
  );
  return library;
}
