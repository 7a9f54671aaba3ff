// Is a signature by this key over these bytes? Only the arithmetic, by node:crypto.
import { constants, createPublicKey, type KeyObject, verify } from 'node:crypto';
import { RSASSAPSSParams } from 'pkijs';
import { DIGEST_OF, SIGNATURE_OF, type SignatureAlgorithm } from './algorithms.table.ts';
import type { Algorithm, SignerInfo } from './signer-info.ts';

export type SignatureAnswer = 'right' | 'wrong' | 'unknown-algorithm' | 'unreadable-key';

interface Method {
  /** Null for Ed25519, which has its own. */
  readonly digest: string | null;
  readonly options: { readonly padding?: number; readonly saltLength?: number };
}

/**
 * @param publicKey SubjectPublicKeyInfo, DER
 * @param candidates what the signature may be over: right when it is over one of them
 */
export function checkSignature(
  signer: SignerInfo,
  publicKey: Uint8Array,
  candidates: Iterable<Uint8Array>,
): SignatureAnswer {
  const algorithm = SIGNATURE_OF[signer.signatureAlgorithm.oid];
  const method = algorithm && methodOf(algorithm, signer);
  if (!algorithm || !method) return 'unknown-algorithm';
  const key = readKey(publicKey);
  if (key === null || !fits(key, algorithm)) return 'unreadable-key';
  for (const candidate of candidates) {
    if (isRight(method, candidate, key, signer.signature)) return 'right';
  }
  return 'wrong';
}

function methodOf(algorithm: SignatureAlgorithm, signer: SignerInfo): Method | null {
  if (algorithm.family === 'eddsa') return { digest: null, options: {} };
  if (algorithm.family === 'rsa-pss') return pssMethod(signer.signatureAlgorithm);
  const digest = algorithm.digest ?? DIGEST_OF[signer.digest.oid];
  if (digest === undefined) return null;
  return { digest, options: algorithm.family === 'rsa' ? { padding: constants.RSA_PKCS1_PADDING } : {} };
}

/** RFC 4055, 3.1. The mask is made with the same digest everywhere it is seen; another is not supported by node:crypto. */
function pssMethod({ parameters }: Algorithm): Method | null {
  if (parameters === null || parameters.length > 512) return null;
  try {
    const { hashAlgorithm, maskGenAlgorithm, saltLength } = RSASSAPSSParams.fromBER(parameters);
    const digest = DIGEST_OF[hashAlgorithm.algorithmId];
    const maskDigest: unknown =
      maskGenAlgorithm.algorithmParams?.valueBlock?.value?.[0]?.valueBlock?.toString();
    if (digest === undefined || maskDigest !== hashAlgorithm.algorithmId || saltLength > 1024) return null;
    return { digest, options: { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength } };
  } catch {
    return null; // parameters that cannot be read: the caller says "unknown algorithm"
  }
}

function readKey(publicKey: Uint8Array): KeyObject | null {
  try {
    return createPublicKey({ key: Buffer.from(publicKey), format: 'der', type: 'spki' });
  } catch {
    return null; // a kind of key this machine does not know: the caller says so
  }
}

const KEY_TYPES: Readonly<Record<SignatureAlgorithm['family'], readonly string[]>> = {
  rsa: ['rsa'],
  'rsa-pss': ['rsa', 'rsa-pss'],
  ec: ['ec'],
  eddsa: ['ed25519'],
};

function fits(key: KeyObject, { family }: SignatureAlgorithm): boolean {
  return KEY_TYPES[family].includes(key.asymmetricKeyType ?? '');
}

function isRight(method: Method, data: Uint8Array, key: KeyObject, signature: Uint8Array): boolean {
  try {
    return verify(method.digest, data, { key, ...method.options }, signature);
  } catch {
    return false; // the arithmetic refuses it (a signature longer than the key allows): not right
  }
}
