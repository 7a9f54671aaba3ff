// Whether a Word document has changes that were not accepted: runs of characters marked as inserted or deleted.
// [MS-DOC] 2.8.5, 2.9.33, 2.6.1.
import { AppError } from '../../../../contract/app-error.ts';
import type { Found } from '../../sightings.ts';
import { type Fib, RANGE } from './fib.ts';
import { tableBytes } from './table-bytes.ts';

const PAGE_BYTES = 512;
const PAGE_NUMBER = 0x003f_ffff;
const REVISION_MARKS: ReadonlySet<number> = new Set([0x0800, 0x0801]);
/** Bytes of the operand, by the three upper bits of the property; 6 says its own length. */
const OPERAND_BYTES = [1, 1, 2, 4, 2, 2, 0, 3] as const;

/** @throws AppError inspection.damaged when the list of pages leads out of the stream */
export function wordRevisions(fib: Fib, table: Buffer, word: Buffer, found: Found): void {
  const list = tableBytes(fib, table, RANGE.characterRuns);
  const count = list ? Math.floor((list.length - 4) / 8) : 0;
  for (let index = 0; list && index < count; index += 1) {
    const start = (list.readUInt32LE((count + 1) * 4 + index * 4) & PAGE_NUMBER) * PAGE_BYTES;
    const page = word.subarray(start, start + PAGE_BYTES);
    if (page.length < PAGE_BYTES) throw new AppError('inspection.damaged', 'a page of properties is missing');
    if (hasRevision(page)) found({ code: 'ole.revision', where: 'tracked changes' });
  }
}

function hasRevision(page: Buffer): boolean {
  const runs = page[PAGE_BYTES - 1] ?? 0;
  for (let run = 0; run < runs; run += 1) {
    const at = (page[(runs + 1) * 4 + run] ?? 0) * 2;
    const size = page[at] ?? 0;
    if (at > 0 && isMarked(page.subarray(at + 1, at + 1 + size))) return true;
  }
  return false;
}

function isMarked(properties: Buffer): boolean {
  let at = 0;
  while (at + 3 <= properties.length) {
    const property = properties.readUInt16LE(at);
    if (REVISION_MARKS.has(property) && properties[at + 2] === 1) return true;
    const kind = property >> 13;
    at += 2 + (kind === 6 ? 1 + (properties[at + 2] ?? 0) : (OPERAND_BYTES[kind] ?? 1));
  }
  return false;
}
