// A part of a message as it lies in the raw bytes: offsets, headers, children. What it is called and how it is encoded
// is asked here; the tree is built in mime-tree.ts.
import type { HeaderBlock } from './header-block.ts';
import { headerValue, headerValues } from './headers.ts';
import { paramOf, readStructuredField, type StructuredField } from './structured-field.ts';
import { type TransferDecoded, transferDecoded } from './transfer-decoding.ts';

export interface MimePart {
  readonly headers: HeaderBlock;
  readonly contentType: StructuredField;
  readonly disposition: StructuredField;
  /** Type of the multipart it lies in (`multipart/mixed`); null for the message itself. */
  readonly parentType: string | null;
  /** Offsets: first header byte, first body byte, after the last byte (without the line end before the boundary). */
  readonly start: number;
  readonly bodyStart: number;
  readonly end: number;
  /** False also for a multipart in which no part was found: its text is then a body. */
  readonly isMultipart: boolean;
  readonly children: readonly MimePart[];
}

/**
 * Two Content-Types: the one that is a multipart counts, so that its parts are found; otherwise the first.
 * @param fallback for a part that names none: `text/plain`, in a digest `message/rfc822` (RFC 2046, 5.1.5)
 */
export function contentTypeOf(headers: HeaderBlock, fallback: string): StructuredField {
  const stated = headerValues(headers, 'content-type').map(readStructuredField);
  const chosen = stated.find((type) => type.value.startsWith('multipart/')) ?? stated[0];
  if (!chosen) return { value: fallback, params: new Map() };
  return chosen.value.includes('/') ? chosen : { ...chosen, value: fallback };
}

export function dispositionOf(headers: HeaderBlock): StructuredField {
  return readStructuredField(headerValue(headers, 'content-disposition') ?? '');
}

/** Every name stated for a part, the one that mail programs show first. */
export function statedNames(part: MimePart): readonly string[] {
  const all = [
    ...(part.disposition.params.get('filename') ?? []),
    ...(part.contentType.params.get('name') ?? []),
    ...(part.disposition.params.get('name') ?? []),
  ];
  return all.map((name) => name.trim()).filter((name) => name !== '');
}

/** The content with its transfer encoding taken off. */
export function contentOf(bytes: Buffer, part: MimePart): TransferDecoded {
  const encoding = headerValue(part.headers, 'content-transfer-encoding') ?? '';
  return transferDecoded(bytes.subarray(part.bodyStart, part.end), encoding);
}

export function charsetOf(part: MimePart): string | null {
  return paramOf(part.contentType, 'charset');
}

/** All parts, multiparts before their children, in the order of the message. No recursion: depth is a stranger's. */
export function allParts(root: MimePart): readonly MimePart[] {
  const found: MimePart[] = [];
  const waiting: MimePart[] = [root];
  for (let part = waiting.pop(); part; part = waiting.pop()) {
    found.push(part);
    waiting.push(...part.children.toReversed());
  }
  return found;
}

/** What kind of section of a REM message a part is (ETSI EN 319 532-3), lower case; null in other mail. */
export function remSectionOf(part: MimePart): string | null {
  return headerValue(part.headers, 'rem-section-type')?.toLowerCase() ?? null;
}
