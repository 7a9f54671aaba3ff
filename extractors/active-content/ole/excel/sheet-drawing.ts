// The drawing of a sheet lies in pieces in its records; put together it is one tree. A chart on the sheet has its own,
// between the pieces of the sheet's. [MS-XLS] 2.4.170.
import { drawingProperties } from '../drawing-properties.ts';
import { walkRecords } from '../records.ts';
import { type BiffRecord, BOF, EOF } from './biff-records.ts';
import type { Book } from './book.ts';

const DRAWING = 0x00ec;
const CONTINUED = 0x003c;

/** Takes the records of one sheet in their order. */
export class SheetDrawing {
  readonly #book: Book;
  readonly #open: Buffer[][] = [];
  #isDrawing = false;

  constructor(book: Book) {
    this.#book = book;
  }

  /** @throws AppError inspection.damaged, inspection.limit */
  record({ id, data }: BiffRecord): void {
    if (id === BOF) this.#open.push([]);
    if (id === EOF) this.#close(this.#open.pop() ?? []);
    this.#isDrawing = id === DRAWING || (this.#isDrawing && id === CONTINUED);
    if (this.#isDrawing) this.#open.at(-1)?.push(data);
  }

  #close(pieces: readonly Buffer[]): void {
    walkRecords(Buffer.concat(pieces), (record) => {
      drawingProperties(record, `${this.#book.place}, drawing`, this.#book.found);
      return false;
    });
  }
}
