// Records in records, as PowerPoint and the drawings of all three programs write them. [MS-PPT] 2.3.1, [MS-ODRAW] 2.2.1.
import { AppError } from '../../../contract/app-error.ts';

const HEAD_BYTES = 8;
const CONTAINER = 0xf;
const MAX_DEPTH = 100;

export interface OfficeRecord {
  readonly type: number;
  readonly instance: number;
  /** Without its head. */
  readonly data: Buffer;
  /** Byte where its head begins, of the bytes that were handed in. */
  readonly at: number;
  readonly depth: number;
  /** Types of the records around it, outermost first. */
  readonly path: readonly number[];
}

/**
 * Every record before those in it. Bytes are looked at once on each level, so that the work is bounded by size and depth.
 * @param visit gives true to look into a record that does not say itself that there are others in it
 * @throws AppError inspection.damaged when a record breaks off, inspection.limit
 */
export function walkRecords(bytes: Buffer, visit: (record: OfficeRecord) => boolean): void {
  const pending = [{ start: 0, end: bytes.length, path: [] as readonly number[] }];
  for (let place = pending.pop(); place; place = pending.pop()) {
    const { start, end, path } = place;
    if (start >= end) continue;
    if (path.length > MAX_DEPTH) throw new AppError('inspection.limit', 'records nested too deeply');
    if (start + HEAD_BYTES > end) throw new AppError('inspection.damaged', 'a record breaks off');
    const head = bytes.readUInt16LE(start);
    const type = bytes.readUInt16LE(start + 2);
    const inner = start + HEAD_BYTES;
    const next = inner + bytes.readUInt32LE(start + 4);
    if (next > end) throw new AppError('inspection.damaged', 'a record is longer than what holds it');
    const data = bytes.subarray(inner, next);
    const isOpen = visit({ type, instance: head >> 4, data, at: start, depth: path.length, path }) === true;
    pending.push({ start: next, end, path });
    if ((head & 0xf) === CONTAINER || isOpen)
      pending.push({ start: inner, end: next, path: [...path, type] });
  }
}
