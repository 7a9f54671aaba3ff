// Takes a SignedData (RFC 5652, 5.1) apart: the content, the certificates, the signers, each as it stands. Damage
// behind the content costs the signatures, never the content.
import { AppError } from '../../contract/app-error.ts';
import { sliceOf, TAG } from './ber.ts';
import { type CmsPart, oidOf, partsOf } from './content-info.ts';
import { octetsOf } from './octets.ts';

export interface SignedData {
  /** Dotted; `1.2.840.113549.1.7.1` is plain data. */
  readonly contentOid: string;
  /** Null: the signature is detached, or there are only certificates. */
  readonly content: Uint8Array | null;
  /** Whole X.509 certificates, not yet read. */
  readonly certificates: readonly Uint8Array[];
  /** SignerInfo values, not yet read. */
  readonly signers: readonly CmsPart[];
  readonly isComplete: boolean;
}

/** @throws AppError envelope.damaged when the content is cut off or cannot be found */
export function readSignedData(inside: CmsPart): SignedData {
  const [, , encapsulated, ...rest] = partsOf(inside);
  if (encapsulated?.value.tag !== TAG.sequence) throw new AppError('envelope.damaged', 'no content info');
  const [oid, wrapper] = partsOf(encapsulated);
  if (oid?.value.tag !== TAG.oid) throw new AppError('envelope.damaged', 'the content has no type');
  const content = wrapper ? contentIn(wrapper) : null;
  if (content === null && !encapsulated.value.isComplete) {
    throw new AppError('envelope.damaged', 'cut off before the content');
  }
  const signers = rest.find(({ value }) => value.tag === TAG.set);
  const certificates = rest.find(({ value }) => value.tag === TAG.context0);
  return {
    contentOid: oidOf(oid),
    content,
    certificates: certificates
      ? sequencesIn(certificates).map(({ bytes, value }) => sliceOf(bytes, value))
      : [],
    signers: signers ? sequencesIn(signers) : [],
    isComplete: inside.value.isComplete && signers?.value.isComplete === true,
  };
}

/** PKCS#7 1.5 allows any value here; what is no OCTET STRING is no file. */
function contentIn(wrapper: CmsPart): Uint8Array | null {
  const [octets] = partsOf(wrapper);
  if (octets === undefined) return wrapper.value.isComplete ? null : octetsOfNothing();
  const { tag } = octets.value;
  if (tag !== TAG.octets && tag !== TAG.octetsInPieces) {
    throw new AppError('envelope.damaged', 'the content is no OCTET STRING');
  }
  return octetsOf(octets.bytes, octets.value, octets.bounds);
}

function octetsOfNothing(): never {
  throw new AppError('envelope.damaged', 'the content is cut off');
}

/** Whole ones only; attribute certificates and other kinds have other tags. */
function sequencesIn(part: CmsPart): readonly CmsPart[] {
  return partsOf(part).filter(({ value }) => value.tag === TAG.sequence && value.isComplete);
}
