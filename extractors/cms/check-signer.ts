// One signer of a CMS, weighed: is the digest that of the content, is the signature by the certificate it names. The
// answer never withholds the content.
import { createHash } from 'node:crypto';
import { AppError } from '../../contract/app-error.ts';
import type { SignatureState } from '../../contract/mail.ts';
import { DIGEST_OF } from './algorithms.table.ts';
import { checkSignature } from './check-signature.ts';
import type { CmsPart } from './content-info.ts';
import { encodingsOfSet } from './der.ts';
import { findCertificate, type SignerCertificate } from './signer-certificate.ts';
import { readSignerInfo, type SignerInfo } from './signer-info.ts';

/** Why a signature is `broken` (the first two) or `not_verifiable`. */
export type SignerWhy =
  | 'digest-differs'
  | 'signature-wrong'
  | 'no-certificate'
  | 'no-digest'
  | 'unknown-algorithm'
  | 'unreadable-key'
  | 'unreadable';

export interface CheckedSigner {
  readonly state: SignatureState;
  readonly why: SignerWhy | null;
  readonly certificate: SignerCertificate | null;
  /** As the signer states it. */
  readonly signedAt: Date | null;
}

const UNREADABLE: CheckedSigner = {
  state: 'not_verifiable',
  why: 'unreadable',
  certificate: null,
  signedAt: null,
};

/** The content a signature should be over, with its digests, each made once. */
export interface SignedContent {
  readonly bytes: Uint8Array;
  /** @param name as node:crypto knows it */
  digest(name: string): Buffer;
}

export function signedContent(bytes: Uint8Array): SignedContent {
  const digests = new Map<string, Buffer>();
  const digest = (name: string): Buffer => {
    const made = digests.get(name) ?? createHash(name).update(bytes).digest();
    digests.set(name, made);
    return made;
  };
  return { bytes, digest };
}

/** @param contents the content; where it may have been changed on its way without harm, also as it was */
export function checkSigner(
  part: CmsPart,
  certificates: readonly Uint8Array[],
  contents: readonly SignedContent[],
): CheckedSigner {
  try {
    return weigh(part, certificates, contents);
  } catch (cause) {
    if (cause instanceof AppError) return UNREADABLE;
    throw cause;
  }
}

function weigh(
  part: CmsPart,
  certificates: readonly Uint8Array[],
  contents: readonly SignedContent[],
): CheckedSigner {
  const signer = readSignerInfo(part);
  if (signer === null) return UNREADABLE;
  const certificate = findCertificate(certificates, signer.id);
  const signedAt = signer.attributes?.signingTime ?? null;
  const why = trouble(signer, certificate, contents);
  return { state: stateOf(why), why, certificate, signedAt };
}

function stateOf(why: SignerWhy | null): SignatureState {
  if (why === null) return 'valid';
  return why === 'digest-differs' || why === 'signature-wrong' ? 'broken' : 'not_verifiable';
}

/** The digest first: content that was changed is told even where the certificate is missing. */
function trouble(
  signer: SignerInfo,
  certificate: SignerCertificate | null,
  contents: readonly SignedContent[],
): SignerWhy | null {
  const { attributes } = signer;
  if (attributes) {
    const digestName = DIGEST_OF[signer.digest.oid];
    if (digestName === undefined) return 'unknown-algorithm';
    const stated = attributes.messageDigest;
    if (stated === null) return 'no-digest';
    if (!contents.some((content) => content.digest(digestName).equals(stated))) return 'digest-differs';
  }
  if (certificate === null) return 'no-certificate';
  const candidates = attributes ? encodingsOfSet(attributes.part) : contents.map(({ bytes }) => bytes);
  const answer = checkSignature(signer, certificate.publicKey, candidates);
  if (answer === 'right') return null;
  return answer === 'wrong' ? 'signature-wrong' : answer;
}
