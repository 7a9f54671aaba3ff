// What a part begins with, whatever it is said to be.
import { isCfb } from '../../../containers/cfb/cfb-sectors.ts';

export type Start = 'cfb' | 'zip' | 'program' | 'xml' | 'pdf' | 'other';

/** Windows programs, Linux programs, Java classes, Mac programs. */
const PROGRAMS: readonly Buffer[] = ['4d5a', '7f454c46', 'cafebabe', 'cffaedfe', 'cefaedfe'].map((hex) =>
  Buffer.from(hex, 'hex'),
);

export function startOf(bytes: Buffer): Start {
  if (isCfb(bytes)) return 'cfb';
  if (bytes.length >= 4 && bytes.readUInt32LE(0) === 0x04034b50) return 'zip';
  if (PROGRAMS.some((magic) => bytes.subarray(0, magic.length).equals(magic))) return 'program';
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return 'pdf';
  return isXmlText(bytes) ? 'xml' : 'other';
}

/** An XML declaration or an element with a namespace, in UTF-8 or UTF-16. */
function isXmlText(bytes: Buffer): boolean {
  const head = bytes.subarray(0, 400).toString('latin1').replaceAll('\0', '');
  return /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*<(?:\?xml\s|[A-Za-z_][\w.-]*(?::[\w.-]+)?\s[^>]*xmlns)/.test(
    head,
  );
}
