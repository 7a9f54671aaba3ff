// Pieces: the words after a label (the first may be the rest of a word glued to it), with gaps and boxes.
import { type Box, unionBox } from '../../../contract/geometry.ts';
import type { Word } from '../../../contract/page-reading.ts';
import type { Row } from './rows.ts';

export interface Piece {
  readonly text: string;
  readonly box: Box;
  readonly confidence: number;
  /** Free room before it in row heights; 0 for the first, Infinity when it starts another row. */
  readonly gap: number;
}

/** The words of a row from one place on, `char` cutting the first word. */
export function piecesOf(row: Row, fromWord = 0, char = 0): readonly Piece[] {
  return row.words.slice(fromWord).flatMap((word, index) => {
    const text = index === 0 ? word.text.slice(char) : word.text;
    if (text === '') return [];
    const before = index === 0 ? undefined : row.words[fromWord + index - 1];
    const gap = before ? Math.max(0, word.box[0] - before.box[0] - before.box[2]) / row.heightPx : 0;
    return [{ text, box: index === 0 ? cutBox(word, char) : word.box, confidence: word.confidence, gap }];
  });
}

/** The same pieces as the start of another row. */
export function onNextRow(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece, index) => (index === 0 ? { ...piece, gap: Number.POSITIVE_INFINITY } : piece));
}

function cutBox(word: Word, char: number): Box {
  const [x, y, width, height] = word.box;
  const cut = Math.round((width * char) / Math.max(1, word.text.length));
  return [x + cut, y, width - cut, height];
}

export interface Joined {
  readonly text: string;
  /** Index of the piece that holds the character at this offset. */
  readonly pieceAt: (offset: number) => number;
}

/** The pieces as one text with single spaces, and the way back from offsets. */
export function joinPieces(pieces: readonly Piece[]): Joined {
  const ends: number[] = [];
  let text = '';
  for (const piece of pieces) {
    text += (text === '' ? '' : ' ') + piece.text;
    ends.push(text.length);
  }
  return {
    text,
    pieceAt: (offset) =>
      Math.max(
        0,
        ends.findIndex((end) => offset < end),
      ),
  };
}

export function boxOf(pieces: readonly Piece[]): Box {
  const box = unionBox(pieces.map((piece) => piece.box));
  return [Math.round(box[0]), Math.round(box[1]), Math.round(box[2]), Math.round(box[3])];
}
