// The bytes of one PDF stream, unpacked within limits: the PDF library's own unpacking knows none.
import { PDFArray, PDFName, type PDFRawStream } from '@cantoo/pdf-lib';
import type { PartProblem } from '../../../contract/contained.ts';
import { inflateBounded, type OutputCap } from '../bounded-inflate.ts';
import { partProblem } from '../part-problem.ts';

const PLAIN_FILTERS: readonly string[] = ['Crypt'];
const FLATE_FILTERS: readonly string[] = ['FlateDecode', 'Fl'];

export type StreamBytes =
  | { readonly bytes: Buffer; readonly problem?: never }
  | { readonly bytes: null; readonly problem: PartProblem };

/** @param cap for the last and every layer before */
export function streamBytes(stream: PDFRawStream, cap: OutputCap): StreamBytes {
  let bytes: Buffer = Buffer.from(stream.getContents());
  if (bytes.length > cap.bytes) return without(partProblem(cap.code));
  for (const filter of filtersOf(stream)) {
    if (PLAIN_FILTERS.includes(filter)) continue;
    if (!FLATE_FILTERS.includes(filter) || hasPredictor(stream))
      return without(partProblem('container.needs_tool', 'a PDF filter other than Flate'));
    const inflated = inflateBounded('zlib', bytes, cap.bytes);
    if (inflated.state === 'over') return without(partProblem(cap.code));
    if (inflated.state === 'damaged') return without(partProblem('pdf.damaged', inflated.detail));
    bytes = inflated.bytes;
  }
  return { bytes };
}

function filtersOf({ dict }: PDFRawStream): readonly string[] {
  const filter = dict.lookup(PDFName.of('Filter'));
  const names = filter instanceof PDFArray ? filter.asArray() : [filter];
  return names.flatMap((name) => (name instanceof PDFName ? [name.decodeText()] : []));
}

function hasPredictor({ dict }: PDFRawStream): boolean {
  return /\/Predictor\s+(?!1\b)\d/.test(String(dict.lookup(PDFName.of('DecodeParms')) ?? ''));
}

function without(problem: PartProblem): StreamBytes {
  return { bytes: null, problem };
}
