// One row of a ruolo: progressive · year and code in either order · name · amount. A row that looks like one and does
// not read is counted, never passed over.
import type { Tributo } from '../../../contract/ruolo.schema.ts';
import { phraseAt } from '../layout/phrases.ts';
import type { Row } from '../layout/rows.ts';
import { rowAmounts } from './row-amounts.ts';

export interface TributoRow {
  /** Null for a row that cannot be read. */
  readonly tributo: Tributo | null;
  /** Printed number of the row. */
  readonly place: number | null;
}

/** Which of two four-digit words is the year where both could be. */
export type ColumnOrder = 'year-first' | 'code-first';

const PLACE = /^(\d{1,3})[.)]?$/;
const CODE = /^[0-9][0-9A-Z]{3}$/;
const YEAR = /^(?:19|20)\d{2}$/;
// What an engine makes of a code or a year. yes: O961, 2O20, l401   no: IRPEF, n.
const NEARLY = /^[0-9OolISBZG]{1,2}[0-9OolISBZGA-Z]{2,3}$/;
const BORDERS = /[|‘’“”"]/g;
// yes: È, ab, i   no: 1, N., IRPEF
const SPECK = /^\p{L}{1,2}$/u;
const MAX_SPECKS = 3;
/** Columns of sums: on the roll, within the term, after it. */
const MAX_AMOUNTS = 4;

/** The order of a table by its head; null when the row is no such head. */
export function columnOrder(text: string): ColumnOrder | null {
  const year = phraseAt(text, 'Anno', 0);
  const code =
    phraseAt(text, 'Codice tributo', 0) ?? phraseAt(text, 'Codice', 0) ?? phraseAt(text, 'Tributo', 0);
  if (year === null || code === null) return null;
  return year < code ? 'year-first' : 'code-first';
}

/** @returns null for a row that is none of a table of tributi. */
export function tributoOf(row: Row, order: ColumnOrder = 'year-first'): TributoRow | null {
  const amounts = rowAmounts(row);
  const end = amounts[0]?.from ?? row.words.length;
  const words = withoutSpecks(row.words.slice(0, end).map((word) => word.text));
  const place = PLACE.exec(words[0] ?? '');
  const cells = place ? words.slice(1) : words;
  const read = codeAndYear(cells, order);
  if (!read) return isSpoiltRow(cells, place !== null, amounts.length) ? unread(place) : null;
  const descrizione = read.rest.join(' ').trim();
  if (!/\p{L}/u.test(descrizione)) return null;
  const importo = amounts[0]?.cents ?? null;
  // A code, a year and a name without a sum may also be a sentence: only a numbered row is missed there.
  if (importo === null && amounts.length === 0 && !place) return null;
  if (importo === null || amounts.length > MAX_AMOUNTS) return unread(place);
  return {
    tributo: { codice: read.codice, anno: read.anno, descrizione, importo },
    place: numberOf(place),
  };
}

/** Borders and quotes go, and the letters that an engine makes of a border before the row begins. */
function withoutSpecks(words: readonly string[]): readonly string[] {
  const plain = words.map((word) => word.replace(BORDERS, '')).filter((word) => word !== '');
  const start = plain.slice(0, MAX_SPECKS).findIndex((word) => !SPECK.test(word));
  return plain.slice(Math.max(0, start));
}

interface CodeAndYear {
  readonly codice: string;
  readonly anno: number;
  readonly rest: readonly string[];
}

function codeAndYear(cells: readonly string[], order: ColumnOrder): CodeAndYear | null {
  const [first = '', second = '', ...rest] = cells;
  const isPair = order === 'code-first' && CODE.test(first) && YEAR.test(second);
  if (!isPair && YEAR.test(first) && CODE.test(second)) return { codice: second, anno: Number(first), rest };
  if (CODE.test(first) && YEAR.test(second)) return { codice: first, anno: Number(second), rest };
  const last = cells.at(-1) ?? '';
  if (CODE.test(first) && YEAR.test(last) && cells.length > 2) {
    return { codice: first, anno: Number(last), rest: cells.slice(1, -1) };
  }
  return null;
}

/** Numbered, with a sum, and with what may have been a code. */
function isSpoiltRow(cells: readonly string[], isNumbered: boolean, amounts: number): boolean {
  const opening = cells.slice(0, 2).filter((cell) => CODE.test(cell) || YEAR.test(cell) || NEARLY.test(cell));
  return amounts > 0 && opening.length > 0 && (isNumbered || opening.length === 2);
}

function unread(place: RegExpExecArray | null): TributoRow {
  return { tributo: null, place: numberOf(place) };
}

function numberOf(place: RegExpExecArray | null): number | null {
  return place ? Number(place[1]) : null;
}
