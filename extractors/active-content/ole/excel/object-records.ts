// Objects on a sheet: controls to be used, pictures that are programs or links, macros behind a shape. Plain pictures,
// shapes and charts say nothing. [MS-XLS] 2.4.181, 2.5.143 and following.
import type { Book } from './book.ts';
import { wordAt } from './excel-text.ts';
import { TOKEN } from './token-sizes.table.ts';

const KIND_AT = 4;
const BIFF5_MACRO_AT = 26;
const PICTURE = 0x08;
const DROP_DOWN = 0x14;
/** Button, check box, radio button, edit box, label, dialog, spinner, scroll bar, list, group, drop-down. */
const CONTROLS: ReadonlySet<number> = new Set([
  7, 0x0b, 0x0c, 0x0d, 0x0e, 0x0f, 0x10, 0x11, 0x12, 0x13, 0x14,
]);
/** The arrow of an automatic filter or of a list of allowed values: part of Excel's own surface. */
const IS_SURFACE = 0x0100;
const PART = { end: 0x00, macro: 0x04, pictureFlags: 0x08, pictureFormula: 0x09, list: 0x13 } as const;
const PICTURE_FLAG = { dde: 0x0002, control: 0x0010 } as const;
const FORMULA_HEAD_BYTES = 8;

export function drawnObject(book: Book, data: Buffer): void {
  const kind = wordAt(data, KIND_AT);
  const isSurface = kind === DROP_DOWN && (wordAt(data, 8) & IS_SURFACE) !== 0;
  const where = `object ${wordAt(data, 6)}`;
  if (CONTROLS.has(kind) && !isSurface) book.saw('ole.form_control', where);
  if (!book.isBiff8) {
    if (wordAt(data, BIFF5_MACRO_AT) > 0) book.saw('ole.macro_call', where);
    return;
  }
  for (const { part, value } of partsOf(data)) {
    if (part === PART.macro && wordAt(value, 0) > 0 && !isSurface) book.saw('ole.macro_call', where);
    if (kind === PICTURE && part === PART.pictureFlags) pictureFlags(book, wordAt(value, 0), where);
    if (kind === PICTURE && part === PART.pictureFormula) pictureFormula(book, value, where);
  }
}

function pictureFlags(book: Book, flags: number, where: string): void {
  if ((flags & PICTURE_FLAG.control) !== 0) book.saw('ole.control', where);
  if ((flags & PICTURE_FLAG.dde) !== 0) book.saw('ole.dde_link', where);
}

/** By its first token: an embedded object, a linked one, or a picture of cells. */
function pictureFormula(book: Book, value: Buffer, where: string): void {
  if (wordAt(value, 0) === 0) return;
  const token = (value[FORMULA_HEAD_BYTES] ?? 0) & 0x7f;
  if (token === TOKEN.table) book.saw('ole.object', where);
  else if (((token & 0x1f) | 0x20) === TOKEN.outsideName) book.saw('ole.object_link', where);
  else book.saw('ole.formula', where);
}

/** The size stated for a list is not its size: it is the last to be looked at. */
function* partsOf(data: Buffer): Generator<{ readonly part: number; readonly value: Buffer }> {
  let at = 0;
  while (at + 4 <= data.length) {
    const part = data.readUInt16LE(at);
    if (part === PART.list || (part === PART.end && at > 0)) return;
    const end = at + 4 + data.readUInt16LE(at + 2);
    yield { part, value: data.subarray(at + 4, end) };
    at = end;
  }
}
