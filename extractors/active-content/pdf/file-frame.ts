// What lies behind the PDF in its file; what lies before it is looked at for every file that holds a PDF (any/polyglot.ts).
import type { Observation } from '../../../contract/inspection.ts';

const END = '%%EOF';
/** yes: line ends, zeros that fill a block, a fax or DOS end of file */
const FILLING = new Set([0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x1a, 0x20]);

export function frameObservations(bytes: Buffer): readonly Observation[] {
  const end = bytes.lastIndexOf(END);
  const tail = end < 0 ? null : bytes.subarray(end + END.length);
  if (!tail || tail.every((byte) => FILLING.has(byte))) return [];
  return [{ code: 'file.trailing_data', where: `${tail.length} bytes after the last %%EOF` }];
}
