// Signed envelopes for samples: a certificate, a detached signature (PEC) and an enveloping one (P7M). Dates and serial
// numbers are given, the signature scheme is deterministic: the same input gives the same bytes.
import { createHash, sign } from 'node:crypto';
import { bits, der, NULL, octets, oid, sequence, setOf, unsigned, utcTime, utf8 } from './der.ts';
import { providerKey } from './provider-key.ts';

const OID = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  sha256: '2.16.840.1.101.3.4.2.1',
  rsa: '1.2.840.113549.1.1.1',
  sha256WithRsa: '1.2.840.113549.1.1.11',
  commonName: '2.5.4.3',
  subjectAltName: '2.5.29.17',
} as const;

const TAG = { explicit0: 0xa0, explicit3: 0xa3, rfc822Name: 0x81 } as const;
const SERIAL = Buffer.from([0x01, 0x35]);
const VALID_FROM = new Date('2025-01-01T00:00:00Z');
const VALID_TO = new Date('2035-01-01T00:00:00Z');

export interface Signer {
  readonly name: string;
  readonly email: string;
  readonly signedAt: Date;
}

/** CMS SignedData (RFC 5652), DER. @param content enveloped where given; else the signature is detached */
export function signedData(signed: Uint8Array, signer: Signer, content: Uint8Array | null): Buffer {
  const digest = createHash('sha256').update(signed).digest();
  const attributes = [
    sequence(oid(OID.contentType), setOf(oid(OID.data))),
    sequence(oid(OID.signingTime), setOf(utcTime(signer.signedAt))),
    sequence(oid(OID.messageDigest), setOf(octets(digest))),
  ].sort(Buffer.compare);
  const signature = sign('sha256', setOf(...attributes), providerKey());
  const signerInfo = sequence(
    unsigned(Buffer.from([1])),
    sequence(nameOf(signer.name), unsigned(SERIAL)),
    sequence(oid(OID.sha256), NULL),
    der(TAG.explicit0, ...attributes),
    sequence(oid(OID.rsa), NULL),
    octets(signature),
  );
  const encapsulated = content ? [der(TAG.explicit0, octets(content))] : [];
  const body = sequence(
    unsigned(Buffer.from([1])),
    setOf(sequence(oid(OID.sha256), NULL)),
    sequence(oid(OID.data), ...encapsulated),
    der(TAG.explicit0, certificate(signer)),
    setOf(signerInfo),
  );
  return sequence(oid(OID.signedData), der(TAG.explicit0, body));
}

/** Self-signed X.509 v3 with the e-mail as subject alternative name. */
function certificate({ name, email }: Signer): Buffer {
  const alternative = sequence(der(TAG.rfc822Name, Buffer.from(email, 'latin1')));
  const extensions = sequence(sequence(oid(OID.subjectAltName), octets(alternative)));
  const signedPart = sequence(
    der(TAG.explicit0, unsigned(Buffer.from([2]))),
    unsigned(SERIAL),
    sequence(oid(OID.sha256WithRsa), NULL),
    nameOf(name),
    sequence(utcTime(VALID_FROM), utcTime(VALID_TO)),
    nameOf(name),
    publicKey(),
    der(TAG.explicit3, extensions),
  );
  const signature = sign('sha256', signedPart, providerKey());
  return sequence(signedPart, sequence(oid(OID.sha256WithRsa), NULL), bits(signature));
}

function publicKey(): Buffer {
  const { n = '', e = '' } = providerKey().export({ format: 'jwk' });
  const numbers = sequence(unsigned(Buffer.from(n, 'base64url')), unsigned(Buffer.from(e, 'base64url')));
  return sequence(sequence(oid(OID.rsa), NULL), bits(numbers));
}

function nameOf(commonName: string): Buffer {
  return sequence(setOf(sequence(oid(OID.commonName), utf8(commonName))));
}
