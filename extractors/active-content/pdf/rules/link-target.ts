// Where the address of a link leads: a site or mailbox, a file of the computer or a program, or a script.
import type { PdfCode } from './pdf-rule.ts';

/** Address schemes that carry their own script or page. */
const SCRIPTS = new Set(['javascript', 'vbscript', 'data', 'livescript', 'mocha']);
/** A site, a mailbox, a telephone: what is clicked leaves the document and changes nothing in it. */
const SITES = new Set([
  'http',
  'https',
  'mailto',
  'ftp',
  'ftps',
  'tel',
  'sms',
  'fax',
  'callto',
  'news',
  'urn',
  'doi',
]);
/** yes: `https://…`, `java\tscript:…` (programs leave out such characters) no: `www.agenziaentrate.gov.it` */
const SCHEME = /^([a-z][a-z0-9+.-]*):/i;
/** WHATWG URL, 4.4: dropped before the scheme is read. */
const DROPPED = /[\t\n\r]|^[\u0000-\u0020]+/g;

export function linkTarget(address: string): PdfCode {
  const clean = address.replace(DROPPED, '').replace(DROPPED, '');
  if (/^[\\/]{2}/.test(clean)) return 'pdf.odd_link'; // \\server\share
  const scheme = SCHEME.exec(clean)?.[1]?.toLowerCase();
  if (scheme === undefined || SITES.has(scheme)) return 'pdf.outside_link';
  return SCRIPTS.has(scheme) ? 'pdf.javascript' : 'pdf.odd_link';
}
