// Comma, semicolon, tab or bar: which one separates shows by the head of the table, so every way is offered.
import { CsvError, parse } from 'csv-parse/sync';
import { AppError } from '../../../contract/app-error.ts';
import type { Cell, TableOfCells } from './cell.ts';

const SEPARATORS = [';', ',', '\t', '|'];
/** Excel's own first line. yes: `sep=;`  no: `separatore;nome` */
const SEPARATOR_LINE = /^"?sep=(.)"?\r?\n/i;

/** @throws AppError clients.file_damaged where no separator gives rows. */
export function cellsOfCsv(text: string): readonly TableOfCells[] {
  const told = SEPARATOR_LINE.exec(text)?.[1];
  const present = SEPARATORS.filter((sign) => text.includes(sign));
  const tables: TableOfCells[] = [];
  let cause: unknown;
  for (const delimiter of told === undefined
    ? present.length > 0
      ? present
      : SEPARATORS.slice(0, 1)
    : [told]) {
    try {
      tables.push({ sheet: null, rows: rowsOf(text, delimiter) });
    } catch (error) {
      if (!(error instanceof CsvError)) throw error;
      cause = error;
    }
  }
  if (tables.length === 0) throw new AppError('clients.file_damaged', 'no rows in the text', { cause });
  return tables;
}

function rowsOf(text: string, delimiter: string): readonly (readonly Cell[])[] {
  const rows: string[][] = parse(text, {
    delimiter,
    // Named, or the first line would decide: files of several programs mix them.
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
  });
  return rows.map((row) => row.map((cell) => (cell.trim() === '' ? null : cell)));
}
