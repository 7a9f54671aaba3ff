// What a file of text is to a program that opens it: a page, a drawing, an RTF document, a table, plain text.
import { textOfBytes } from '../mail/text-of-bytes.ts';
import type { Recognised } from './family.ts';
import { markupStart } from './markup-start.ts';
import { isOfficeNamespace } from './odf/odf-names.ts';
import { TEXT_SIGNATURES } from './text-signatures.table.ts';
import { wideCharset } from './wide-charset.ts';
import { xmlRoot } from './xml/xml-root.ts';

const HEAD_BYTES = 64 * 1024;
const HTML: Recognised = { family: 'html', mediaType: 'text/html' };
const XML: Recognised = { family: 'xml', mediaType: 'application/xml' };
/** Controls that no text has: all but tab, line ends, page break and escape. */
const NOT_TEXT = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/;
const SVG_ROOT = /^<(?:\w{1,40}:)?svg[\s>/]/i;
const XHTML_ROOT = /^<(?:\w{1,40}:)?html[\s>/]/i;
/** Word opens anything that begins with this as RTF. */
const RTF_START = /^\s*\{\\rt/;
/** What is too broken to have a root is looked at as what it would be. */
const FLAT_ODF_TAG = /<office:document[\s>]/;
/** Root elements of ODF, flat and of single parts. */
const ODF_ROOT = /^document(?:-\w+)?$/;
const XML_START = /^<(?:[A-Za-z_][\w.-]{0,200}:)?[A-Za-z_][\w.-]{0,200}(?:\s[^<]*)?\/?>/;
/** What makes browsers take a file for a page by its beginning alone (WHATWG MIME Sniffing, 7.1), and the like of it. */
const HTML_START =
  /^<(?:html|head|script|iframe|h[1-6]|div|font|table|a|style|title|b|body|br|p|meta|img|form|object|embed|span|center|link|base|ul|ol|pre|marquee|input)[\s>/]/i;
/** The same anywhere near the start: how older programs, and less careful ones, take a file without an ending of text. */
const HTML_TAG =
  /<(?:!DOCTYPE\s+HTML|html|head|script|iframe|h1|div|font|table|a|style|title|b|body|br|p|meta|img|form|object|embed)[\s>/]/i;
const SNIFFED_CHARS = 2_048;
/** Text tables, and the endings under which a spreadsheet program opens one. */
const TABLE_ENDING = /\.(?:csv|tsv|tab|xl[a-z]{1,2}|prn|dif)$/i;
const HTML_ENDING = /\.(?:x?html?|[sp]html|hta|mht|mhtml|xht)$/i;
/** Opened with an editor, never as a page. */
const PLAIN_ENDING = /\.(?:txt|text|log|md|ini|cfg|conf|asc|json|ics|vcf|srt|eml|msg|csv|tsv|tab)$/i;

/** Null for bytes that are no text. */
export function textFamily(bytes: Buffer, name: string | null, isMailBody = false): Recognised | null {
  if (RTF_START.test(bytes.toString('latin1', 0, 1_024)))
    return { family: 'rtf', mediaType: 'application/rtf' }; // also with binary data in it
  const whole = decodedText(bytes);
  if (whole === null) return null;
  const text = whole.slice(0, HEAD_BYTES);
  const signature = TEXT_SIGNATURES.find(({ start }) => start.test(text));
  if (signature) return { family: signature.family, mediaType: signature.mediaType };
  const { rest, hasXmlDeclaration, doctype } = markupStart(text);
  if (HTML_ENDING.test(name ?? '')) return HTML;
  if (isFlatOdf(bytes, text)) return { family: 'odf', mediaType: 'application/vnd.oasis.opendocument.flat' };
  if (doctype === 'html' || XHTML_ROOT.test(rest)) return HTML;
  if (SVG_ROOT.test(rest)) return { family: 'svg', mediaType: 'image/svg+xml' };
  if (hasXmlDeclaration || doctype !== null) return XML;
  if (HTML_START.test(rest)) return HTML;
  if (XML_START.test(rest)) return XML;
  if (!PLAIN_ENDING.test(name ?? '') && hasPageTags(isMailBody ? whole : text.slice(0, SNIFFED_CHARS)))
    return HTML;
  if (TABLE_ENDING.test(name ?? '')) return { family: 'csv', mediaType: 'text/csv' };
  // A text that goes on as something else is none.
  return NOT_TEXT.test(withoutDosEnd(whole)) ? null : { family: 'text', mediaType: 'text/plain' };
}

/** By the namespace of the root; a page or drawing that only speaks of ODF is none. */
function isFlatOdf(bytes: Buffer, head: string): boolean {
  if (!/^\s*</.test(head)) return false;
  const root = xmlRoot(bytes.subarray(0, HEAD_BYTES)) ?? xmlRoot(bytes);
  if (root) return isOfficeNamespace(root.ns) && ODF_ROOT.test(root.name);
  return FLAT_ODF_TAG.test(head);
}

/** Whether a program that does not look closely would take the text for a page. */
export function hasPageTags(text: string): boolean {
  return HTML_TAG.test(text);
}

/** Without the end of file of DOS. */
function withoutDosEnd(text: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === '\u001a') end--;
  return text.slice(0, end);
}

/** By byte order mark or the zeros of UTF-16; null when its head is no text. */
function decodedText(bytes: Buffer): string | null {
  const charset = wideCharset(bytes);
  const head = textOfBytes(bytes.subarray(0, HEAD_BYTES), charset);
  if (NOT_TEXT.test(bytes.length > HEAD_BYTES ? head : withoutDosEnd(head))) return null;
  return textOfBytes(bytes, charset).replace(/^\ufeff/, '');
}
