// From what a mailbox or a signing program saves as P7M to the binary it means: some save it as base64 text, with or
// without PEM lines, with a byte order mark or blank lines before. Also says whether a head is a CMS at all.
import { readHeader, TAG } from './ber.ts';
import { contentTypeOf } from './cms-kinds.table.ts';
import { oidText } from './oid.ts';

const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
/** Enough for PEM lines and the first values. */
const SNIFF_BYTES = 600;

/** yes: `-----BEGIN PKCS7-----`, `-----BEGIN PKCS #7 SIGNED DATA-----` no: `--- BEGIN PKCS7 ---` */
const PEM_BEGIN = /^-----BEGIN ([A-Z0-9 #]{1,40})-----[ \t]*\r?\n?/;
/** yes: `PKCS7`, `PKCS #7 SIGNED DATA`, `CMS` no: `CERTIFICATE` */
const CMS_LABEL = /^(PKCS ?#?7\b|CMS$)/;
/** A SEQUENCE as base64 text. yes: `MIIJCgYJKoZI…`, `MIAGCSqG…` no: `MI and a dot.` */
const BASE64_HEAD = /^M[A-I][A-Za-z0-9+/\s]{30}/;

/**
 * The binary value. Bytes that are neither PEM nor base64 come back as they are: reading them says what is wrong.
 * @param bytes a P7M, P7S, P7C or TSD as received
 */
export function cmsBytes(bytes: Uint8Array): Uint8Array {
  const start = textStart(bytes);
  if (bytes[start] === TAG.sequence) return bytes.subarray(start);
  const buffer = viewOf(bytes).subarray(start);
  const head = buffer.subarray(0, SNIFF_BYTES).toString('latin1');
  const begin = PEM_BEGIN.exec(head);
  if (begin === null) return BASE64_HEAD.test(head) ? decode(buffer) : bytes;
  const inside = buffer.subarray(begin[0].length);
  const end = inside.indexOf('-----END');
  return decode(end < 0 ? inside : inside.subarray(0, end));
}

/** A CMS file by its first bytes, binary or text. A PEM line that says so is enough; else the identifier must be there. */
export function looksLikeCms(head: Uint8Array): boolean {
  const front = viewOf(head).subarray(textStart(head));
  const label = PEM_BEGIN.exec(front.subarray(0, 80).toString('latin1'))?.[1];
  if (label !== undefined && CMS_LABEL.test(label)) return true;
  const bytes = cmsBytes(front.subarray(0, SNIFF_BYTES));
  const outer = readHeader(bytes, 0, bytes.length);
  if (outer?.tag !== TAG.sequence) return false;
  const type = readHeader(bytes, outer.contentStart, bytes.length);
  if (type?.tag !== TAG.oid || type.length > 20) return false;
  return contentTypeOf(oidText(bytes.subarray(type.contentStart, type.contentStart + type.length))) !== null;
}

/** Behind a byte order mark and white space, where there are any. */
function textStart(bytes: Uint8Array): number {
  let at = BYTE_ORDER_MARK.equals(bytes.subarray(0, 3)) ? 3 : 0;
  while (isWhite(bytes[at])) at += 1;
  return at;
}

function isWhite(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d;
}

/** White space inside is stepped over. */
function decode(base64: Buffer): Uint8Array {
  return Buffer.from(base64.toString('latin1'), 'base64');
}

function viewOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
