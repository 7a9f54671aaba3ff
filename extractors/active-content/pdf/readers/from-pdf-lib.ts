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
import { MAX_NESTING, type PdfDict, type PdfName, type PdfValue, UNREADABLE } from '../pdf-object.ts';

/** pdf-lib keeps each name once, and decodes it slowly. */
const names = new WeakMap<PDFName, PdfName>();

export function fromPdfLib(object: PDFObject, nesting = 0): PdfValue {
  if (nesting > MAX_NESTING || object instanceof PDFInvalidObject) return UNREADABLE;
  if (object instanceof PDFName) return nameOf(object);
  if (object instanceof PDFRef)
    return { kind: 'ref', id: `${object.objectNumber} ${object.generationNumber}` };
  if (object instanceof PDFDict) return dictOf(object, false, nesting);
  if (object instanceof PDFStream) return dictOf(object.dict, true, nesting);
  if (object instanceof PDFArray)
    return { kind: 'array', items: object.asArray().map((item) => fromPdfLib(item, nesting + 1)) };
  if (object instanceof PDFString || object instanceof PDFHexString)
    return { kind: 'string', text: textOf(Buffer.from(object.asBytes())) };
  if (object instanceof PDFNumber) return object.asNumber();
  if (object instanceof PDFBool) return object.asBoolean();
  return null;
}

function nameOf(name: PDFName): PdfName {
  const known = names.get(name);
  if (known) return known;
  const made: PdfName = { kind: 'name', name: name.decodeText() };
  names.set(name, made);
  return made;
}

/** UTF-16 where it says so, else a character for each byte: addresses are ASCII. pdf-lib's own way may throw. */
function textOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le', 2);
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return bytes.toString('latin1');
  return bytes
    .subarray(2, bytes.length - (bytes.length % 2))
    .swap16()
    .toString('utf16le');
}

function dictOf(dict: PDFDict, isStream: boolean, nesting: number): PdfDict {
  const entries = new Map<string, PdfValue>();
  for (const [key, value] of dict.entries()) entries.set(nameOf(key).name, fromPdfLib(value, nesting + 1));
  return { kind: 'dict', entries, isStream };
}
