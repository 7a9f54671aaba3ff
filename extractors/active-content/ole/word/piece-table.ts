// The characters of a Word document, put together from its pieces. [MS-DOC] 2.9.38, 2.9.177, 2.9.178.
import { AppError } from '../../../../contract/app-error.ts';

const PIECES_MARK = 2;
const PROPERTIES_MARK = 1;
const PIECE_BYTES = 8;
const NARROW = 0x4000_0000;
const PLACE = 0x3fff_ffff;
/** Pieces may share bytes; a letter has some thousand characters. */
const MAX_CHARS = 30_000_000;

/** @throws AppError inspection.damaged, inspection.limit */
export function readPieces(word: Buffer, clx: Buffer): string {
  const pieces = piecesOf(clx);
  const count = Math.floor((pieces.length - 4) / (4 + PIECE_BYTES));
  if (count < 1) throw new AppError('inspection.damaged', 'no pieces of text');
  let chars = 0;
  const texts = Array.from({ length: count }, (_, index) => {
    const length = pieces.readInt32LE((index + 1) * 4) - pieces.readInt32LE(index * 4);
    if (length < 0) throw new AppError('inspection.damaged', 'pieces of text are out of order');
    chars += length;
    if (chars > MAX_CHARS) throw new AppError('inspection.limit', 'too much text');
    return pieceText(word, pieces.readUInt32LE((count + 1) * 4 + index * PIECE_BYTES + 2), length);
  });
  return texts.join('');
}

/** The list of pieces stands behind lists of properties. */
function piecesOf(clx: Buffer): Buffer {
  let at = 0;
  while (at + 3 <= clx.length && clx[at] === PROPERTIES_MARK) at += 3 + clx.readUInt16LE(at + 1);
  if (clx[at] !== PIECES_MARK || at + 5 > clx.length)
    throw new AppError('inspection.damaged', 'no list of the pieces of text');
  const size = clx.readUInt32LE(at + 1);
  if (at + 5 + size > clx.length) throw new AppError('inspection.damaged', 'the list of pieces breaks off');
  return clx.subarray(at + 5, at + 5 + size);
}

function pieceText(word: Buffer, stated: number, length: number): string {
  const isNarrow = (stated & NARROW) !== 0;
  const start = isNarrow ? (stated & PLACE) / 2 : stated & PLACE;
  const end = start + (isNarrow ? length : length * 2);
  if (end > word.length)
    throw new AppError('inspection.damaged', 'a piece of text lies outside of the stream');
  return word.toString(isNarrow ? 'latin1' : 'utf16le', start, end);
}
