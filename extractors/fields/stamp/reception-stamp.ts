// The reception stamp of an office or a firm: PERVENUTO 12 MAR 2026, RICEVUTO IL 12/03/26, Prot. n. 1234 del 12/03/2026.
// It is a candidate for day 0 and no field of the result: whoever stamps a paper may stamp it late, so it never counts
// without a person (`receivedOnEvidence: "stamp"`, always `to_check`).
import type { CivilDate } from '../../../contract/civil-date.ts';
import type { Box } from '../../../contract/geometry.ts';
import type { PageReading } from '../../../contract/page-reading.ts';
import { foldText } from '../layout/folded.ts';
import { allowedEdits, matchAt } from '../layout/near-match.ts';
import { boxOf, joinPieces, type Piece, piecesOf } from '../layout/pieces.ts';
import type { Row } from '../layout/rows.ts';
import { pageText } from '../page-text.ts';
import { findStampedDay } from './stamp-day.ts';
import { RECEPTION_WORDS, STAMP_BETWEEN, type StampRule } from './stamp-words.table.ts';

export interface ReceptionStamp {
  /** 1-based page of the part. */
  readonly page: number;
  /** Word and day, in pixels of the page's upright picture. */
  readonly box: Box;
  /** As it stands on the page. */
  readonly raw: string;
  readonly day: CivilDate;
  /** `reception-stamp.received`, `reception-stamp.protocol`; `+glyphs` where a look-alike was taken for a digit. */
  readonly ruleId: string;
  /** Lowest score among the words that make it, 0–1. */
  readonly engineConfidence: number;
}

/** Free room that ends the stamp's line, in row heights; letters of a stamp stand wide apart. */
const COLUMN_GAP = 4;
/** The day may stand under the word, this far down, and this far left of it, in row heights. */
const MAX_ROWS_DOWN = 3.5;
const MAX_LEFT = 6;
const MAX_PIECES = 9;

/**
 * Every stamp with a day that can be read, surest rule first, then in page order. Several days may come back: a firm's
 * stamp and its office's protocol differ; the caller shows all and proves nothing by them.
 */
export function receptionStamp(readings: readonly PageReading[]): readonly ReceptionStamp[] {
  const found = RECEPTION_WORDS.flatMap((rule) => readings.flatMap((reading) => stampsOn(reading, rule)));
  return found.filter(
    (stamp, at) => found.findIndex((other) => other.page === stamp.page && other.day === stamp.day) === at,
  );
}

function stampsOn(reading: PageReading, rule: StampRule): ReceptionStamp[] {
  const { rows } = pageText(reading);
  return rows.flatMap((row, index) =>
    row.words.flatMap((_, at) => {
      const stamp = stampAt(reading.page, rows, index, at, rule);
      return stamp ? [stamp] : [];
    }),
  );
}

function stampAt(
  page: number,
  rows: readonly Row[],
  index: number,
  at: number,
  rule: StampRule,
): ReceptionStamp | null {
  const row = rows[index];
  if (!row || !opensColumn(row, at)) return null;
  const line = columnOf(piecesOf(row, at));
  const length = wordLength(line, rule);
  if (length === 0) return null;
  const word = line.slice(0, length);
  const rest = line.slice(length, length + MAX_PIECES);
  const held = dayIn(rest, rule) ?? (hasDayWords(rest, rule) ? dayIn(below(rows, index, word), rule) : null);
  if (!held) return null;
  const pieces = [...word, ...held.pieces];
  return {
    page,
    box: boxOf(pieces),
    raw: joinPieces(pieces).text,
    day: held.day,
    ruleId: held.isRepaired ? `${rule.id}+glyphs` : rule.id,
    engineConfidence: Math.min(...pieces.map((piece) => piece.confidence)),
  };
}

/** A stamp stands apart; `la comunicazione ricevuta il 12/03/2026` is a sentence. */
function opensColumn(row: Row, at: number): boolean {
  const word = row.words[at];
  const before = row.words[at - 1];
  if (!word || !/^\p{Lu}|^[|1l!]/u.test(word.text)) return false;
  if (!before) return true;
  return word.box[0] - before.box[0] - before.box[2] > COLUMN_GAP * row.heightPx || isCapitals(word.text);
}

function isCapitals(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '');
  return letters.length >= 5 && letters === letters.toUpperCase();
}

/** Pieces that the rule's word takes at the start of the line; 0 when it does not stand there. */
function wordLength(line: readonly Piece[], rule: StampRule): number {
  const folded = line.map((piece) => foldText(piece.text));
  const ends: number[] = [];
  folded.reduce((offset, word) => {
    ends.push(offset + word.length);
    return offset + word.length;
  }, 0);
  for (const word of rule.words.map(foldText)) {
    const match = matchAt(folded.join(''), 0, word, allowedEdits(word.length), (end) => ends.includes(end));
    if (match) return ends.indexOf(match.end) + 1;
  }
  return 0;
}

/** The day, when nothing but the rule's own small words stands before it. */
function dayIn(
  pieces: readonly Piece[],
  rule: StampRule,
): { day: CivilDate; isRepaired: boolean; pieces: readonly Piece[] } | null {
  const joined = joinPieces(pieces);
  const found = findStampedDay(joined.text);
  if (!found) return null;
  const from = joined.pieceAt(found.start);
  if (!hasDayWords(pieces.slice(0, from), rule)) return null;
  const held = pieces.slice(0, joined.pieceAt(found.end - 1) + 1);
  return { day: found.value, isRepaired: found.repaired, pieces: held };
}

function hasDayWords(pieces: readonly Piece[], rule: StampRule): boolean {
  return pieces.every((piece) => {
    const word = foldText(piece.text);
    return word === '' || STAMP_BETWEEN.has(word) || (rule.hasNumber && /^[\dA-Z/.-]+$/.test(piece.text));
  });
}

/** The next row under the word. */
function below(rows: readonly Row[], index: number, word: readonly Piece[]): readonly Piece[] {
  const row = rows[index];
  const next = rows[index + 1];
  const first = word[0];
  if (!row || !next || !first) return [];
  if ((next.box[1] - row.box[1] - row.box[3]) / row.heightPx > MAX_ROWS_DOWN) return [];
  const start = next.words.findIndex((each) => each.box[0] >= first.box[0] - MAX_LEFT * row.heightPx);
  const under = next.words[start];
  const [x, , width] = boxOf(word);
  if (!under || under.box[0] > x + width) return [];
  return columnOf(piecesOf(next, start)).slice(0, MAX_PIECES);
}

function columnOf(pieces: readonly Piece[]): readonly Piece[] {
  const end = pieces.findIndex((piece, at) => at > 0 && piece.gap > COLUMN_GAP);
  return end < 0 ? pieces : pieces.slice(0, end);
}
