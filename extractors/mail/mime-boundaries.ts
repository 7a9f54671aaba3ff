// Boundary lines of the multiparts that are open at a place in a message (RFC 2046, 5.1.1): `--`, the boundary, `--` at
// the end, blanks. A line belongs to the innermost multipart that knows it, and only if it matches as a whole.
import { lineEnd, standsAt } from './lines.ts';

const DASHES = Buffer.from('\n--');
const CLOSING = Buffer.from('--');

export interface BoundaryScan {
  readonly bytes: Buffer;
  /** Outermost first. */
  readonly frames: readonly {
    /** `--` and the boundary. */
    readonly delimiter: Buffer;
  }[];
}

export interface Delimiter {
  /** Index of the multipart it belongs to. */
  readonly frame: number;
  readonly isClosing: boolean;
  readonly lineStart: number;
  /** Offset after the line. */
  readonly next: number;
}

/** The next boundary line of any open multipart from an offset on; null when there is none. */
export function nextDelimiter(scan: BoundaryScan, from: number): Delimiter | null {
  if (scan.frames.length === 0) return null;
  // A boundary may stand right at the offset: the line end before it belongs to what was read.
  let at = startsWithDashes(scan.bytes, from) ? from : nextDashes(scan.bytes, from);
  while (at >= 0) {
    const found = delimiterAt(scan, at);
    if (found) return found;
    at = nextDashes(scan.bytes, at + 2);
  }
  return null;
}

/** Offset of the next line that starts with `--`, or -1. */
export function nextDashes(bytes: Buffer, from: number): number {
  const found = bytes.indexOf(DASHES, from);
  return found < 0 ? -1 : found + 1;
}

/** The boundary line at an offset: the innermost multipart that knows it. */
export function delimiterAt(scan: BoundaryScan, lineStart: number): Delimiter | null {
  const { bytes, frames } = scan;
  const end = lineEnd(bytes, lineStart);
  const length = withoutBlanks(bytes, lineStart, end) - lineStart;
  for (let frame = frames.length - 1; frame >= 0; frame--) {
    const delimiter = frames[frame]?.delimiter;
    if (!delimiter) continue;
    const isClosing = length === delimiter.length + CLOSING.length;
    if ((!isClosing && length !== delimiter.length) || !standsAt(bytes, lineStart, delimiter)) continue;
    if (isClosing && !standsAt(bytes, lineStart + delimiter.length, CLOSING)) continue;
    return { frame, isClosing, lineStart, next: Math.min(end + 1, bytes.length) };
  }
  return null;
}

export function startsWithDashes(bytes: Buffer, at: number): boolean {
  return bytes[at] === 0x2d && bytes[at + 1] === 0x2d && (at === 0 || bytes[at - 1] === 0x0a);
}

function withoutBlanks(bytes: Buffer, start: number, end: number): number {
  let at = end;
  while (at > start && (bytes[at - 1] === 0x0d || bytes[at - 1] === 0x20 || bytes[at - 1] === 0x09)) at--;
  return at;
}
