// Table: digests and signature algorithms that are checked, by object identifier, as node:crypto names them. MD5 and
// older are left out: such a signature proves nothing. SHA-1 stays: PEC providers signed with it until about 2014.

export const DIGEST_OF: Readonly<Record<string, string>> = {
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.4': 'sha224',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
  '2.16.840.1.101.3.4.2.8': 'sha3-256',
  '2.16.840.1.101.3.4.2.9': 'sha3-384',
  '2.16.840.1.101.3.4.2.10': 'sha3-512',
};

export type SignatureFamily = 'rsa' | 'rsa-pss' | 'ec' | 'eddsa';

export interface SignatureAlgorithm {
  readonly family: SignatureFamily;
  /** Null: the signer's digest algorithm (or, for RSA-PSS, its parameters) says it. */
  readonly digest: string | null;
}

export const SIGNATURE_OF: Readonly<Record<string, SignatureAlgorithm>> = {
  '1.2.840.113549.1.1.1': { family: 'rsa', digest: null }, // rsaEncryption
  '1.2.840.113549.1.1.5': { family: 'rsa', digest: 'sha1' },
  '1.3.14.3.2.29': { family: 'rsa', digest: 'sha1' }, // the older name, sha1WithRSASignature
  '1.2.840.113549.1.1.14': { family: 'rsa', digest: 'sha224' },
  '1.2.840.113549.1.1.11': { family: 'rsa', digest: 'sha256' },
  '1.2.840.113549.1.1.12': { family: 'rsa', digest: 'sha384' },
  '1.2.840.113549.1.1.13': { family: 'rsa', digest: 'sha512' },
  '1.2.840.113549.1.1.10': { family: 'rsa-pss', digest: null },
  '1.2.840.10045.2.1': { family: 'ec', digest: null }, // id-ecPublicKey, seen in place of ecdsa-with-…
  '1.2.840.10045.4.1': { family: 'ec', digest: 'sha1' },
  '1.2.840.10045.4.3.1': { family: 'ec', digest: 'sha224' },
  '1.2.840.10045.4.3.2': { family: 'ec', digest: 'sha256' },
  '1.2.840.10045.4.3.3': { family: 'ec', digest: 'sha384' },
  '1.2.840.10045.4.3.4': { family: 'ec', digest: 'sha512' },
  '1.3.101.112': { family: 'eddsa', digest: null }, // Ed25519
};
