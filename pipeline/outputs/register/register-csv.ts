// The register as CSV for Italian Excel: semicolons, BOM, CRLF; head and rows apart, so that it can be written by pages.
import { stringify } from 'csv-stringify/sync';
import type { Language } from '../../messages/warnings.table.ts';
import { csvCell } from './csv-cell.ts';
import { REGISTER_COLUMNS } from './register-columns.table.ts';
import type { RegisterEntry } from './register-entry.ts';

const BOM = '\uFEFF';
const FORM = { delimiter: ';', record_delimiter: 'windows' } as const;

export function csvHead(language: Language = 'it'): string {
  return BOM + stringify([REGISTER_COLUMNS.map((column) => column[language])], FORM);
}

export function csvRows(entries: readonly RegisterEntry[], language: Language = 'it'): string {
  if (entries.length === 0) return '';
  const rows = entries.map((entry) =>
    REGISTER_COLUMNS.map(({ kind, value }) => csvCell(value(entry, language), kind)),
  );
  return stringify(rows, FORM);
}
