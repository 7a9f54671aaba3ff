// Columns of text for a terminal; long values are cut so that a line stays a line.

export interface Column<Row> {
  readonly title: string;
  readonly value: (row: Row) => string | number;
  /** Numbers stand to the right. */
  readonly isNumber?: boolean;
  readonly maxChars?: number;
}

export function textTable<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const cells = rows.map((row) => columns.map(({ value, maxChars }) => cut(String(value(row)), maxChars)));
  const widths = columns.map(({ title }, at) =>
    Math.max(title.length, ...cells.map((line) => line[at]?.length ?? 0)),
  );
  const lineOf = (line: readonly string[]) =>
    line
      .map((cell, at) =>
        columns[at]?.isNumber ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0),
      )
      .join('  ')
      .trimEnd();
  return [lineOf(columns.map(({ title }) => title)), ...cells.map(lineOf)].join('\n');
}

const MAX_CHARS = 60;
/** Names of strangers' files may hold anything: nothing that moves a cursor is printed. */
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

function cut(text: string, maxChars = MAX_CHARS): string {
  const seen = text.replace(UNSEEN, '�');
  return seen.length > maxChars ? `${seen.slice(0, maxChars - 1)}…` : seen;
}
