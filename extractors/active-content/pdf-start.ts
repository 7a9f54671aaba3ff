// Whether a PDF reader would open a file: the header may stand anywhere in the first 1,024 bytes (ISO 32000-1 annex H,
// note 13), so a text that only speaks of it must be told from a document.

const HEADER_WINDOW = 1_024;
/** Some readers look further into a file that is called a PDF. */
const NAMED_WINDOW = 64 * 1_024;
const HEADER = /%PDF-(?:\d\.\d|\d)?/;
/** yes: `4 0 obj`, `xref`, `startxref`, `trailer <<` */
const STRUCTURE = /(?:^|[\s>])(?:\d{1,10}\s+\d{1,5}\s+obj\b|startxref\s|xref\s|trailer\s*<<)/;

/** Where the header stands; null when there is none. */
export function pdfStart(bytes: Buffer, name: string | null = null): number | null {
  const window = /\.pdf$/i.test(name ?? '') ? NAMED_WINDOW : HEADER_WINDOW;
  const head = bytes.subarray(0, window + 8).toString('latin1');
  const at = HEADER.exec(head)?.index ?? -1;
  return at < 0 ? null : at;
}

/** At the very start the header is enough: a damaged PDF is a PDF. */
export function isPdf(bytes: Buffer, name: string | null = null): boolean {
  const start = pdfStart(bytes, name);
  if (start === null) return false;
  return start === 0 || STRUCTURE.test(bytes.toString('latin1', start));
}
