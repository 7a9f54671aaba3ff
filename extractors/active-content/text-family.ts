// What a file of text is to a program that opens it: a page, a drawing, an RTF document, a table, plain text.
import { textOfBytes } from '../mail/text-of-bytes.ts';
import type { Recognised } from './family.ts';

const HEAD_BYTES = 64 * 1024;
const NOT_TEXT = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/;
/** Word opens anything that begins with this as RTF. */
const RTF_START = /^\s*\{\\rt/;
const SVG_ROOT = /^(?:\s|<\?[^>]*>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\])?\s*>)*<(?:\w+:)?svg[\s>]/i;
const XHTML_ROOT = /^(?:\s|<\?[^>]*>|<!--[\s\S]*?-->)*(?:<!DOCTYPE\s+html|<(?:\w+:)?html[\s>])/i;
const FLAT_ODF_ROOT = /<office:document[\s>]/;
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
  if (XHTML_ROOT.test(text)) return { family: 'html', mediaType: 'text/html' };
  if (SVG_ROOT.test(text)) return { family: 'svg', mediaType: 'image/svg+xml' };
  if (FLAT_ODF_ROOT.test(text))
    return { family: 'odf', mediaType: 'application/vnd.oasis.opendocument.flat' };
  if (/^\s*<\?xml/.test(text)) return { family: 'xml', mediaType: 'application/xml' };
  if (HTML_TAG.test(text.slice(0, 2_048)) || HTML_ENDING.test(name ?? ''))
    return { family: 'html', mediaType: 'text/html' };
  if (XML_START.test(text)) return { family: 'xml', mediaType: 'application/xml' };
  if (TABLE_ENDING.test(name ?? '')) return { family: 'csv', mediaType: 'text/csv' };
  return { family: 'text', mediaType: 'text/plain' };
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
