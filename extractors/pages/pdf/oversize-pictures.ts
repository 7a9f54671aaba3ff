// Pictures that claim more pixels than allowed. pdf.js leaves them out without a word, so that their page would pass
// for blank; here the claims are read from the objects themselves.
import { PDFDocument, PDFName, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib';

/** @returns true when any picture of the document claims more than `maxPixels` */
export async function hasOversizePicture(bytes: Uint8Array, maxPixels: number): Promise<boolean> {
  const document = await PDFDocument.load(bytes, {
    ignoreEncryption: true,
    throwOnInvalidObject: false,
    updateMetadata: false,
  }).catch(() => null); // a structure it cannot follow is judged by the other two readers
  if (!document) return false;
  return document.context.enumerateIndirectObjects().some(([, object]) => {
    if (!(object instanceof PDFRawStream)) return false;
    if (object.dict.get(PDFName.of('Subtype')) !== PDFName.of('Image')) return false;
    const numberOf = (key: string) => {
      const value = object.dict.lookup(PDFName.of(key));
      return value instanceof PDFNumber ? value.asNumber() : 0;
    };
    return numberOf('Width') * numberOf('Height') > maxPixels;
  });
}
