// Reading values out of a stranger's PDF: a value of the wrong type counts as absent.
import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';

/** References to references to …: one is usual, more are made. */
const MAX_HOPS = 20;

export function resolved(context: PDFContext, value: PDFObject | undefined): PDFObject | undefined {
  let found = value;
  for (let hop = 0; found instanceof PDFRef && hop < MAX_HOPS; hop++) found = context.lookup(found);
  return found instanceof PDFRef ? undefined : found;
}

export function valueAt(dict: PDFDict, key: string): PDFObject | undefined {
  return resolved(dict.context, dict.get(PDFName.of(key)));
}

/** A dictionary, or a stream's. */
export function dictOf(dict: PDFDict, key: string): PDFDict | undefined {
  return asDict(valueAt(dict, key));
}

export function asDict(value: PDFObject | undefined): PDFDict | undefined {
  if (value instanceof PDFStream) return value.dict;
  return value instanceof PDFDict ? value : undefined;
}

export function listOf(dict: PDFDict, key: string): readonly PDFObject[] {
  const value = valueAt(dict, key);
  return value instanceof PDFArray ? value.asArray() : [];
}

export function nameOf(dict: PDFDict, key: string): string | null {
  const value = valueAt(dict, key);
  return value instanceof PDFName ? value.decodeText() : null;
}

export function numberOf(dict: PDFDict, key: string): number | null {
  const value = valueAt(dict, key);
  return value instanceof PDFNumber ? value.asNumber() : null;
}

export function textOf(dict: PDFDict, key: string): string | null {
  const value = valueAt(dict, key);
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : null;
}

/** Null unless there are exactly so many numbers. */
export function numbersOf(dict: PDFDict, key: string, count: number): readonly number[] | null {
  const numbers = listOf(dict, key).map((each) => resolved(dict.context, each));
  const values = numbers.flatMap((each) => (each instanceof PDFNumber ? [each.asNumber()] : []));
  return values.length === count && numbers.length === count ? values : null;
}

/** The key here or in a dictionary further up (`/Parent`), as fields and pages inherit. */
export function inherited(dict: PDFDict, key: string): PDFObject | undefined {
  let at: PDFDict | undefined = dict;
  for (let level = 0; at && level < MAX_HOPS * 5; level++) {
    const value = valueAt(at, key);
    if (value !== undefined) return value;
    at = dictOf(at, 'Parent');
  }
  return undefined;
}
