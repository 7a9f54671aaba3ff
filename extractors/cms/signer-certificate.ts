// Finds the signer's certificate among those a CMS brings along and reads what is said of it: names, addresses, days,
// key. No chain is built and no trust list asked: who is named here says so himself.
import { AltName, type AttributeTypeAndValue, Certificate, type RelativeDistinguishedNames } from 'pkijs';
import { contentOf, readBer, sliceOf, TAG } from './ber.ts';
import { isBounded } from './ber-bounds.ts';
import { type CmsPart, partsOf } from './content-info.ts';
import { EXTENSION_OID, NAME_OID } from './oid.ts';
import type { SignerId } from './signer-info.ts';

/** A certificate has two to six kilobytes and a few hundred values, fifteen deep. */
const MAX_BYTES = 128 * 1024;
const BOUNDS = { maxDepth: 40, maxValues: 2_000 };
/** Several certificates of one name and number are made to be slow. */
const MAX_READ = 4;

const MAX_NAME_CHARS = 250;
/** Control and direction characters, zero-width signs. yes: `\u202e` no: `à` */
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

export interface SignerCertificate {
  /** Common name, else organisation. */
  readonly name: string | null;
  readonly issuerName: string | null;
  /** Of the alternative names, else of the subject; as written. */
  readonly emails: readonly string[];
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** SubjectPublicKeyInfo, DER. */
  readonly publicKey: Uint8Array;
}

/** @param certificates whole values of the CMS; those that cannot be read are no answer */
export function findCertificate(certificates: readonly Uint8Array[], id: SignerId): SignerCertificate | null {
  let readCount = 0;
  for (const bytes of certificates) {
    const places = bytes.length > MAX_BYTES ? null : placesIn(bytes);
    if (places === null || !mayBeMeant(bytes, places, id) || !isBounded(bytes, BOUNDS)) continue;
    readCount += 1;
    if (readCount > MAX_READ) return null;
    const certificate = parse(bytes);
    if (certificate && isMeant(certificate, id)) return describe(certificate, places.publicKey);
  }
  return null;
}

function describe(certificate: Certificate, publicKey: Uint8Array): SignerCertificate {
  return {
    name: nameIn(certificate.subject),
    issuerName: nameIn(certificate.issuer),
    emails: emailsOf(certificate),
    notBefore: certificate.notBefore.value,
    notAfter: certificate.notAfter.value,
    publicKey,
  };
}

/** The library throws plain errors of many kinds on what it does not understand: here all mean "no certificate". */
function parse(bytes: Uint8Array): Certificate | null {
  try {
    return Certificate.fromBER(bytes);
  } catch {
    return null;
  }
}

interface Places {
  readonly serial: Uint8Array;
  readonly issuer: Uint8Array;
  readonly publicKey: Uint8Array;
}

/** TBSCertificate (RFC 5280, 4.1): version?, serial, signature, issuer, validity, subject, key. */
function placesIn(bytes: Uint8Array): Places | null {
  const value = readBer(bytes, 0, bytes.length, BOUNDS);
  const tbs = value && partsOf({ bytes, value, bounds: BOUNDS })[0];
  const fields = tbs ? partsOf(tbs) : [];
  const [serial, , issuer, , , key] = fields[0]?.value.tag === TAG.context0 ? fields.slice(1) : fields;
  if (!serial || !issuer || !key) return null;
  return { serial: contentOf(bytes, serial.value), issuer: whole(issuer), publicKey: whole(key) };
}

function whole({ bytes, value }: CmsPart): Uint8Array {
  return sliceOf(bytes, value);
}

/** Issuers are compared as they stand: a name written in another way is another name here. */
function mayBeMeant(bytes: Uint8Array, { serial, issuer }: Places, id: SignerId): boolean {
  if (id.keyId !== null) return Buffer.from(bytes).includes(Buffer.from(id.keyId));
  if (id.serial === null || id.issuer === null) return false;
  return Buffer.from(serial).equals(id.serial) && Buffer.from(issuer).equals(id.issuer);
}

function isMeant(certificate: Certificate, { keyId }: SignerId): boolean {
  if (keyId === null) return true;
  const stated = extensionOf(certificate, EXTENSION_OID.subjectKeyIdentifier);
  // The value is an OCTET STRING in the extension's OCTET STRING: two header octets before the identifier.
  return stated !== null && Buffer.from(stated).subarray(2).equals(keyId);
}

function extensionOf(certificate: Certificate, oid: string): Uint8Array | null {
  const extension = certificate.extensions?.find(({ extnID }) => extnID === oid);
  return extension ? new Uint8Array(extension.extnValue.getValue()) : null;
}

function nameIn(names: RelativeDistinguishedNames): string | null {
  return textOf(names, NAME_OID.commonName) ?? textOf(names, NAME_OID.organization);
}

function textOf(names: RelativeDistinguishedNames, oid: string): string | null {
  const found = names.typesAndValues.find((entry: AttributeTypeAndValue) => entry.type === oid);
  const text: unknown = found?.value.valueBlock.value;
  const shown = typeof text === 'string' ? shownText(text) : '';
  return shown === '' ? null : shown;
}

/** A certificate is a stranger's text too: nothing unseen, nothing endless. */
function shownText(text: string): string {
  return text.slice(0, MAX_NAME_CHARS).replace(UNSEEN, '').trim();
}

/** RFC 8550, 3: the alternative name is where it belongs; older certificates have it in the subject. */
function emailsOf(certificate: Certificate): readonly string[] {
  const stated = extensionOf(certificate, EXTENSION_OID.subjectAltName);
  const alternatives = stated ? rfc822NamesIn(stated) : [];
  if (alternatives.length > 0) return alternatives;
  const subject = textOf(certificate.subject, NAME_OID.email);
  return subject === null ? [] : [subject];
}

const RFC822_NAME = 1;

function rfc822NamesIn(extension: Uint8Array): readonly string[] {
  try {
    return AltName.fromBER(extension)
      .altNames.filter(({ type }) => type === RFC822_NAME)
      .map(({ value }) => shownText(String(value)));
  } catch {
    return []; // names of a kind the library does not know: the subject is asked instead
  }
}
