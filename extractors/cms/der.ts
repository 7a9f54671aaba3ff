// Signed attributes may stand in BER, but the signature is over their DER (RFC 5652, 5.4): lengths stated, strings in
// one piece, the outer tag that of a SET. Some software signs the members in the order they stand, some sorts them.
import { childrenOf, contentOf, isConstructed, sliceOf, TAG } from './ber.ts';
import type { CmsPart } from './content-info.ts';
import { octetsOf } from './octets.ts';

/** Larger ones are only tried as they stand: attributes of a kilobyte or two are usual. */
const MAX_BYTES = 1024 * 1024;

/** What a signature over `[0] signedAttrs` may be over, the likeliest first. */
export function* encodingsOfSet(attributes: CmsPart): Generator<Uint8Array> {
  const asItStands = Uint8Array.from(sliceOf(attributes.bytes, attributes.value));
  asItStands[0] = TAG.set;
  yield asItStands;
  if (asItStands.length > MAX_BYTES) return;
  yield derOf(attributes, TAG.set, false, 0);
  yield derOf(attributes, TAG.set, true, 0);
}

/** Recursion ends at the depth bound: a value deeper than that is taken as it is. */
function derOf({ bytes, value, bounds }: CmsPart, tag: number, isSorted: boolean, depth: number): Uint8Array {
  if (!isConstructed(tag) || depth > bounds.maxDepth) return withHeader(tag, [contentOf(bytes, value)]);
  if (tag === TAG.octetsInPieces) return withHeader(TAG.octets, [octetsOf(bytes, value, bounds)]);
  const members = Array.from(childrenOf(bytes, value, bounds), (member) =>
    derOf({ bytes, value: member, bounds }, member.tag, isSorted, depth + 1),
  );
  if (tag === TAG.set && isSorted) members.sort((a, b) => Buffer.compare(a, b));
  return withHeader(tag, members);
}

function withHeader(tag: number, contents: readonly Uint8Array[]): Uint8Array {
  const length = contents.reduce((sum, content) => sum + content.length, 0);
  return Buffer.concat([Uint8Array.of(tag, ...lengthOctets(length)), ...contents]);
}

/** X.690 10.1: the shortest form. */
function lengthOctets(length: number): readonly number[] {
  if (length < 0x80) return [length];
  const octets: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) octets.unshift(rest % 256);
  return [0x80 | octets.length, ...octets];
}
