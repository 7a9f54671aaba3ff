// Lines in raw bytes. A line ends at LF; the CR before it belongs to the line end; a CR alone ends nothing.

const LF = 0x0a;
const CR = 0x0d;

/** Most lines are short: looking byte by byte first is quicker than a search call for each. */
const NEAR_BYTES = 80;

/** Offset of the LF that ends the line at an offset, or the end of the bytes. */
export function lineEnd(bytes: Buffer, at: number): number {
  const near = Math.min(at + NEAR_BYTES, bytes.length);
  for (let offset = at; offset < near; offset++) if (bytes[offset] === LF) return offset;
  const found = bytes.indexOf(LF, near);
  return found < 0 ? bytes.length : found;
}

/** Offset of the line after the one at an offset, or the end of the bytes. */
export function nextLine(bytes: Buffer, at: number): number {
  return Math.min(lineEnd(bytes, at) + 1, bytes.length);
}

/** Where the line before a line start ends, its line end left out. */
export function beforeLineEnd(bytes: Buffer, lineStart: number): number {
  const end = lineStart > 0 && bytes[lineStart - 1] === LF ? lineStart - 1 : lineStart;
  return end < lineStart && end > 0 && bytes[end - 1] === CR ? end - 1 : end;
}

/** Whether some bytes stand at an offset. */
export function standsAt(bytes: Buffer, at: number, wanted: Buffer): boolean {
  const end = at + wanted.length;
  if (end > bytes.length || bytes[end - 1] !== wanted[wanted.length - 1]) return false;
  return bytes.compare(wanted, 0, wanted.length, at, end) === 0;
}
