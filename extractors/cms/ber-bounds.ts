// Looks a value over before a recursive reader may have it: how deep, how many values, whether a length lies.
import { type BerBounds, INDEFINITE, isConstructed, isEndOfContents, readHeader } from './ber.ts';

/**
 * Walks a value to its leaves, so that a recursive reader may have it.
 * @returns false when it nests too deep, holds too many values or a length that lies
 */
export function isBounded(bytes: Uint8Array, bounds: BerBounds & { readonly maxValues: number }): boolean {
  const ends: number[] = [bytes.length];
  let at = 0;
  for (let count = 0; count <= bounds.maxValues; count += 1) {
    while (ends.length > 0 && ends.at(-1) === at) ends.pop();
    if (ends.length === 0) return true;
    const limit = ends.findLast((end) => end !== INDEFINITE) ?? bytes.length;
    const header = readHeader(bytes, at, limit);
    if (header === null) return false;
    at = header.contentStart;
    if (isEndOfContents(header) && ends.at(-1) === INDEFINITE) ends.pop();
    else if (header.length > limit - at) return false;
    else if (!isConstructed(header.tag)) at += header.length;
    else if (ends.push(header.length === INDEFINITE ? INDEFINITE : at + header.length) > bounds.maxDepth)
      return false;
  }
  return false;
}
