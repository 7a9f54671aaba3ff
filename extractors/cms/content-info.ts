// The outermost value of every CMS file (RFC 5652, 3): which kind it is, and where the inside begins.
import { AppError } from '../../contract/app-error.ts';
import { type BerBounds, type BerValue, childrenOf, contentOf, readBer, TAG } from './ber.ts';
import { type CmsContentType, contentTypeOf } from './cms-kinds.table.ts';
import { oidText } from './oid.ts';

/** One value of a CMS with the bytes it lies in. */
export interface CmsPart {
  readonly bytes: Uint8Array;
  readonly value: BerValue;
  readonly bounds: BerBounds;
}

export interface ContentInfo {
  readonly type: CmsContentType;
  /** The SEQUENCE of the kind: SignedData, EnvelopedData, … */
  readonly inside: CmsPart;
  /** False: the file ends before its outermost value does. What is whole can still be read. */
  readonly isComplete: boolean;
}

/**
 * @param bytes binary, as `cmsBytes` gives it
 * @throws AppError envelope.damaged, container.unsupported (a content type of no CMS file)
 */
export function readContentInfo(bytes: Uint8Array, bounds: BerBounds): ContentInfo {
  const outer = readBer(bytes, 0, bytes.length, bounds);
  if (outer?.tag !== TAG.sequence) throw new AppError('envelope.damaged', 'no outer SEQUENCE');
  const [oid, wrapper] = partsOf({ bytes, value: outer, bounds });
  if (oid?.value.tag !== TAG.oid || !oid.value.isComplete) {
    throw new AppError('envelope.damaged', 'no content type');
  }
  const type = contentTypeOf(oidOf(oid));
  if (type === null) throw new AppError('container.unsupported', 'unknown CMS content type');
  const inside = wrapper && partsOf(wrapper)[0];
  if (wrapper?.value.tag !== TAG.context0 || inside?.value.tag !== TAG.sequence) {
    throw new AppError('envelope.damaged', 'no content');
  }
  return { type, inside, isComplete: outer.isComplete };
}

/** At most this many values of one kind are looked at: certificates, signers, attributes. */
const MAX_PARTS = 512;

/** The values directly inside. */
export function partsOf({ bytes, value, bounds }: CmsPart): readonly CmsPart[] {
  const parts: CmsPart[] = [];
  for (const child of childrenOf(bytes, value, bounds)) {
    if (parts.length === MAX_PARTS) break;
    parts.push({ bytes, value: child, bounds });
  }
  return parts;
}

/** Dotted. */
export function oidOf({ bytes, value }: CmsPart): string {
  return oidText(contentOf(bytes, value));
}
