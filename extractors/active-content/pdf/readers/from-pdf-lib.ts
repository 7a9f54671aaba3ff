// Objects of pdf-lib in our own words.
import {
  PDFArray,
  PDFBool,
  PDFDict,
  PDFHexString,
  PDFInvalidObject,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { MAX_NESTING, type PdfDict, type PdfValue, UNREADABLE } from '../pdf-object.ts';

export function fromPdfLib(object: PDFObject, nesting = 0): PdfValue {
  if (nesting > MAX_NESTING || object instanceof PDFInvalidObject) return UNREADABLE;
  if (object instanceof PDFName) return { kind: 'name', name: object.decodeText() };
  if (object instanceof PDFRef)
    return { kind: 'ref', id: `${object.objectNumber} ${object.generationNumber}` };
  if (object instanceof PDFDict) return dictOf(object, false, nesting);
  if (object instanceof PDFStream) return dictOf(object.dict, true, nesting);
  if (object instanceof PDFArray)
    return { kind: 'array', items: object.asArray().map((item) => fromPdfLib(item, nesting + 1)) };
  if (object instanceof PDFString || object instanceof PDFHexString)
    return { kind: 'string', text: object.decodeText() };
  if (object instanceof PDFNumber) return object.asNumber();
  if (object instanceof PDFBool) return object.asBoolean();
  return null;
}

function dictOf(dict: PDFDict, isStream: boolean, nesting: number): PdfDict {
  const entries = new Map<string, PdfValue>();
  for (const [key, value] of dict.entries()) entries.set(key.decodeText(), fromPdfLib(value, nesting + 1));
  return { kind: 'dict', entries, isStream };
}
