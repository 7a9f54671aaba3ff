// Makes signers with self-made certificates, and what they sign: P7M, P7S, and the kinds that cannot be opened.
import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import {
  type Bytes,
  der,
  indefinite,
  integer,
  NULL,
  octets,
  octetsInPieces,
  oid,
  sequence,
  setOf,
  utcTime,
  utf8,
} from '../../samples/generator/mail/der.ts';

export const OID = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  envelopedData: '1.2.840.113549.1.7.3',
  encryptedData: '1.2.840.113549.1.7.6',
  authEnvelopedData: '1.2.840.113549.1.9.16.1.23',
  compressedData: '1.2.840.113549.1.9.16.1.9',
  timestampedData: '1.2.840.113549.1.9.16.1.31',
  digestedData: '1.2.840.113549.1.7.5',
  timeStampInfo: '1.2.840.113549.1.9.16.1.4',
} as const;

const DIGEST_OID: Readonly<Record<string, string>> = {
  sha1: '1.3.14.3.2.26',
  sha256: '2.16.840.1.101.3.4.2.1',
  sha384: '2.16.840.1.101.3.4.2.2',
  sha512: '2.16.840.1.101.3.4.2.3',
  md5: '1.2.840.113549.2.5',
};
const SHA256_PSS = sequence(
  oid('1.2.840.113549.1.1.10'),
  sequence(
    der(0xa0, sequence(oid('2.16.840.1.101.3.4.2.1'))),
    der(0xa1, sequence(oid('1.2.840.113549.1.1.8'), sequence(oid('2.16.840.1.101.3.4.2.1')))),
    der(0xa2, integer(32)),
  ),
);

export type KeyKind = 'rsa' | 'rsa-pss' | 'ec' | 'ed25519';

export interface TestSigner {
  readonly certificate: Bytes;
  readonly issuer: Bytes;
  readonly serial: number;
  readonly privateKey: KeyObject;
  readonly kind: KeyKind;
}

export interface SignerWish {
  readonly kind?: KeyKind;
  readonly name?: string;
  readonly emails?: readonly string[];
  readonly subjectEmail?: string;
  readonly notBefore?: Date;
  readonly notAfter?: Date;
}

export const KEY_ID = Buffer.from('00112233445566778899aabbccddeeff00112233', 'hex');
let lastSerial = 300;

export function makeSigner(wish: SignerWish = {}): TestSigner {
  const kind = wish.kind ?? 'rsa';
  const { privateKey, publicKey } = keyPair(kind);
  lastSerial += 1;
  const issuer = sequence(setOf(sequence(oid('2.5.4.3'), utf8('CA di prova'))));
  const subject = sequence(
    setOf(sequence(oid('2.5.4.3'), utf8(wish.name ?? 'Anna Firmataria'))),
    ...(wish.subjectEmail
      ? [setOf(sequence(oid('1.2.840.113549.1.9.1'), der(0x16, Buffer.from(wish.subjectEmail))))]
      : []),
  );
  const tbs = sequence(
    der(0xa0, integer(2)),
    integer(lastSerial),
    SHA256_RSA,
    issuer,
    sequence(
      utcTime(wish.notBefore ?? new Date('2020-01-01T00:00:00Z')),
      utcTime(wish.notAfter ?? new Date('2040-01-01T00:00:00Z')),
    ),
    subject,
    publicKey.export({ format: 'der', type: 'spki' }),
    der(0xa3, sequence(...extensions(wish.emails ?? []))),
  );
  // Nobody holds the certificate against its issuer: any signature will do.
  const certificate = sequence(tbs, SHA256_RSA, der(0x03, Buffer.alloc(257)));
  return { certificate, issuer, serial: lastSerial, privateKey, kind };
}

const SHA256_RSA = sequence(oid('1.2.840.113549.1.1.11'), NULL);

function keyPair(kind: KeyKind): { readonly privateKey: KeyObject; readonly publicKey: KeyObject } {
  if (kind === 'ec') return generateKeyPairSync('ec', { namedCurve: 'P-256' });
  if (kind === 'ed25519') return generateKeyPairSync('ed25519');
  return generateKeyPairSync('rsa', { modulusLength: 2048 });
}

