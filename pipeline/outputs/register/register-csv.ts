// The register as CSV, head and rows apart.
import type { Language } from '../../messages/warnings.table.ts';
import { csvHeadOf, csvRowsOf } from './csv-text.ts';
import { REGISTER_COLUMNS } from './register-columns.table.ts';
import type { RegisterEntry } from './register-entry.ts';

export function csvHead(language: Language = 'it'): string {
  return csvHeadOf(REGISTER_COLUMNS, language);
}

export function csvRows(entries: readonly RegisterEntry[], language: Language = 'it'): string {
  return csvRowsOf(REGISTER_COLUMNS, entries, language);
}
