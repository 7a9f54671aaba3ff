// Reads the outer shape of BER and DER values (X.690) by their headers alone: no recursion, no tree, no copies. A
// length that lies and an indefinite value that is never closed are marked, so that what is whole before stays usable.

/** First identifier octets, as they stand in a CMS. */
export const TAG = {
  integer: 0x02,
  octets: 0x04,
  oid: 0x06,
  utf8: 0x0c,
  ia5: 0x16,
  sequence: 0x30,
  set: 0x31,
  octetsInPieces: 0x24,
  context0: 0xa0,
  context1: 0xa1,
  context0Primitive: 0x80,
} as const;

/** A 200 MB file in pieces of 200 bytes. More in one value is made to be slow. */
const MAX_VALUES = 1_000_000;
/** The length of a value that ends at its end-of-contents. */
export const INDEFINITE = -1;

/** Offsets count from the start of the bytes read; `end` is past the closing of an indefinite value. */
export interface BerValue {
  /** First identifier octet: class, constructed bit and, for the small numbers CMS uses, the tag. */
  readonly tag: number;
  readonly start: number;
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly end: number;
  /** False: cut off, or longer than what is around it; then `contentEnd` is where the bytes end. */
  readonly isComplete: boolean;
}

interface BerHeader {
  readonly tag: number;
  readonly contentStart: number;
  /** {@link INDEFINITE} until an end-of-contents. */
  readonly length: number;
}

export interface BerBounds {
  /** Values inside one another. */
  readonly maxDepth: number;
}

/**
 * The value that starts at `at` and must end by `limit`. One that nests deeper or holds more values than allowed counts
 * as never closed.
 * @returns null when there is not even a header
 */
export function readBer(bytes: Uint8Array, at: number, limit: number, bounds: BerBounds): BerValue | null {
  const header = readHeader(bytes, at, limit);
  if (header === null) return null;
  const { tag, contentStart, length } = header;
  const common = { tag, start: at, contentStart };
  if (length === INDEFINITE) {
    const contentEnd = findEndOfContents(bytes, contentStart, limit, bounds);
    return contentEnd === null
      ? { ...common, contentEnd: limit, end: limit, isComplete: false }
      : { ...common, contentEnd, end: contentEnd + 2, isComplete: true };
  }
  const end = contentStart + length;
  return end > limit
    ? { ...common, contentEnd: limit, end: limit, isComplete: false }
    : { ...common, contentEnd: end, end, isComplete: true };
}

/** The values directly inside, up to the first that has no header; the last may be incomplete. */
export function* childrenOf(bytes: Uint8Array, parent: BerValue, bounds: BerBounds): Generator<BerValue> {
  let at = parent.contentStart;
  for (let count = 0; at < parent.contentEnd && count < MAX_VALUES; count += 1) {
    const child = readBer(bytes, at, parent.contentEnd, bounds);
    if (child === null) return;
    yield child;
    at = child.end;
  }
}

/** The whole value with its header. */
export function sliceOf(bytes: Uint8Array, value: BerValue): Uint8Array {
  return bytes.subarray(value.start, value.end);
}

export function contentOf(bytes: Uint8Array, value: BerValue): Uint8Array {
  return bytes.subarray(value.contentStart, value.contentEnd);
}

export function isConstructed(tag: number): boolean {
  return (tag & 0x20) !== 0;
}

/** Values of stated length are stepped over, so only indefinite ones in one another count. */
function findEndOfContents(bytes: Uint8Array, from: number, limit: number, bounds: BerBounds): number | null {
  let depth = 1;
  let at = from;
  for (let count = 0; count < MAX_VALUES; count += 1) {
    const header = readHeader(bytes, at, limit);
    if (header === null) return null;
    if (isEndOfContents(header)) {
      depth -= 1;
      if (depth === 0) return at;
    } else if (header.length === INDEFINITE) {
      depth += 1;
      if (depth > bounds.maxDepth) return null;
    }
    at = header.contentStart + Math.max(header.length, 0);
  }
  return null;
}

export function isEndOfContents({ tag, length }: BerHeader): boolean {
  return tag === 0 && length === 0;
}

/** Identifier and length octets (X.690 8.1.2, 8.1.3); null when they are cut off or forbidden. */
export function readHeader(bytes: Uint8Array, at: number, limit: number): BerHeader | null {
  const tag = bytes[at];
  if (tag === undefined || at >= limit) return null;
  const lengthAt = (tag & 0x1f) === 0x1f ? skipLongTag(bytes, at + 1) : at + 1;
  const first = bytes[lengthAt];
  if (first === undefined || lengthAt >= limit) return null;
  if (first < 0x80) return { tag, contentStart: lengthAt + 1, length: first };
  if (first === 0x80) {
    return isConstructed(tag) ? { tag, contentStart: lengthAt + 1, length: INDEFINITE } : null;
  }
  const contentStart = lengthAt + 1 + (first & 0x7f);
  // Six octets state 256 TB and stay exact; more are only leading zeros or a lie.
  if (contentStart > limit || contentStart - lengthAt > 7) return null;
  let length = 0;
  for (let index = lengthAt + 1; index < contentStart; index += 1)
    length = length * 256 + (bytes[index] ?? 0);
  return { tag, contentStart, length };
}

/** At most four more octets: no format here has tag numbers beyond. */
function skipLongTag(bytes: Uint8Array, from: number): number {
  for (let at = from; at < from + 4; at += 1) if (((bytes[at] ?? 0) & 0x80) === 0) return at + 1;
  return bytes.length;
}
