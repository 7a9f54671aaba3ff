// Drawn shapes of a Word document that reach outside. [MS-DOC] 2.9.172: the group of all drawings, then each drawing behind
// a byte that says whose it is.
import { AppError } from '../../../../contract/app-error.ts';
import type { Found } from '../../sightings.ts';
import { drawingProperties } from '../drawing-properties.ts';
import { walkRecords } from '../records.ts';
import { type Fib, RANGE } from './fib.ts';
import { tableBytes } from './table-bytes.ts';

const HEAD_BYTES = 8;

/** @throws AppError inspection.damaged, inspection.limit */
export function wordDrawings(fib: Fib, table: Buffer, found: Found): void {
  const bytes = tableBytes(fib, table, RANGE.drawings);
  let at = 0;
  while (bytes && at + HEAD_BYTES <= bytes.length) {
    const end = at + HEAD_BYTES + bytes.readUInt32LE(at + 4);
    if (end > bytes.length) throw new AppError('inspection.damaged', 'a drawing breaks off');
    walkRecords(bytes.subarray(at, end), (record) => {
      drawingProperties(record, 'drawing', found);
      return false;
    });
    at = end + 1;
  }
}
