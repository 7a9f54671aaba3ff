// The records of an Excel workbook, and the parts they make: the book itself, then a part per sheet where the book says
// it begins, as Excel finds them. [MS-XLS] 2.1.4, 2.1.7.20.
import { AppError } from '../../../../contract/app-error.ts';

export const BOF = 0x0809;
export const EOF = 0x000a;
const HEAD_BYTES = 4;

export interface BiffRecord {
  readonly id: number;
  readonly data: Buffer;
}

/**
 * One part, charts inside included: hands out its records and gives the byte behind the last.
 * @throws AppError inspection.damaged when no part begins there, or when it breaks off
 */
export function walkPart(stream: Buffer, start: number, visit: (record: BiffRecord) => void): number {
  if (!beginsPart(stream, start))
    throw new AppError('inspection.damaged', 'a part of the book does not begin where it should');
  let depth = 0;
  let at = start;
  do {
    if (at + HEAD_BYTES > stream.length)
      throw new AppError('inspection.damaged', 'a part of the book breaks off');
    const id = stream.readUInt16LE(at);
    const end = at + HEAD_BYTES + stream.readUInt16LE(at + 2);
    if (end > stream.length) throw new AppError('inspection.damaged', 'a record of the book breaks off');
    if (id === BOF) depth += 1;
    if (id === EOF) depth -= 1;
    visit({ id, data: stream.subarray(at + HEAD_BYTES, end) });
    at = end;
  } while (depth > 0);
  return at;
}

export function beginsPart(stream: Buffer, at: number): boolean {
  return at + HEAD_BYTES <= stream.length && stream.readUInt16LE(at) === BOF;
}
