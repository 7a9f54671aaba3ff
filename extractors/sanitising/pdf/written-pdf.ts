// The bytes of a PDF that was put together: what nothing leads to is left out, and nothing of now or here is written in.
import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFObject,
  PDFRef,
  PDFStream,
  PDFWriter,
} from '@cantoo/pdf-lib';

export async function writtenPdf(context: PDFContext): Promise<Uint8Array> {
  const reached = new Set<PDFRef>();
  const pending: PDFObject[] = [context.trailerInfo.Root].flatMap((each) => each ?? []);
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (next instanceof PDFRef) {
      if (reached.has(next)) continue;
      reached.add(next);
    }
    for (const inner of insideOf(context, next)) pending.push(inner);
  }
  for (const [ref] of context.enumerateIndirectObjects()) if (!reached.has(ref)) context.delete(ref);
  return PDFWriter.forContext(context, Number.POSITIVE_INFINITY).serializeToBuffer();
}

function insideOf(context: PDFContext, value: PDFObject): readonly PDFObject[] {
  if (value instanceof PDFRef) return [context.lookup(value)].flatMap((each) => each ?? []);
  if (value instanceof PDFStream) return value.dict.values();
  if (value instanceof PDFDict) return value.values();
  return value instanceof PDFArray ? value.asArray() : [];
}
