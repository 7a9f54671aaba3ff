// Active content of an Excel workbook of the old format (Excel 5 to 2003). The record ids stand in [MS-XLS] 2.3.
import { AppError } from '../../../../contract/app-error.ts';
import type { Found } from '../../sightings.ts';
import { hyperlinkObject } from '../hyperlink-object.ts';
import { type BiffRecord, BOF, beginsPart, walkPart } from './biff-records.ts';
import { Book } from './book.ts';
import { wordAt } from './excel-text.ts';
import { formulaMeaning } from './formula-meaning.ts';
import { FORMULA_RECORDS, formula } from './formula-records.ts';
import { dataReference, externName, externSheet, namelessPrograms, supBook } from './link-records.ts';
import { definedName } from './name-records.ts';
import { drawnObject } from './object-records.ts';
import { SheetDrawing } from './sheet-drawing.ts';
import { beginOfPart, boundSheet, sheetFlags } from './sheet-records.ts';

const BIFF8 = 0x0600;
const PASSWORD = 0x002f;
/** Sheets lie one after the other: none is read twice but where a file plays. */
const MAX_READS = 3;
const EXTERNAL_PIVOT = 2;
const LINK_RANGE_BYTES = 8;
const LINK_CLASS_BYTES = 16;

const READERS: ReadonlyMap<number, (book: Book, data: Buffer) => void> = new Map([
  [BOF, beginOfPart],
  [0x0085, boundSheet],
  [0x0081, sheetFlags],
  [0x01ae, supBook],
  [0x0017, externSheet],
  [0x0023, externName],
  [0x0223, externName],
  [0x0018, definedName],
  [0x0218, definedName],
  [0x005d, drawnObject],
  [0x0051, dataReference],
  [0x01b8, hyperlink],
  [0x00e3, pivotSource],
  [0x0236, (book: Book) => book.saw('ole.formula')],
  [0x001c, (book: Book) => book.saw('ole.comment')],
  ...[0x00dc, 0x01ad, 0x0803, 0x0805, 0x080a, 0x0813, 0x0876].map(
    (id) => [id, (book: Book) => book.saw('ole.data_connection')] as const,
  ),
]);

/** @throws AppError inspection.damaged, inspection.limit, container.encrypted: what was seen stays seen */
export function inspectWorkbook(stream: Buffer, found: Found): void {
  if (stream.length < 8 || stream.readUInt16LE(0) !== BOF)
    throw new AppError('inspection.damaged', 'no head of a workbook');
  const book = new Book(stream.readUInt16LE(4) === BIFF8, found);
  let end = walkPart(stream, 0, (record) => readRecord(book, record));
  let bytesLeft = stream.length * MAX_READS;
  for (const [index, start] of [...new Set(book.sheetStarts)].entries()) {
    const sheetEnd = readSheet(book, stream, start, `sheet ${index + 1}`);
    bytesLeft -= sheetEnd - start;
    if (bytesLeft < 0) throw new AppError('inspection.limit', 'sheets share their records');
    end = Math.max(end, sheetEnd);
  }
  while (beginsPart(stream, end)) end = readSheet(book, stream, end, 'part without a name');
  book.place = 'book';
  namelessPrograms(book);
  formulaMeaning(book);
}

function readSheet(book: Book, stream: Buffer, start: number, place: string): number {
  book.place = place;
  const drawing = new SheetDrawing(book);
  return walkPart(stream, start, (record) => {
    readRecord(book, record);
    drawing.record(record);
  });
}

function readRecord(book: Book, { id, data }: BiffRecord): void {
  if (id === PASSWORD) throw new AppError('container.encrypted', 'a workbook with a password');
  if (FORMULA_RECORDS.has(id)) formula(book, id, data);
  else READERS.get(id)?.(book, data);
}

function hyperlink(book: Book, data: Buffer): void {
  const sight = hyperlinkObject(data.subarray(LINK_RANGE_BYTES + LINK_CLASS_BYTES));
  if (sight) book.saw(`ole.link_${sight}`, `row ${wordAt(data, 0) + 1}`);
}

/** Where a pivot table takes its values from. */
function pivotSource(book: Book, data: Buffer): void {
  if (wordAt(data, 0) === EXTERNAL_PIVOT) book.saw('ole.data_connection', 'pivot table');
}
