// Objects of qpdf's JSON (version 2) in our own words: `/Name`, `n:/Name#xx` with bytes, `12 0 R`, `u:text`, `b:hex`.
import { MAX_NESTING, type PdfDict, type PdfName, type PdfValue, UNREADABLE } from '../pdf-object.ts';

/** yes: `12 0 R` no: `u:12 0 R` */
const REFERENCE = /^(\d+ \d+) R$/;

export function fromQpdf(value: unknown, nesting = 0): PdfValue {
  if (nesting > MAX_NESTING) return UNREADABLE;
  if (typeof value === 'string') return fromText(value);
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value))
    return { kind: 'array', items: value.map((item: unknown) => fromQpdf(item, nesting + 1)) };
  return typeof value === 'object' && value !== null ? dictOf(value, nesting) : null;
}

function dictOf(value: object, nesting: number): PdfDict {
  const entries = new Map<string, PdfValue>();
  for (const [key, inner] of Object.entries(value))
    entries.set(nameOf(key)?.name ?? key, fromQpdf(inner, nesting + 1));
  return { kind: 'dict', entries, isStream: false };
}

function fromText(text: string): PdfValue {
  const id = REFERENCE.exec(text)?.[1];
  if (id !== undefined) return { kind: 'ref', id };
  if (text.startsWith('u:')) return { kind: 'string', text: text.slice(2) };
  if (text.startsWith('b:'))
    return { kind: 'string', text: Buffer.from(text.slice(2), 'hex').toString('latin1') };
  return nameOf(text);
}

/** One character for each byte, as pdf-lib has it. Names that are no UTF-8 come as in the file, `#xx` and all. */
function nameOf(text: string): PdfName | null {
  if (text.startsWith('/'))
    return { kind: 'name', name: Buffer.from(text.slice(1), 'utf8').toString('latin1') };
  if (!text.startsWith('n:/')) return null;
  const name = text
    .slice(3)
    .replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return { kind: 'name', name };
}
