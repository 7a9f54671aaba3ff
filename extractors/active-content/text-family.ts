// What a file of text is to a program that opens it: a page, a drawing, an RTF document, a table, plain text.
import { textOfBytes } from '../mail/text-of-bytes.ts';
import type { Recognised } from './family.ts';
import { isOfficeNamespace } from './odf/odf-names.ts';
import { markupProlog } from './xml/markup-prolog.ts';
import { xmlRoot } from './xml/xml-root.ts';

const HEAD_BYTES = 64 * 1024;
const NOT_TEXT = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/;
/** Word opens anything that begins with this as RTF. */
const RTF_START = /^\s*\{\\rt/;
const SVG_TAG = /^<(?:\w+:)?svg[\s>/]/i;
const HTML_ROOT_TAG = /^<(?:\w+:)?html[\s>/]/i;
const HTML_DOCTYPE = /^\s+html\b/i;
/** What is too broken to have a root is looked at as what it would be. */
const FLAT_ODF_TAG = /<office:document[\s>]/;
/** Root elements of ODF, flat and of single parts. */
const ODF_ROOT = /^document(?:-\w+)?$/;
const XML_START = /^\s*<(?:\?xml|!DOCTYPE|[A-Za-z_][\w.-]*:?[\w.-]*[\s>/])/;
/** Browsers look for these tags (WHATWG MIME Sniffing, 7.1) and are less careful than a parser. */
const HTML_TAG =
  /<(?:!DOCTYPE\s+HTML|html|head|script|iframe|h1|div|font|table|a|style|title|b|body|br|p|meta|img|form|object|embed)[\s>/]/i;
const TABLE_ENDING = /\.(?:csv|tsv|tab)$/i;
const HTML_ENDING = /\.(?:x?html?|mht)$/i;

/** Null for bytes that are no text. */
export function textFamily(bytes: Buffer, name: string | null): Recognised | null {
  if (RTF_START.test(bytes.toString('latin1', 0, 1_024)))
    return { family: 'rtf', mediaType: 'application/rtf' }; // also with binary data in it
  const text = decodedHead(bytes);
  if (text === null) return null;
  if (RTF_START.test(text)) return { family: 'rtf', mediaType: 'application/rtf' };
  if (isFlatOdf(bytes, text)) return { family: 'odf', mediaType: 'application/vnd.oasis.opendocument.flat' };
  const { doctype, rest } = markupProlog(text);
  if (HTML_DOCTYPE.test(doctype ?? '') || HTML_ROOT_TAG.test(rest))
    return { family: 'html', mediaType: 'text/html' };
  if (SVG_TAG.test(rest)) return { family: 'svg', mediaType: 'image/svg+xml' };
  if (/^\s*<\?xml/.test(text)) return { family: 'xml', mediaType: 'application/xml' };
  if (HTML_TAG.test(text.slice(0, 2_048)) || HTML_ENDING.test(name ?? ''))
    return { family: 'html', mediaType: 'text/html' };
  if (XML_START.test(text)) return { family: 'xml', mediaType: 'application/xml' };
  if (TABLE_ENDING.test(name ?? '')) return { family: 'csv', mediaType: 'text/csv' };
  return { family: 'text', mediaType: 'text/plain' };
}

/** By the namespace of the root; a page or drawing that only speaks of ODF is none. */
function isFlatOdf(bytes: Buffer, head: string): boolean {
  if (!/^\s*</.test(head)) return false;
  const root = xmlRoot(bytes.subarray(0, HEAD_BYTES)) ?? xmlRoot(bytes);
  if (root) return isOfficeNamespace(root.ns) && ODF_ROOT.test(root.name);
  return FLAT_ODF_TAG.test(head);
}

/** By byte order mark or the zeros of UTF-16; null when it is no text. */
function decodedHead(bytes: Buffer): string | null {
  const head = bytes.subarray(0, HEAD_BYTES);
  const wide = wideCharset(head);
  const text = textOfBytes(head, wide).replace(/^\ufeff/, '');
  return NOT_TEXT.test(text) ? null : text;
}

function wideCharset([first, second]: Buffer): string | null {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return null;
}