function extensions(emails: readonly string[]): readonly Bytes[] {
  const keyId = sequence(oid('2.5.29.14'), octets(octets(KEY_ID)));
  if (emails.length === 0) return [keyId];
  const names = emails.map((email) => der(0x81, Buffer.from(email)));
  return [keyId, sequence(oid('2.5.29.17'), octets(sequence(...names)))];
}

export interface EnvelopeWish {
  readonly signers?: readonly TestSigner[];
  readonly digest?: string;
  readonly isDetached?: boolean;
  /** Indefinite lengths around, and the content in pieces of so many bytes. */
  readonly pieceBytes?: number;
  /** Instead of the content in its OCTET STRING. */
  readonly octetString?: Bytes;
  readonly contentOid?: string;
  readonly withoutCertificates?: boolean;
  readonly withoutAttributes?: boolean;
  readonly withoutDigest?: boolean;
  readonly hasUnsortedAttributes?: boolean;
  readonly byKeyId?: boolean;
  readonly signedAt?: Date;
}

/** A ContentInfo with SignedData, by default by one new RSA signer with SHA-256. */
export function signedEnvelope(content: Bytes, wish: EnvelopeWish = {}): Buffer {
  const signers = wish.signers ?? [makeSigner()];
  const value = wish.pieceBytes === undefined ? der : indefinite;
  const octetString =
    wish.octetString ??
    (wish.pieceBytes === undefined ? octets(content) : octetsInPieces(content, wish.pieceBytes));
  const certificates = wish.withoutCertificates ? [] : [value(0xa0, ...signers.map((s) => s.certificate))];
  return value(
    0x30,
    oid(OID.signedData),
    value(
      0xa0,
      value(
        0x30,
        integer(1),
        setOf(),
        value(0x30, oid(wish.contentOid ?? OID.data), ...(wish.isDetached ? [] : [value(0xa0, octetString)])),
        ...certificates,
        der(0x31, ...signers.map((signer) => signerInfo(content, signer, wish))),
      ),
    ),
  );
}

/** A ContentInfo around anything. */
export function contentInfo(type: string, inside: Bytes): Buffer {
  return sequence(oid(type), der(0xa0, inside));
}

function signerInfo(content: Bytes, signer: TestSigner, wish: EnvelopeWish): Buffer {
  const digest = wish.digest ?? 'sha256';
  const members = [
    attribute('1.2.840.113549.1.9.3', oid(wish.contentOid ?? OID.data)),
    attribute('1.2.840.113549.1.9.5', utcTime(wish.signedAt ?? new Date('2026-03-11T08:12:00Z'))),
    ...(wish.withoutDigest
      ? []
      : [attribute('1.2.840.113549.1.9.4', octets(createHash(digest).update(content).digest()))]),
  ];
  // The longest first: not the order that DER wants.
  const attributes = wish.hasUnsortedAttributes ? der(0x31, ...members.reverse()) : setOf(...members);
  const toSign = wish.withoutAttributes ? content : setOf(...members);
  const stated = Buffer.from(attributes);
  stated[0] = 0xa0;
  return sequence(
    integer(wish.byKeyId ? 3 : 1),
    wish.byKeyId ? der(0x80, KEY_ID) : sequence(signer.issuer, integer(signer.serial)),
    sequence(oid(DIGEST_OID[digest] ?? ''), NULL),
    ...(wish.withoutAttributes ? [] : [stated]),
    algorithmOf(signer.kind),
    octets(signatureOf(toSign, signer, digest)),
  );
}

function attribute(type: string, value: Bytes): Buffer {
  return sequence(oid(type), der(0x31, value));
}

function algorithmOf(kind: KeyKind): Buffer {
  if (kind === 'rsa-pss') return SHA256_PSS;
  if (kind === 'ec') return sequence(oid('1.2.840.10045.4.3.2'));
  if (kind === 'ed25519') return sequence(oid('1.3.101.112'));
  return sequence(oid('1.2.840.113549.1.1.1'), NULL);
}

function signatureOf(data: Bytes, { kind, privateKey }: TestSigner, digest: string): Buffer {
  if (kind === 'ed25519') return sign(null, data, privateKey);
  // 6: RSA_PKCS1_PSS_PADDING
  if (kind === 'rsa-pss') return sign('sha256', data, { key: privateKey, padding: 6, saltLength: 32 });
  return sign(digest, data, privateKey);
}
