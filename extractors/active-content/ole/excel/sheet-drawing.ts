// The drawing of a sheet lies in pieces in its records; put together it is one tree. [MS-XLS] 2.4.170.
import { drawingProperties } from '../drawing-properties.ts';
import { walkRecords } from '../records.ts';
import type { BiffRecord } from './biff-records.ts';
import type { Book } from './book.ts';

const DRAWING = 0x00ec;
const CONTINUED = 0x003c;

/** @throws AppError inspection.damaged, inspection.limit */
export function sheetDrawing(book: Book, records: readonly BiffRecord[]): void {
  let isDrawing = false;
  const pieces: Buffer[] = [];
  for (const { id, data } of records) {
    isDrawing = id === DRAWING || (isDrawing && id === CONTINUED);
    if (isDrawing) pieces.push(data);
  }
  walkRecords(Buffer.concat(pieces), (record) => {
    for (const { code } of drawingProperties(record, book.place)) book.saw(code, 'drawing');
  });
}
