// Finds printed labels in rows, tolerant to misread letters, accents, split and glued words.
import { type Folded, foldRows, foldText, isNumberMark } from './folded.ts';
import { allowedEdits, matchAt, sharesAPart } from './near-match.ts';
import type { Row } from './rows.ts';

export interface LabelHit {
  /** Index of the row where the label starts and of the row where it ends (it may wrap once). */
  readonly startRow: number;
  readonly startWord: number;
  readonly endRow: number;
  /** Where the rest begins: word of the end row and offset in it. */
  readonly nextWord: number;
  readonly nextChar: number;
  readonly edits: number;
  /** The label as printed. */
  readonly printed: string;
  /** Folded words right before it on its row and in its column, at most eight. */
  readonly before: readonly string[];
}

const NUMBER_MARKS = ['n', 'numero', 'num', ''];
/** Words looked at before a label. */
const BEFORE_WORDS = 8;
/** Free room that ends a column, in row heights. */
const COLUMN_GAP = 3.5;

/** All folded spellings of a label: `#` becomes each number mark. */
export function spellingsOf(label: string): readonly string[] {
  const spelled = label.includes('#') ? NUMBER_MARKS.map((mark) => label.replace('#', mark)) : [label];
  return [...new Set(spelled.map(foldText))];
}

/** Of a shorter label too little is left when one more letter is misread. */
const MIN_WORN_LENGTH = 7;

function editsFor(spelling: string, moreEdits: number): number {
  return allowedEdits(spelling.length) + (spelling.length >= MIN_WORN_LENGTH ? moreEdits : 0);
}

/** A row with the one after it, folded once per page. */
export type FoldedRows = readonly { readonly own: number; readonly folded: Folded }[];

export function foldPage(rows: readonly Row[]): FoldedRows {
  return rows.map((row, index) => {
    const next = rows[index + 1];
    return { own: foldRows([row]).text.length, folded: foldRows(next ? [row, next] : [row]) };
  });
}

/**
 * Every place where one of the spellings is printed, the surest places first. @param moreEdits misread letters beyond
 * what its length allows, for a search that proves nothing by itself.
 */
export function findLabel(
  rows: readonly Row[],
  page: FoldedRows,
  spellings: readonly string[],
  maxEdits = Number.POSITIVE_INFINITY,
  moreEdits = 0,
): LabelHit[] {
  const hits = page.flatMap(({ own, folded }, rowIndex) => {
    const possible = spellings.filter((spelling) =>
      sharesAPart(folded.text, spelling, editsFor(spelling, moreEdits)),
    );
    if (possible.length === 0) return [];
    return folded.starts.flatMap((start) => {
      if (start >= own) return [];
      const hit = bestSpelling(rows, rowIndex, folded, start, possible, moreEdits);
      return hit && hit.edits <= maxEdits ? [hit] : [];
    });
  });
  return hits.sort((a, b) => a.edits - b.edits);
}

function bestSpelling(
  rows: readonly Row[],
  rowIndex: number,
  folded: Folded,
  start: number,
  spellings: readonly string[],
  moreEdits: number,
): LabelHit | null {
  let best: { hit: LabelHit; length: number } | null = null;
  for (const spelling of spellings) {
    const edits = editsFor(spelling, moreEdits);
    const match = matchAt(folded.text, start, spelling, edits, folded.isEnd);
    const hit = match && hitOf(rows, rowIndex, folded, start, match);
    if (!hit) continue;
    const isBetter =
      !best || hit.edits < best.hit.edits || (hit.edits === best.hit.edits && spelling.length > best.length);
    if (isBetter) best = { hit, length: spelling.length };
  }
  return best?.hit ?? null;
}

function hitOf(
  rows: readonly Row[],
  rowIndex: number,
  folded: Folded,
  start: number,
  match: { end: number; edits: number },
): LabelHit | null {
  const first = folded.at[start];
  const last = folded.at[match.end - 1];
  if (!first || !last || match.end <= start) return null;
  const endRow = rowIndex + last.row;
  const word = rows[endRow]?.words[last.word];
  if (!word) return null;
  const rest = [...word.text].slice(last.char + 1).join('');
  // A label ends with its word, or a digit or a mark follows: `n.0012…` yes, `comunicazioni` for `comunicazione` no.
  if (/^\p{L}/u.test(rest) && !/^o?\d/i.test(rest)) return null;
  const isWordDone = !/[\p{L}\p{N}]/u.test(rest) || isNumberMark(word.text);
  const startRow = rows[rowIndex];
  return {
    startRow: rowIndex,
    startWord: first.word,
    endRow,
    nextWord: isWordDone ? last.word + 1 : last.word,
    nextChar: isWordDone ? 0 : last.char + 1,
    edits: match.edits,
    printed: printedLabel(rows, rowIndex, first.word, endRow, last.word, rest.length),
    before: wordsBefore(startRow, first.word),
  };
}

/** A wider gap ends the column: what stands beyond it speaks of something else. */
function wordsBefore(row: Row | undefined, at: number): readonly string[] {
  const before: string[] = [];
  for (let index = at - 1; row && index >= 0 && before.length < BEFORE_WORDS; index -= 1) {
    const word = row.words[index];
    const next = row.words[index + 1];
    if (!word || !next || next.box[0] - word.box[0] - word.box[2] > COLUMN_GAP * row.heightPx) break;
    before.unshift(foldText(word.text));
  }
  return before;
}

function printedLabel(
  rows: readonly Row[],
  startRow: number,
  startWord: number,
  endRow: number,
  endWord: number,
  restLength: number,
): string {
  const words =
    startRow === endRow
      ? (rows[startRow]?.words.slice(startWord, endWord + 1) ?? [])
      : [
          ...(rows[startRow]?.words.slice(startWord) ?? []),
          ...(rows[endRow]?.words.slice(0, endWord + 1) ?? []),
        ];
  const text = words.map((word) => word.text).join(' ');
  return restLength > 1 ? text.slice(0, text.length - restLength) : text;
}
