// A table as cells, whatever file it lay in.

export type Cell = string | number | boolean | Date | null;

export interface TableOfCells {
  /** Name of the sheet; null for text. */
  readonly sheet: string | null;
  /** Rows as the spreadsheet counts them, the first at 0; empty ones too. */
  readonly rows: readonly (readonly Cell[])[];
}
