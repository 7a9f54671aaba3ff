// A place whose label is plain and whose value is not (a stamp over it, pen strokes, a torn corner): no value, but a
// box, so that a targeted re-read or a person looks there. Never a value by itself.

import type { Candidate } from '../../contract/candidate.ts';
import { glyphsToDigits } from '../../contract/printed-values.ts';
import type { FieldName } from '../../contract/words.ts';
import type { LabelRule } from './field-rule.ts';
import type { LabelHit } from './layout/find-label.ts';
import { boxOf, joinPieces, type Piece } from './layout/pieces.ts';
import type { PageText } from './page-text.ts';
import { announcesValue, emptyPlace, valuePlace } from './value-place.ts';

/** Free room that ends the value, and the widest a value may be (comb cells included), in row heights. */
const MAX_GAP = 3.2;
const MAX_WIDTH = 28;
const MAX_PIECES = 24;
/** With no value to prove it right, the label itself must be plain; one that opens its row and has a value's rest
 * beside it may be a letter worse. */
const MAX_LABEL_EDITS = 1;
/** A label within a row of few words heads its value; a sentence has more. */
const MAX_HEADER_WORDS = 9;
const COLUMN_GAP = 3.5;
/** Glyphs that may be digits: at least so many, and such a share of all. */
const MIN_GLYPHS = 3;
const MIN_GLYPH_SHARE = 0.4;
/** A fiscal code of which less is left is not to be told from a word. */
const MIN_CODE_LENGTH = 6;

const DIGIT_FIELDS: readonly FieldName[] = [
  'numeroComunicazione',
  'codiceAtto',
  'numeroCartella',
  'numeroCartellaStampato',
];
// Printed words, not a damaged value. yes: rif., elaborata, Data:, C.F.   no: RSSMRA, O0l2, (5S
const WORD = /^\(?\p{L}?\p{Ll}{2,}[.,:;)]*$|^(?:\p{L}\.){2,}:?$|:$/u;

// Something of a fiscal code is left: a digit, a stroke, or the consonants it begins with. yes: RSSM, KSSM|A   no: COGNOME
const CODE_PART = /\d|[^\p{L}\s.,]|^[B-DF-HJ-NP-TV-Z]{3}/u;

/**
 * @param right the pieces after the label on its own row. @param below the pieces in its column on the next row.
 * @returns null when the label stands in a sentence, or when neither place is like a value nor surely empty of one.
 */
export function unreadCandidate(
  page: PageText,
  field: FieldName,
  rule: LabelRule,
  hit: LabelHit,
  right: readonly Piece[],
  below: readonly Piece[],
): Candidate | null {
  const row = page.rows[hit.endRow];
  const isWorn = hit.edits > MAX_LABEL_EDITS;
  if (!row || (isWorn && !isWornLabel(field, hit)) || !headsItsValue(page, hit)) return null;
  const make = (pieces: readonly Piece[], box: Candidate['box']): Candidate => ({
    field,
    value: joinPieces(pieces).text.replace(/\s/g, ''),
    raw: joinPieces(pieces).text,
    page: page.page,
    box,
    source: page.source,
    ruleId: `${rule.id}+unread`,
    label: hit.printed,
    engineConfidence: pieces.length > 0 ? Math.min(...pieces.map((piece) => piece.confidence)) : 0,
    otherReading: null,
    rereads: [],
  });
  const beside = heldPieces(fromFirstDigit(field, right), row.heightPx);
  if (beside.length > 0 && isLikeAValue(field, beside))
    return make(beside, valuePlace(field, row, hit, beside));
  if (isWorn) return null;
  if (right.length > 0) {
    // Strokes alone beside a label that announces a value.
    const noise = heldPieces(right, row.heightPx);
    const isNoise = announcesValue(hit) && !noise.some((piece) => WORD.test(piece.text));
    return isNoise ? make(noise, valuePlace(field, row, hit, noise)) : null;
  }
  const under = rule.where === 'right-or-below' ? heldPieces(below, row.heightPx) : [];
  if (under.length > 0 && isLikeAValue(field, under)) return make(under, boxOf(under));
  const box = emptyPlace(field, row, hit);
  return box ? make([], box) : null;
}

/** One letter worse than plain, and it opens its row. Other numbers have labels like those of numbers: codes alone. */
function isWornLabel(field: FieldName, hit: LabelHit): boolean {
  return field === 'codiceFiscale' && hit.edits === MAX_LABEL_EDITS + 1 && hit.startWord === 0;
}

/** It opens its row or column, or a capital opens it on a row of few words. */
function headsItsValue(page: PageText, hit: LabelHit): boolean {
  const row = page.rows[hit.startRow];
  const word = row?.words[hit.startWord];
  const before = row?.words[hit.startWord - 1];
  if (!row || !word) return false;
  if (!before || word.box[0] - before.box[0] - before.box[2] > COLUMN_GAP * row.heightPx) return true;
  return /^\p{Lu}/u.test(word.text) && row.words.length <= MAX_HEADER_WORDS;
}

function heldPieces(pieces: readonly Piece[], heightPx: number): readonly Piece[] {
  const left = pieces[0]?.box[0] ?? 0;
  const end = pieces.findIndex(
    (piece, index) =>
      index > 0 &&
      (piece.gap > MAX_GAP ||
        WORD.test(piece.text) ||
        piece.box[0] + piece.box[2] - left > MAX_WIDTH * heightPx),
  );
  return pieces.slice(0, Math.min(end < 0 ? pieces.length : end, MAX_PIECES));
}

/** Strokes become letters before what is left of a number; words are none of it. */
function fromFirstDigit(field: FieldName, pieces: readonly Piece[]): readonly Piece[] {
  if (!DIGIT_FIELDS.includes(field)) return pieces;
  const start = pieces.findIndex((piece) => /\d/.test(piece.text) || WORD.test(piece.text));
  return start < 0 ? [] : pieces.slice(start);
}

/** What is left of a value: digits and what engines make of them, for a fiscal code letters too; not a word. */
function isLikeAValue(field: FieldName, pieces: readonly Piece[]): boolean {
  const raw = joinPieces(pieces).text;
  const isNumber = DIGIT_FIELDS.includes(field);
  if (!isNumber && field !== 'codiceFiscale') return /\d/.test(raw);
  const first = pieces[0]?.text ?? '';
  const glyphs = [...raw].filter((char) => /[\p{L}\p{N}]/u.test(char));
  if (!isNumber) return CODE_PART.test(raw) && !WORD.test(first) && glyphs.length >= MIN_CODE_LENGTH;
  if (!/\d/.test(first)) return false;
  const digits = [...glyphsToDigits(raw)].filter((char) => /\d/.test(char)).length;
  return digits >= MIN_GLYPHS && digits >= glyphs.length * MIN_GLYPH_SHARE;
}
