// One SignerInfo (RFC 5652, 5.3) as plain data: who signed, over what, with which algorithms. Unsigned attributes (time
// stamps, revocation lists of megabytes) are not looked at. Nothing is verified here.
import { fromBER, GeneralizedTime, UTCTime } from 'asn1js';
import { contentOf, sliceOf, TAG } from './ber.ts';
import { type CmsPart, oidOf, partsOf } from './content-info.ts';
import { octetsOf } from './octets.ts';
import { ATTRIBUTE_OID } from './oid.ts';

/** The certificate is named by issuer and serial number, or by its key identifier. */
export interface SignerId {
  /** Content octets of the serial number. */
  readonly serial: Uint8Array | null;
  /** The whole issuer Name. */
  readonly issuer: Uint8Array | null;
  readonly keyId: Uint8Array | null;
}

export interface Algorithm {
  readonly oid: string;
  /** Whole value; null when there is none. */
  readonly parameters: Uint8Array | null;
}

export interface SignedAttributes {
  /** The `[0]` value that holds them. */
  readonly part: CmsPart;
  /** Null when missing or there twice: then the signature says nothing about the content. */
  readonly messageDigest: Uint8Array | null;
  readonly signingTime: Date | null;
}

export interface SignerInfo {
  readonly id: SignerId;
  readonly digest: Algorithm;
  /** Null: the signature is over the content itself. */
  readonly attributes: SignedAttributes | null;
  readonly signatureAlgorithm: Algorithm;
  readonly signature: Uint8Array;
}

/**
 * @returns null when it cannot be read
 * @throws AppError envelope.damaged when a string in it is cut off
 */
export function readSignerInfo(part: CmsPart): SignerInfo | null {
  const [, id, digest, ...rest] = partsOf(part);
  const signed = rest[0]?.value.tag === TAG.context0 ? rest[0] : null;
  const [algorithm, signature] = signed ? rest.slice(1) : rest;
  if (!id || !digest || !algorithm || !signature) return null;
  if (signature.value.tag !== TAG.octets && signature.value.tag !== TAG.octetsInPieces) return null;
  const signerId = readId(id);
  const digestAlgorithm = readAlgorithm(digest);
  const signatureAlgorithm = readAlgorithm(algorithm);
  if (!signerId || !digestAlgorithm || !signatureAlgorithm) return null;
  return {
    id: signerId,
    digest: digestAlgorithm,
    attributes: signed && readAttributes(signed),
    signatureAlgorithm,
    signature: octetsOf(signature.bytes, signature.value, signature.bounds),
  };
}

function readId(part: CmsPart): SignerId | null {
  if (part.value.tag === TAG.context0Primitive) {
    return { serial: null, issuer: null, keyId: contentOf(part.bytes, part.value) };
  }
  const [issuer, serial] = partsOf(part);
  if (part.value.tag !== TAG.sequence || !issuer || serial?.value.tag !== TAG.integer) return null;
  return {
    serial: contentOf(serial.bytes, serial.value),
    issuer: sliceOf(issuer.bytes, issuer.value),
    keyId: null,
  };
}

export function readAlgorithm(part: CmsPart): Algorithm | null {
  const [oid, parameters] = partsOf(part);
  if (part.value.tag !== TAG.sequence || oid?.value.tag !== TAG.oid) return null;
  return { oid: oidOf(oid), parameters: parameters ? sliceOf(parameters.bytes, parameters.value) : null };
}

function readAttributes(part: CmsPart): SignedAttributes {
  const digest = onlyValueOf(part, ATTRIBUTE_OID.messageDigest);
  const time = onlyValueOf(part, ATTRIBUTE_OID.signingTime);
  const isOctets = digest?.value.tag === TAG.octets || digest?.value.tag === TAG.octetsInPieces;
  return {
    part,
    messageDigest: digest && isOctets ? octetsOf(digest.bytes, digest.value, digest.bounds) : null,
    signingTime: time ? timeOf(sliceOf(time.bytes, time.value)) : null,
  };
}

/** The value of an attribute that is there once and has one value. */
function onlyValueOf(attributes: CmsPart, wanted: string): CmsPart | null {
  const found = partsOf(attributes).filter((attribute) => {
    const [oid] = partsOf(attribute);
    return oid?.value.tag === TAG.oid && oidOf(oid) === wanted;
  });
  const [only, another] = found;
  if (!only || another) return null;
  const values = partsOf(only)[1];
  const [value, second] = values ? partsOf(values) : [];
  return value && !second ? value : null;
}

/** UTCTime or GeneralizedTime; one that says no instant is none. */
function timeOf(der: Uint8Array): Date | null {
  if (der.length > 64) return null;
  try {
    const { result } = fromBER(der);
    if (!(result instanceof UTCTime || result instanceof GeneralizedTime) || result.error) return null;
    const date = result.toDate();
    return Number.isNaN(date.getTime()) ? null : date;
  } catch {
    return null;
  }
}
