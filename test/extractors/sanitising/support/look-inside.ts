// What is in a PDF that was made: its keys, its words, its pixels.
import { PDFArray, PDFDict, PDFDocument, type PDFObject, PDFStream } from '@cantoo/pdf-lib';
import { loadPdfium } from '../../../../extractors/pages/pdf/pdf-render.ts';
import { openPdfPictures } from '../../../../extractors/sanitising/pdf/pdf-pictures.ts';

/** Every key of every dictionary that stands in the file, reachable or not. */
export async function keysIn(bytes: Uint8Array): Promise<ReadonlySet<string>> {
  const { context } = await PDFDocument.load(bytes, { updateMetadata: false });
  const keys = new Set<string>();
  const pending: PDFObject[] = context.enumerateIndirectObjects().map(([, object]) => object);
  for (let next = pending.pop(); next; next = pending.pop()) {
    const dict = next instanceof PDFStream ? next.dict : next;
    if (dict instanceof PDFArray) pending.push(...dict.asArray());
    if (!(dict instanceof PDFDict)) continue;
    for (const [key, value] of dict.entries()) {
      keys.add(key.decodeText());
      pending.push(value);
    }
  }
  return keys;
}

/** The words of a page's content, as a viewer would search them. */
export async function wordsOf(bytes: Uint8Array, page = 1): Promise<string> {
  const pdfium = await loadPdfium();
  const document = await pdfium.loadDocument(bytes);
  try {
    return document.getPage(page - 1).getText();
  } finally {
    document.destroy();
  }
}

/** Grey of one point of a page, in points from the lower left of a page of 200 points. */
export async function colorAt(bytes: Uint8Array, x: number, y: number): Promise<readonly number[]> {
  const pictures = await openPdfPictures(bytes);
  try {
    const { width, rgbx } = await pictures.render(1, () => ({ width: 200, height: 200 }));
    const at = ((199 - y) * width + x) * 4;
    return [...rgbx.subarray(at, at + 3)];
  } finally {
    pictures.close();
  }
}
