// Sheets of a workbook: macro sheets and modules of the old macro languages, dialogs, comments. [MS-XLS] 2.4.21, 2.4.28.
import type { Book } from './book.ts';
import { wordAt } from './excel-text.ts';

const MACRO_SHEET = 0x0040;
const MODULE = 0x0006;
const DIALOG_FLAG = 0x0010;
const HIDING = ['', ', hidden', ', very hidden'] as const;

/** In the list of sheets: where it begins, whether it is hidden, what it is. */
export function boundSheet(book: Book, data: Buffer): void {
  if (data.length < 6) return;
  book.sheetStarts.push(data.readUInt32LE(0));
  const where = `sheet ${book.sheetStarts.length}${HIDING[(data[4] ?? 0) & 3] ?? ''}`;
  if (data[5] === 1) book.saw('ole.excel4_macro', where);
  if (data[5] === MODULE) book.saw('ole.vba', where);
}

/** What it says of itself at its beginning; the list may say otherwise. */
export function beginOfPart(book: Book, data: Buffer): void {
  const kind = wordAt(data, 2);
  if (kind === MACRO_SHEET) book.saw('ole.excel4_macro');
  if (kind === MODULE) book.saw('ole.vba');
}

export function sheetFlags(book: Book, data: Buffer): void {
  if ((wordAt(data, 0) & DIALOG_FLAG) !== 0) book.saw('ole.form_control', 'dialog');
}
