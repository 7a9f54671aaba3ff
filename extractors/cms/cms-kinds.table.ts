// Table: the content types a CMS file may open with (RFC 5652, 5083, 5544, 3274), by their object identifiers.

/** `signed`, `compressed`, `timestamped` hold a readable file; `encrypted` cannot be looked into; `unopened`: neither. */
export type CmsKind = 'signed' | 'encrypted' | 'compressed' | 'timestamped' | 'unopened';

export interface CmsContentType {
  readonly kind: CmsKind;
  readonly name: string;
  readonly oid: string;
}

export const CMS_CONTENT_TYPES: readonly CmsContentType[] = [
  { kind: 'signed', name: 'signedData', oid: '1.2.840.113549.1.7.2' },
  { kind: 'encrypted', name: 'envelopedData', oid: '1.2.840.113549.1.7.3' },
  { kind: 'encrypted', name: 'signedAndEnvelopedData', oid: '1.2.840.113549.1.7.4' },
  { kind: 'unopened', name: 'digestedData', oid: '1.2.840.113549.1.7.5' },
  { kind: 'encrypted', name: 'encryptedData', oid: '1.2.840.113549.1.7.6' },
  { kind: 'unopened', name: 'authenticatedData', oid: '1.2.840.113549.1.9.16.1.2' },
  { kind: 'compressed', name: 'compressedData', oid: '1.2.840.113549.1.9.16.1.9' },
  { kind: 'encrypted', name: 'authEnvelopedData', oid: '1.2.840.113549.1.9.16.1.23' },
  { kind: 'timestamped', name: 'timestampedData', oid: '1.2.840.113549.1.9.16.1.31' },
];

/** TSTInfo (RFC 3161): signed, but a time stamp of a document that lies elsewhere. */
export const TIME_STAMP_INFO_OID = '1.2.840.113549.1.9.16.1.4';

export function contentTypeOf(oid: string): CmsContentType | null {
  return CMS_CONTENT_TYPES.find((type) => type.oid === oid) ?? null;
}
