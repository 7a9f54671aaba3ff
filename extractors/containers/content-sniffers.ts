// Our own looks at the first bytes, for what the general detector does not name: PDFs behind a prefix, mail,
// mail boxes, signed envelopes, TNEF. Ordered: the first that answers wins. None reads past the head.

/** PDF readers accept the header anywhere in the first 1,024 bytes (ISO 32000-1 annex H, note 13). */
const PDF_HEADER_WINDOW = 1_024;
const TNEF_SIGNATURE = 0x223e9f78;
/** The OID 1.2.840.113549.1.7.2 (pkcs7-signedData) as DER bytes. */
const SIGNED_DATA_OID = Buffer.from([0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02]);
const DER_SEQUENCE = 0x30;
/** The OID stands right after the outer SEQUENCE header, which is at most 6 bytes long. */
const OID_WINDOW = 20;

const MAIL_FIELD =
  /^(received|from|to|cc|subject|date|message-id|mime-version|return-path|content-type|x-ricevuta|x-trasporto|delivered-to|reply-to):/gim;
const LONG_FIELD_BYTES = 8 * 1024;

export interface Sniffer {
  readonly mediaType: string;
  matches(head: Buffer): boolean;
}

export const SNIFFERS: readonly Sniffer[] = [
  { mediaType: 'image/tiff', matches: isTiff },
  { mediaType: 'application/ms-tnef', matches: (head) => startsWithUint32(head, TNEF_SIGNATURE) },
  { mediaType: 'application/pkcs7-mime', matches: isSignedData },
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

/** A PKCS#7 signed envelope: DER, or the same in PEM or bare base64 as some PEC providers send it. */
function isSignedData(head: Buffer): boolean {
  if (head[0] === DER_SEQUENCE) return head.subarray(0, OID_WINDOW).includes(SIGNED_DATA_OID);
  const text = head.subarray(0, 200).toString('latin1');
  if (/^\s*-----BEGIN (PKCS7|CMS)-----/.test(text)) return true;
  const base64 = /^MI[A-Za-z0-9+/\r\n]{40}/.exec(text)?.[0];
  if (!base64) return false;
  return Buffer.from(base64, 'base64').subarray(0, OID_WINDOW).includes(SIGNED_DATA_OID);
}

/**
 * Two known mail header fields before the first empty line, or a first field so long that the head ends in it.
 * yes: `From: a\nTo: b`  no: `Oggetto: …`
 */
function hasMailHeaders(head: Buffer): boolean {
  const text = head.toString('latin1');
  const end = text.search(/\r?\n\r?\n/);
  const block = end < 0 ? text : text.slice(0, end);
  const fields = new Set((block.match(MAIL_FIELD) ?? []).map((field) => field.toLowerCase()));
  const isCutInFirstField = end < 0 && /^[a-z-]{2,30}:/i.test(text) && head.length >= LONG_FIELD_BYTES;
  return fields.size >= 2 || isCutInFirstField;
}

function firstLine(head: Buffer): string {
  return head.subarray(0, 200).toString('latin1').split('\n', 1)[0] ?? '';
}
