// Object identifiers as people write them, and the few that name parts of certificates and signers.

/** A long identifier is nothing we know: it is cut, not read to its end. */
const MAX_OCTETS = 32;

/** The content octets of an OBJECT IDENTIFIER (X.690 8.19) as dotted numbers: `1.2.840.113549.1.7.2`. */
export function oidText(content: Uint8Array): string {
  const numbers: number[] = [];
  let current = 0;
  for (const octet of content.subarray(0, MAX_OCTETS)) {
    current = current * 128 + (octet & 0x7f);
    if ((octet & 0x80) !== 0) continue;
    numbers.push(current);
    current = 0;
  }
  const first = numbers[0] ?? 0;
  const root = Math.min(Math.floor(first / 40), 2);
  return [root, first - root * 40, ...numbers.slice(1)].join('.');
}

export const ATTRIBUTE_OID = {
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
} as const;

export const NAME_OID = {
  commonName: '2.5.4.3',
  organization: '2.5.4.10',
  email: '1.2.840.113549.1.9.1',
} as const;

export const EXTENSION_OID = {
  subjectKeyIdentifier: '2.5.29.14',
  subjectAltName: '2.5.29.17',
} as const;
