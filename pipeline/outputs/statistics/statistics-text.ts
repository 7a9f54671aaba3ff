// The statistics as CSV, and as cells for a table on a terminal.
import type { Language } from '../../messages/warnings.table.ts';
import type { StatisticsRow } from '../../office/statistics/statistics.ts';
import { csvCell } from '../register/csv-cell.ts';
import { csvHeadOf, csvRowsOf } from '../register/csv-text.ts';
import { DIMENSION_WORDS, STATISTICS_COLUMNS, type StatisticsColumn } from './statistics-columns.table.ts';

export function statisticsCsv(rows: readonly StatisticsRow[], language: Language): string {
  return csvHeadOf(STATISTICS_COLUMNS, language) + csvRowsOf(STATISTICS_COLUMNS, rows, language);
}

export interface CellTable {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** One value: every figure on a line. Several: a line a value with the figures that have a short heading. */
export function statisticsCells(rows: readonly StatisticsRow[], language: Language): CellTable {
  const [dimension, value, ...figures] = STATISTICS_COLUMNS;
  const [first] = rows;
  if (!dimension || !value || !first) return { heads: [], rows: [] };
  const name = DIMENSION_WORDS[first.dimension][language];
  if (first.dimension === 'all')
    return {
      heads: [name, ''],
      rows: figures.map((figure) => [figure[language], shown(figure, first, language)]),
    };
  const short = figures.filter((figure) => figure.short !== undefined);
  return {
    heads: [name, ...short.map((figure) => figure.short?.[language] ?? figure[language])],
    rows: rows.map((row) => [value, ...short].map((column) => shown(column, row, language))),
  };
}

/** An unknown figure is a dash, never nothing. */
function shown(column: StatisticsColumn, row: StatisticsRow, language: Language): string {
  return csvCell(column.value(row, language), column.kind).replace(/^'/, '') || '—';
}
