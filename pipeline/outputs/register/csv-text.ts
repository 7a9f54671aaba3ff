// Rows of any table as CSV for Italian Excel: semicolons, BOM, CRLF; head and rows apart, so that it can be written by pages.
import { stringify } from 'csv-stringify/sync';
import type { Language } from '../../messages/warnings.table.ts';
import { csvCell } from './csv-cell.ts';
import type { CellKind, CellValue } from './register-columns.table.ts';

export interface CsvColumn<Row> {
  readonly it: string;
  readonly en: string;
  readonly kind: CellKind;
  value(row: Row, language: Language): CellValue;
}

const BOM = '\uFEFF';
const FORM = { delimiter: ';', record_delimiter: 'windows' } as const;

export function csvHeadOf<Row>(columns: readonly CsvColumn<Row>[], language: Language): string {
  return BOM + stringify([columns.map((column) => column[language])], FORM);
}

export function csvRowsOf<Row>(
  columns: readonly CsvColumn<Row>[],
  rows: readonly Row[],
  language: Language,
): string {
  if (rows.length === 0) return '';
  const cells = rows.map((row) => columns.map(({ kind, value }) => csvCell(value(row, language), kind)));
  return stringify(cells, FORM);
}
