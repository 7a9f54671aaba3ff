// The register as an Excel workbook: real days and sums, identifiers as text, the head frozen and with filters.
import writeExcelFile, { type CellObject, type Feature, type SheetData } from 'write-excel-file/node';
import {
  getCellAddress,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
} from 'write-excel-file/utility';
import { parseCivilDate } from '../../../contract/civil-date.ts';
import type { Language } from '../../messages/warnings.table.ts';
import { onOneLine } from './csv-cell.ts';
import { type CellKind, type CellValue, REGISTER_COLUMNS } from './register-columns.table.ts';
import type { RegisterEntry } from './register-entry.ts';
import { REGISTER_SHEET } from './register-words.table.ts';

/** The whole workbook is held in memory: about 10 KB a row while it is made (docs/figures.md). */
export const MAX_XLSX_ROWS = 50_000;

const CENTS_PER_EURO = 100;
/** Excel's own bound for one cell. */
const MAX_CELL_CHARS = 32_767;
/** Workbooks read `_x0041_` as an A (ECMA-376 part 1, §22.9.2.19): what only looks so is escaped itself. */
const ESCAPE_LIKE = /_x(?=[0-9a-f]{4}_)/gi;
const SHEET_FILE = 'xl/worksheets/sheet{id}.xml';

export type XlsxRow = readonly (CellObject | null)[];

/** Cells alone, so that results need not be held until the workbook is made. */
export function xlsxRows(entries: readonly RegisterEntry[], language: Language = 'it'): XlsxRow[] {
  return entries.map((entry) =>
    REGISTER_COLUMNS.map(({ kind, value }) => cellOf(value(entry, language), kind)),
  );
}

export async function xlsxFile(rows: readonly XlsxRow[], language: Language = 'it'): Promise<Uint8Array> {
  const head = REGISTER_COLUMNS.map((column) => ({ value: column[language], fontWeight: 'bold' as const }));
  const data: SheetData = [head, ...rows.map((row) => [...row])];
  return writeExcelFile(
    data,
    {
      sheet: REGISTER_SHEET[language],
      columns: REGISTER_COLUMNS.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
    },
    { features: [filterOver(rows.length + 1)] },
  ).toBuffer();
}

function cellOf(value: CellValue, kind: CellKind): CellObject | null {
  if (value === null) return null;
  if (kind === 'day') {
    const day = parseCivilDate(String(value));
    return day && { value: new Date(`${day}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' };
  }
  if (typeof value === 'number' && kind === 'cents')
    return { value: value / CENTS_PER_EURO, type: Number, format: '#,##0.00' };
  if (typeof value === 'number' && kind === 'count') return { value, type: Number };
  const text = onOneLine(String(value)).slice(0, MAX_CELL_CHARS).replace(ESCAPE_LIKE, '_x005F_x');
  return kind === 'identifier' ? { value: text, type: String, format: '@' } : { value: text, type: String };
}

/** The arrows in the head by which a person filters; the library knows none. */
function filterOver<Content>(rows: number): Feature<Content> {
  const range = `A1:${getCellAddress(rows - 1, REGISTER_COLUMNS.length - 1)}`;
  const transform = (xml: string) =>
    insertElementMarkupAccordingToOrderOfSiblings(
      xml,
      `<autoFilter ref="${range}"/>`,
      getOrderOfSiblings(SHEET_FILE, 'worksheet') ?? [],
      'worksheet',
    );
  return { files: { transform: { [SHEET_FILE]: { transform } } } };
}
