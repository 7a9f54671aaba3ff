// Asking a header block: by name in any case, decoded, the first occurrence. A field that must be there once and is
// there twice is reported: programs differ in which of the two they show.
import { decodeWords } from 'postal-mime';
import type { HeaderBlock } from './header-block.ts';
import { withPrintedChars } from './text-of-bytes.ts';

/** Fields that say how a part is read. */
const CONTENT_FIELDS = ['content-type', 'content-transfer-encoding', 'content-disposition'] as const;

/** Fields that say who, when, what and how to read it: two of one are told. */
const SINGLE_FIELDS = [
  'from',
  'sender',
  'reply-to',
  'to',
  'subject',
  'date',
  'message-id',
  'mime-version',
  ...CONTENT_FIELDS,
  'x-ricevuta',
  'x-trasporto',
  'x-tiporicevuta',
  'x-riferimento-message-id',
  'x-verificasicurezza',
] as const;

/** The first occurrence as it stands, unfolded; null when there is none. */
export function headerValue(block: HeaderBlock, name: string): string | null {
  return block.fields.find((field) => field.name === name)?.value ?? null;
}

export function headerValues(block: HeaderBlock, name: string): readonly string[] {
  return block.fields.filter((field) => field.name === name).map((field) => field.value);
}

/** The first occurrence with its encoded words (RFC 2047) decoded and its control characters turned into blanks. */
export function headerText(block: HeaderBlock, name: string): string | null {
  const value = headerValue(block, name);
  return value === null ? null : cleanText(decodeWords(value));
}

export function cleanText(text: string): string {
  return withPrintedChars(text)
    .replace(/[\u0000-\u001f\u007f]+/g, ' ')
    .trim();
}

/** `duplicate-content-type`, … for each field that occurs more often than it may; of a part only how it is read. */
export function duplicateOddities(block: HeaderBlock, isPart = false): readonly string[] {
  const asked = isPart ? CONTENT_FIELDS : SINGLE_FIELDS;
  return asked.filter((name) => headerValues(block, name).length > 1).map((name) => `duplicate-${name}`);
}

/** `<a@b>` → `a@b`: brackets and blanks taken off; null when nothing is left. */
export function bareId(text: string | null): string | null {
  const inner = /<([^<>]*)>/.exec(text ?? '')?.[1] ?? text ?? '';
  return inner.trim() === '' ? null : inner.trim();
}
