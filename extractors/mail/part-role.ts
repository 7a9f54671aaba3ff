// What a part is to its message: body, picture in it, attachment, message, certification, signature. Unsure cases are
// attachments: those are looked at most closely.
import type { PartRole } from '../../contract/contained.ts';
import { charsetOf, type MimePart, remSectionOf, statedNames } from './mime-part.ts';
import { REM_EVENTS } from './rem-evidence.ts';
import { isP7s } from './signed-part.ts';

const MESSAGE_TYPES = new Set(['message/rfc822', 'message/global', 'message/news']);
const BODY_TYPES = new Set(['text/plain', 'text/html']);
const XML_TYPE = /^(?:application|text)\/(?:[\w.-]+\+)?xml$/;
/** yes: `From: a@b`, `>From a@b …⏎Received: …`   no: `RnJvbTo…` */
const HEADER_START = /^\s*(?:>?From [^\n]{1,200}\n)?[!-9;-~]{1,100}[ \t]*:/;
/** First bytes of what is no text, whatever it is declared to be. */
const SIGNATURES = [
  '%PDF-',
  'PK\x03\x04',
  '\xd0\xcf\x11\xe0',
  'GIF8',
  '\x89PNG',
  '\xff\xd8\xff',
  'Rar!',
  '{\\rtf',
];

export type CertificationFormat = 'daticert' | 'rem';

/**
 * @param content with its transfer encoding taken off
 * @param isRemMessage some part of the message carries a REM section
 */
export function roleOf(part: MimePart, content: Buffer, isRemMessage: boolean): PartRole {
  const names = statedNames(part);
  const type = part.contentType.value;
  if (certificationFormatOf(part, content, isRemMessage)) return 'certification';
  if (MESSAGE_TYPES.has(type)) return 'message';
  if (names.some((name) => /\.eml$/i.test(name)) && startsWithHeaders(content)) return 'message';
  if (isSignature(part, names)) return 'signature';
  if (isInlinePicture(part)) return 'inline';
  const isBody = BODY_TYPES.has(type) && names.length === 0 && part.disposition.value !== 'attachment';
  return isBody && !isBinary(content, charsetOf(part)) ? 'body' : 'attachment';
}

/** Which certification a part is by its name, its REM section or its root element; null when it is none. */
export function certificationFormatOf(
  part: MimePart,
  content: Buffer,
  isRemMessage: boolean,
): CertificationFormat | null {
  const names = statedNames(part).map((name) => name.toLowerCase());
  if (names.includes('daticert.xml')) return 'daticert';
  const isXml = XML_TYPE.test(part.contentType.value);
  if (isXml && /<(?:\w{1,20}:)?postacert[\s>]/.test(content.subarray(0, 500).toString('latin1')))
    return 'daticert';
  if (!isRemMessage || !(isXml || names.some((name) => name.endsWith('.xml')))) return null;
  const isEvidenceName = REM_EVENTS.some((event) => names.includes(`${event.toLowerCase()}.xml`));
  return isEvidenceName || (remSectionOf(part) ?? '').includes('evidence') ? 'rem' : null;
}

export function startsWithHeaders(bytes: Buffer): boolean {
  return HEADER_START.test(
    bytes
      .subarray(0, 400)
      .toString('latin1')
      .replace(/^(?:\xef\xbb\xbf)?(?:\d{1,10}\s*\n)?/, ''),
  );
}

function isSignature(part: MimePart, names: readonly string[]): boolean {
  const isBesideSigned = part.parentType === 'multipart/signed';
  const isPgp = part.contentType.value === 'application/pgp-signature';
  return (
    (isBesideSigned && (isP7s(part) || isPgp)) || names.some((name) => name.toLowerCase() === 'smime.p7s')
  );
}

/** A picture that the text shows; one that is marked as an attachment is a paper. */
function isInlinePicture(part: MimePart): boolean {
  if (!part.contentType.value.startsWith('image/') || part.disposition.value === 'attachment') return false;
  const isShown = part.headers.fields.some((field) => field.name === 'content-id');
  return isShown || part.disposition.value === 'inline' || part.parentType === 'multipart/related';
}

function isBinary(content: Buffer, charset: string | null): boolean {
  const head = content.subarray(0, 4_096).toString('latin1');
  if (SIGNATURES.some((signature) => head.startsWith(signature))) return true;
  return head.includes('\0') && !/^utf-?(?:16|32)/i.test(charset ?? '');
}
