// The beginnings of the cells of a text table, for one separator. A cell in quotes begins after its quote.

export interface TableCell {
  /** At most {@link MAX_CHARS} characters, quotes undone. */
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

/** Enough to tell a formula from a number. */
const MAX_CHARS = 300;

/** Linear; a quote that is never closed takes the rest, as it does in the programs. */
export function* tableCells(text: string, separator: string): Generator<TableCell> {
  let at = 0;
  let line = 1;
  let column = 1;
  while (at < text.length) {
    const isQuoted = text[at] === '"';
    const end = isQuoted ? afterQuoted(text, at, separator) : endOfPlain(text, at, separator);
    const stated = text.slice(at, Math.min(end, at + MAX_CHARS));
    const cell = isQuoted ? stated.replace(/^"|"$/g, '').replaceAll('""', '"') : stated;
    if (cell !== '') yield { text: cell, line, column };
    const isRowEnd = text[end] !== separator;
    line += isRowEnd ? 1 : 0;
    column = isRowEnd ? 1 : column + 1;
    at = text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1;
  }
}

function endOfPlain(text: string, start: number, separator: string): number {
  let at = start;
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}

function afterQuoted(text: string, start: number, separator: string): number {
  let close = text.indexOf('"', start + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  return close < 0 ? text.length : endOfPlain(text, close + 1, separator);
}
