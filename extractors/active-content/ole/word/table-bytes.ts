// A structure of the table stream, held against the stream's length.
import { AppError } from '../../../../contract/app-error.ts';
import type { Fib } from './fib.ts';

/** Null: the document has none. @throws AppError inspection.damaged when it leads out of the stream */
export function tableBytes(fib: Fib, table: Buffer, index: number): Buffer | null {
  const range = fib.range(index);
  if (!range) return null;
  if (range.start + range.size > table.length)
    throw new AppError('inspection.damaged', 'a structure of the document lies outside of its stream');
  return table.subarray(range.start, range.start + range.size);
}
