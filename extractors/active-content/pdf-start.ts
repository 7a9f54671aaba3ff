// Whether a PDF reader would open a file: the header may stand anywhere in the first 1,024 bytes (ISO 32000-1 annex H,
// note 13), so a text that only speaks of it must be told from a document.

const HEADER_WINDOW = 1_024;
const HEADER = /%PDF-(?:\d\.\d|\d)?/;
/** yes: `4 0 obj`, `xref`, `startxref`, `trailer <<` */
const STRUCTURE = /(?:^|[\s>])(?:\d{1,10}\s+\d{1,5}\s+obj\b|startxref\s|xref\s|trailer\s*<<)/;

/** Where the header stands; null when there is none. */
export function pdfStart(bytes: Buffer): number | null {
  const head = bytes.subarray(0, HEADER_WINDOW + 8).toString('latin1');
  const at = HEADER.exec(head)?.index ?? -1;
  return at < 0 ? null : at;
}

/** At the very start the header is enough: a damaged PDF is a PDF. */
export function isPdf(bytes: Buffer): boolean {
  const start = pdfStart(bytes);
  if (start === null) return false;
  return start === 0 || STRUCTURE.test(bytes.toString('latin1', start));
}
