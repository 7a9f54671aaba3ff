// The sheets of an XLSX file: values as they stand, formulas by their last result, a
// formula that ended in an error as an empty cell.
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import readWorkbook from 'read-excel-file/node';
import yauzl from 'yauzl';
import { AppError } from '../../../contract/app-error.ts';
import type { Cell, TableOfCells } from './cell.ts';

const MAX_UNPACKED_BYTES = 300_000_000;
const MAX_ENTRIES = 2_000;

/** @throws AppError clients.file_damaged, clients.file_too_large */
export async function cellsOfWorkbook(bytes: Buffer): Promise<readonly TableOfCells[]> {
  await checkSizes(bytes);
  try {
    const sheets = await readWorkbook(bytes);
    return sheets.map(({ sheet, data }) => ({ sheet, rows: data.map((row) => row.map(cellOf)) }));
  } catch (error) {
    throw new AppError('clients.file_damaged', 'not a readable workbook', { cause: error });
  }
}

function cellOf(value: unknown): Cell {
  if (typeof value === 'string') return value.trim() === '' ? null : value;
  if (typeof value === 'number' || typeof value === 'boolean' || value instanceof Date) return value;
  return null;
}

/** Unpacks once without keeping anything: the library below would take whatever a bomb holds. */
function checkSizes(bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    const damaged = (cause: unknown) =>
      reject(
        cause instanceof AppError
          ? cause
          : new AppError('clients.file_damaged', 'not a readable zip', { cause }),
      );
    yauzl.fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error) return damaged(error);
      let total = 0;
      let entries = 0;
      zip.on('error', damaged);
      zip.on('end', () => resolve());
      zip.on('entry', (entry: yauzl.Entry) => {
        total += entry.uncompressedSize;
        entries += 1;
        if (total > MAX_UNPACKED_BYTES || entries > MAX_ENTRIES)
          return damaged(new AppError('clients.file_too_large', `${entries} parts, ${total} bytes`));
        drain(zip, entry).then(() => zip.readEntry(), damaged);
      });
      zip.readEntry();
    });
  });
}

/** yauzl ends it where the data are not of the size the entry states. */
function drain(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<void> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(error);
      pipeline(Readable.from(stream), async (source) => {
        for await (const _ of source);
      }).then(resolve, reject);
    });
  });
}
