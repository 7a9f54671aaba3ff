// Does a number found by its shape alone stand under the name of another number? Its own row is asked first, within
// its column; a number that opens its column is asked for the head above it.
import { foldText } from './layout/folded.ts';
import { allowedEdits, matchAt } from './layout/near-match.ts';
import type { Row } from './layout/rows.ts';
import { CARTELLA_NAMES, OTHER_NUMBER_NAMES } from './other-numbers.table.ts';

/** A wider gap starts another column, in row heights. */
const COLUMN_GAP = 3.5;
/** Words before the number that may name it. */
const MAX_WORDS = 12;
/** A head stands at most this far above, in row heights. */
const MAX_ROWS_UP = 3;

const OTHERS = OTHER_NUMBER_NAMES.map(foldText);
const OWN = CARTELLA_NAMES.map(foldText);

/** @param wordIndex the first word of the number on its row. */
export function isNamedOtherwise(rows: readonly Row[], rowIndex: number, wordIndex: number): boolean {
  const row = rows[rowIndex];
  if (!row) return false;
  const before = columnBefore(row, wordIndex);
  return before.length > 0 ? namesAnother(before) : namesAnother(headAbove(rows, rowIndex, wordIndex));
}

/** The words right before, up to the gap of another column. */
function columnBefore(row: Row, wordIndex: number): readonly string[] {
  const words: string[] = [];
  for (let at = wordIndex - 1; at >= 0 && words.length < MAX_WORDS; at -= 1) {
    const word = row.words[at];
    const next = row.words[at + 1];
    if (!word || !next) break;
    if ((next.box[0] - word.box[0] - word.box[2]) / row.heightPx > COLUMN_GAP) break;
    words.unshift(word.text);
  }
  return words;
}

/** The words of the row above that stand over the number. */
function headAbove(rows: readonly Row[], rowIndex: number, wordIndex: number): readonly string[] {
  const row = rows[rowIndex];
  const above = rows[rowIndex - 1];
  const word = row?.words[wordIndex];
  if (!row || !above || !word) return [];
  if ((row.box[1] - above.box[1] - above.box[3]) / row.heightPx > MAX_ROWS_UP) return [];
  const start = above.words.findIndex((each) => each.box[0] + each.box[2] > word.box[0] - row.heightPx);
  if (start < 0) return [];
  const first = above.words[start];
  if (!first || first.box[0] > word.box[0] + word.box[2]) return [];
  const end = above.words.findIndex(
    (each, at) => at > start && gapBefore(above, at, each.box[0]) > COLUMN_GAP,
  );
  const head = above.words.slice(start, end < 0 ? undefined : end).map((each) => each.text);
  return [...columnBefore(above, start), ...head].slice(0, MAX_WORDS);
}

function gapBefore(row: Row, at: number, left: number): number {
  const before = row.words[at - 1];
  return before ? (left - before.box[0] - before.box[2]) / row.heightPx : 0;
}

/** The name nearest to the number decides. */
function namesAnother(words: readonly string[]): boolean {
  const folded = words.map(foldText);
  const text = folded.join('');
  const other = lastOf(folded, text, OTHERS);
  return other >= 0 && other > lastOf(folded, text, OWN);
}

/** Offset of the last of the names in the text, or -1; names start at a word and end at one. */
function lastOf(folded: readonly string[], text: string, names: readonly string[]): number {
  let start = text.length;
  const ends = new Set<number>();
  for (const word of [...folded].reverse()) {
    ends.add(start);
    start -= word.length;
    const found = names.some(
      (name) => matchAt(text, start, name, allowedEdits(name.length), (end) => ends.has(end)) !== null,
    );
    if (found) return start;
  }
  return -1;
}
