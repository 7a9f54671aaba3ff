// What lies before and behind the PDF in its file.
import type { Observation } from '../../../contract/inspection.ts';

/** Readers look for the header in the first 1,024 bytes (ISO 32000-1 annex H, 3.4.1). */
const HEADER_WINDOW = 1_024;
const HEADER = '%PDF-';
const END = '%%EOF';
/** yes: line ends, zeros that fill a block, the byte order mark, a fax or DOS end of file */
const FILLING = new Set([0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x1a, 0x20]);
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

export function frameObservations(bytes: Buffer): readonly Observation[] {
  const seen: Observation[] = [];
  const start = bytes.subarray(0, HEADER_WINDOW).indexOf(HEADER);
  const lead = bytes.subarray(0, Math.max(0, start));
  if (!isFilling(lead) && !lead.equals(BYTE_ORDER_MARK))
    seen.push({ code: 'pdf.leading_data', where: `${start} bytes before %PDF` });
  const end = bytes.lastIndexOf(END);
  const tail = end < 0 ? null : bytes.subarray(end + END.length);
  if (tail && !isFilling(tail))
    seen.push({ code: 'file.trailing_data', where: `${tail.length} bytes after the last %%EOF` });
  return seen;
}

function isFilling(bytes: Buffer): boolean {
  return bytes.every((byte) => FILLING.has(byte));
}
