// Writes small Excel workbooks of the old format for tests: records, sheets where the book says they are.
import { buildCfb, type CfbSpec } from './msg-builder.ts';

export interface SheetSpec {
  readonly records?: readonly Buffer[];
  /** What the sheet says it is; 0x10 worksheet, 0x40 macro sheet. */
  readonly kind?: number;
  /** What the list says it is; 0 worksheet, 1 macro sheet. */
  readonly listed?: number;
  readonly hiding?: number;
}

export interface WorkbookSpec {
  readonly globals?: readonly Buffer[];
  readonly sheets?: readonly SheetSpec[];
  readonly isBiff5?: boolean;
  readonly streams?: CfbSpec;
}

export function buildWorkbook(spec: WorkbookSpec): Buffer {
  const name = spec.isBiff5 ? 'Book' : 'Workbook';
  return buildCfb({ [name]: workbookStream(spec), ...spec.streams });
}

export function workbookStream({ globals = [], sheets = [{}], isBiff5 = false }: WorkbookSpec): Buffer {
  const version = isBiff5 ? 0x0500 : 0x0600;
  const parts = sheets.map(({ records = [], kind = 0x10 }) =>
    Buffer.concat([head(version, kind), ...records, record(0x0a)]),
  );
  const list = (start: number) => {
    let at = start;
    return sheets.map(({ listed = 0, hiding = 0 }, index) => {
      const entry = Buffer.from([0, 0, 0, 0, hiding, listed, 1, ...(isBiff5 ? [] : [0]), 0x41]);
      entry.writeUInt32LE(at, 0);
      at += parts[index]?.length ?? 0;
      return record(0x85, entry);
    });
  };
  const book = (start: number) =>
    Buffer.concat([head(version, 0x05), ...globals, ...list(start), record(0x0a)]);
  return Buffer.concat([book(book(0).length), ...parts]);
}

export function record(id: number, data: Buffer | readonly number[] = []): Buffer {
  const body = Buffer.from(data);
  const start = Buffer.alloc(4);
  start.writeUInt16LE(id, 0);
  start.writeUInt16LE(body.length, 2);
  return Buffer.concat([start, body]);
}

/** A cell with a formula. */
export function formulaCell(tokens: readonly number[]): Buffer {
  return record(0x0006, [...new Array<number>(20).fill(0), tokens.length, 0, ...tokens]);
}

/** Of today's format. */
export function nameRecord(name: string, { flags = 0, tokens = [] as readonly number[] } = {}): Buffer {
  const start = [flags, 0, 0, name.length, tokens.length, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  return record(0x0018, [...start, ...Buffer.from(name, 'latin1'), ...tokens]);
}

/** Another book, program or add-in: `chars` replaces the count where it is a mark. */
export function supBook(path: string, sheets: number, mark?: number): Buffer {
  const chars = mark ?? path.length;
  const text = mark === undefined ? [0, ...Buffer.from(path, 'latin1')] : [];
  return record(0x01ae, [sheets & 0xff, sheets >> 8, chars & 0xff, chars >> 8, ...text]);
}

export const OWN_BOOK = supBook('', 1, 0x0401);
export const ADD_IN = supBook('', 1, 0x3a01);

/** Links of formulas, each to the book of that number. */
export function externSheet(...books: readonly number[]): Buffer {
  return record(0x0017, [books.length, 0, ...books.flatMap((book) => [book, 0, 0, 0, 0, 0])]);
}

export function externName(name: string, flags = 0): Buffer {
  return record(0x0023, [flags, 0, 0, 0, 0, 0, name.length, 0, ...Buffer.from(name, 'latin1')]);
}

/** An object on a sheet; more parts stand between its head and its end. */
export function drawnObject(kind: number, { flags = 0x11, parts = [] as readonly number[] } = {}): Buffer {
  const start = [0x15, 0, 0x12, 0, kind, 0, 1, 0, flags & 0xff, flags >> 8, ...new Array<number>(12).fill(0)];
  return record(0x005d, [...start, ...parts, 0, 0, 0, 0]);
}

function head(version: number, kind: number): Buffer {
  const data = Buffer.alloc(16);
  data.writeUInt16LE(version, 0);
  data.writeUInt16LE(kind, 2);
  return record(0x0809, data);
}
