// Our own looks at the first bytes, for what the general detector does not name: PDFs behind a prefix, mail,
// mail boxes, signed envelopes, TNEF. Ordered: the first that answers wins. None reads past the head.

import { looksLikeCms } from '../cms/cms-bytes.ts';

/** PDF readers accept the header anywhere in the first 1,024 bytes (ISO 32000-1 annex H, note 13). */
const PDF_HEADER_WINDOW = 1_024;
const TNEF_SIGNATURE = 0x223e9f78;
/** `!BDN`, Outlook's data files: the general detector gives them the type of Outlook's messages. */
const PST_SIGNATURE = 0x4e444221;

const MAIL_FIELD =
  /^(received|from|to|cc|subject|date|message-id|mime-version|return-path|content-type|x-ricevuta|x-trasporto|delivered-to|reply-to):/gim;
/** What S/MIME signs may start so, with no other field. yes: `Content-Type: multipart/mixed; …` no: `Content-Type: si` */
const MIME_FIRST_FIELD = /^(?:\r?\n)?content-type:[ \t]*[a-z]+\/[a-z0-9.+-]+[;\s]/i;
const LONG_FIELD_BYTES = 8 * 1024;

export interface Sniffer {
  readonly mediaType: string;
  matches(head: Buffer): boolean;
}

/** Asked before the general detector. */
export const FIRST_SNIFFERS: readonly Sniffer[] = [
  { mediaType: 'application/vnd.ms-outlook-pst', matches: (head) => startsWithUint32(head, PST_SIGNATURE) },
];

export const SNIFFERS: readonly Sniffer[] = [
  { mediaType: 'image/tiff', matches: isTiff },
  { mediaType: 'application/ms-tnef', matches: (head) => startsWithUint32(head, TNEF_SIGNATURE) },
  { mediaType: 'application/pkcs7-mime', matches: looksLikeCms },
  { mediaType: 'application/mbox', matches: (head) => /^From \S+ .*\d{4}/.test(firstLine(head)) },
  { mediaType: 'message/rfc822', matches: hasMailHeaders },
  // After the mails: a mail that carries a PDF unencoded has the PDF's header in its first kilobyte too.
  { mediaType: 'application/pdf', matches: hasPdfHeader },
];

/** TIFF and BigTIFF, both byte orders. The general detector is silent when the directory lies past the head. */
function isTiff(head: Buffer): boolean {
  const signature = head.subarray(0, 4).toString('latin1');
  return ['II*\0', 'MM\0*', 'II+\0', 'MM\0+'].includes(signature);
}

function hasPdfHeader(head: Buffer): boolean {
  return head.subarray(0, PDF_HEADER_WINDOW).includes('%PDF-');
}

function startsWithUint32(head: Buffer, signature: number): boolean {
  return head.length >= 4 && head.readUInt32LE(0) === signature;
}

/**
 * Two known mail header fields before the first empty line, or a first field so long that the head ends in it, or the
 * content type of a MIME entity.
 * yes: `From: a\nTo: b`  no: `Oggetto: …`
 */
function hasMailHeaders(head: Buffer): boolean {
  const text = head.toString('latin1');
  const end = text.search(/\r?\n\r?\n/);
  const block = end < 0 ? text : text.slice(0, end);
  const fields = new Set((block.match(MAIL_FIELD) ?? []).map((field) => field.toLowerCase()));
  const isCutInFirstField = end < 0 && /^[a-z-]{2,30}:/i.test(text) && head.length >= LONG_FIELD_BYTES;
  return fields.size >= 2 || isCutInFirstField || MIME_FIRST_FIELD.test(text);
}

function firstLine(head: Buffer): string {
  return head.subarray(0, 200).toString('latin1').split('\n', 1)[0] ?? '';
}
