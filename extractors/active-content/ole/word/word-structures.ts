// What else of a Word document can act or change: its template, its mail merge, comments, changes not accepted.
import { AppError } from '../../../../contract/app-error.ts';
import { isRemotePath } from '../../links/link-sight.ts';
import type { Found } from '../../sightings.ts';
import { type Fib, RANGE } from './fib.ts';
import { tableBytes } from './table-bytes.ts';

/** Places in the list of strings that belong to the document, [MS-DOC] 2.9.262. */
const TEMPLATE = 1;
const MAIL_MERGE = [8, 9];

export function wordStructures(fib: Fib, table: Buffer, found: Found): void {
  const strings = associatedStrings(tableBytes(fib, table, RANGE.associatedStrings));
  const isMerge = MAIL_MERGE.some((index) => (strings[index] ?? '') !== '');
  if (isRemotePath(strings[TEMPLATE] ?? '')) found({ code: 'ole.remote_template', where: 'template' });
  if (isMerge) found({ code: 'ole.mail_merge', where: 'mail merge' });
  if (tableBytes(fib, table, RANGE.comments)) found({ code: 'ole.comment', where: 'comments' });
}

/** A list of texts, each with its length before it. [MS-DOC] 2.2.4. @throws AppError inspection.damaged */
function associatedStrings(bytes: Buffer | null): readonly string[] {
  if (!bytes || bytes.length < 6) return [];
  if (bytes.readUInt16LE(0) !== 0xffff) throw new AppError('inspection.damaged', 'strings of the document');
  const extraBytes = bytes.readUInt16LE(4);
  const texts: string[] = [];
  let at = 6;
  for (let left = bytes.readUInt16LE(2); left > 0 && at + 2 <= bytes.length; left -= 1) {
    const end = at + 2 + bytes.readUInt16LE(at) * 2;
    if (end > bytes.length) throw new AppError('inspection.damaged', 'strings of the document break off');
    texts.push(bytes.toString('utf16le', at + 2, end));
    at = end + extraBytes;
  }
  return texts;
}
