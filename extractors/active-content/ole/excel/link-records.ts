// Other books and programs that a workbook takes values from. [MS-XLS] 2.4.271, 2.4.105, 2.4.106, 2.5.277.
import type { Book, OutsideBook } from './book.ts';
import { excelText, wordAt } from './excel-text.ts';

const OWN_BOOK = 0x0401;
const ADD_IN = 0x3a01;
/** A path follows, written with marks for drives and folders. */
const ENCODED = '\u0001';
/** Between program and topic of a DDE link, or program and file of a linked object; in paths, between folders. */
const PROGRAM_MARK = '\u0003';
const LINKED_OBJECT = 0x0010;
/** Excel 5 and 95: this book, or a sheet of it. */
const OWN_PATH = /^[\u0002-\u0004]/;
const NAME_AT = 6;

/** Excel 97 and later. */
export function supBook(book: Book, data: Buffer): void {
  const chars = wordAt(data, 2);
  if (chars === OWN_BOOK) add(book, 'own');
  else if (chars === ADD_IN) add(book, 'addin');
  else addPath(book, excelText(data, 4, chars, true), wordAt(data, 0) > 0);
}

/** Excel 97 and later: the links; Excel 5 and 95: a path each. */
export function externSheet(book: Book, data: Buffer): void {
  if (book.isBiff8) {
    for (let at = 2; at + 6 <= data.length; at += 6) book.links.push(data.readUInt16LE(at));
    return;
  }
  const path = excelText(data, 1, data[0] ?? 0, false);
  if (OWN_PATH.test(path)) add(book, 'own');
  else if (path.startsWith(':')) add(book, 'addin');
  else addPath(book, path, false);
}

/** A name in the book, program or add-in stated last. */
export function externName(book: Book, data: Buffer): void {
  const last = book.outside.at(-1);
  if (!last) return;
  last.names.push(excelText(data, NAME_AT + 1, data[NAME_AT] ?? 0, book.isBiff8));
  if (last.kind !== 'program') return;
  book.saw((wordAt(data, 0) & LINKED_OBJECT) === 0 ? 'ole.dde_link' : 'ole.object_link');
}

/** Programs that no name says anything about. */
export function namelessPrograms(book: Book): void {
  if (book.outside.some(({ kind, names }) => kind === 'program' && names.length === 0))
    book.saw('ole.dde_link');
}

/** A consolidation or pivot table over cells: `\u0001` before the path is another book, `\u0002` this one. */
export function dataReference(book: Book, data: Buffer): void {
  const path = book.isBiff8
    ? excelText(data, 8, wordAt(data, 6), true)
    : excelText(data, 7, data[6] ?? 0, false);
  if (path.startsWith('\u0001')) book.saw('ole.outside_workbook');
}

/** @param hasSheets it names sheets of the other book: no program does */
function addPath(book: Book, path: string, hasSheets: boolean): void {
  if (path.trim() === '') add(book, 'own');
  else if (!hasSheets && !path.startsWith(ENCODED) && path.includes(PROGRAM_MARK)) add(book, 'program');
  else {
    add(book, 'file');
    book.saw('ole.outside_workbook');
  }
}

function add(book: Book, kind: OutsideBook['kind']): void {
  book.outside.push({ kind, names: [] });
}
