// The bytes of an OCTET STRING, whether it stands in one piece or in pieces of pieces (BER, X.690 8.7). Two walks and
// one copy: a 20 MB content in thousands of pieces costs no more than its size.
import { AppError } from '../../contract/app-error.ts';
import {
  type BerBounds,
  type BerValue,
  contentOf,
  INDEFINITE,
  isConstructed,
  readHeader,
  TAG,
} from './ber.ts';

/** A 200 MB file in pieces of 200 bytes. */
const MAX_PIECES = 1_000_000;

/** @throws AppError envelope.damaged: cut off, nested too deep, or a piece that is no OCTET STRING */
export function octetsOf(bytes: Uint8Array, value: BerValue, bounds: BerBounds): Uint8Array {
  if (!value.isComplete) throw damaged('the content is cut off');
  if (!isConstructed(value.tag)) return contentOf(bytes, value);
  let total = 0;
  forEachPiece(bytes, value, bounds, (from, to) => {
    total += to - from;
  });
  const joined = new Uint8Array(total);
  let at = 0;
  forEachPiece(bytes, value, bounds, (from, to) => {
    joined.set(bytes.subarray(from, to), at);
    at += to - from;
  });
  return joined;
}

/** Walks the leaves. {@link ends} holds where each value we are in ends, {@link INDEFINITE} for its end-of-contents. */
function forEachPiece(
  bytes: Uint8Array,
  whole: BerValue,
  { maxDepth }: BerBounds,
  visit: (from: number, to: number) => void,
): void {
  const ends: number[] = [whole.contentEnd];
  let end = whole.contentEnd;
  let limit = whole.contentEnd;
  let at = whole.contentStart;
  for (let count = 0; count < MAX_PIECES; count += 1) {
    while (end === at) {
      ends.pop();
      if (ends.length === 0) return;
      [end, limit] = placeIn(ends);
    }
    const { tag, contentStart, length } = readHeader(bytes, at, limit) ?? NO_HEADER;
    if (contentStart + length > limit) throw damaged('a piece is cut off');
    at = contentStart;
    if (tag === TAG.octets) {
      visit(at, at + length);
      at += length;
    } else if (tag === TAG.octetsInPieces) {
      if (ends.push(length === INDEFINITE ? INDEFINITE : at + length) > maxDepth)
        throw damaged('nested too deep');
      [end, limit] = placeIn(ends);
    } else if (tag === 0 && length === 0 && end === INDEFINITE) {
      ends.pop();
      [end, limit] = placeIn(ends);
    } else throw damaged('a piece is no OCTET STRING');
  }
  throw damaged('too many pieces');
}

const NO_HEADER = { tag: 0, contentStart: Infinity, length: 0 } as const;

/** Where the value we are in ends, and the last byte that it may use. */
function placeIn(ends: readonly number[]): readonly [end: number, limit: number] {
  return [ends.at(-1) ?? 0, ends.findLast((end) => end !== INDEFINITE) ?? 0];
}

function damaged(detail: string): AppError {
  return new AppError('envelope.damaged', detail);
}
