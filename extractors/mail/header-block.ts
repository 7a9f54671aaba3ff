// The header block of a message or part, read from raw bytes. Lines end at LF only: a bare CR never ends a line, so no
// header can be smuggled in behind one. Bounded: one field, the number of fields and the block as a whole.
import { AppError } from '../../contract/app-error.ts';
import type { ContainerLimits } from '../containers/container-limits.ts';
import { lineEnd } from './lines.ts';
import { textOfBytes } from './text-of-bytes.ts';

const CR = 0x0d;
const COLON = 0x3a;
/** Real mail has up to a few hundred fields. */
const MAX_FIELDS = 2_000;
/** The block in times of the longest field allowed (1 MB with the defaults). */
const MAX_BLOCK_FIELDS = 16;
const MAX_NAME_BYTES = 200;
/** yes: `X-Trasporto`, `Subject ` (blank before the colon)   no: `From a@b`, `a b` */
const FIELD_NAME = /^([!-9;-~]+)[ \t]*$/;

export type HeaderLimits = Pick<ContainerLimits, 'maxHeaderChars'>;

export interface HeaderField {
  /** Lower case. */
  readonly name: string;
  /** Unfolded, 8-bit bytes decoded, encoded words not yet; bare CR and NUL turned into blanks. */
  readonly value: string;
}

export interface HeaderBlock {
  /** In their order; a name may occur more than once. */
  readonly fields: readonly HeaderField[];
  /** `bare-cr`, `header-junk`. */
  readonly oddities: readonly string[];
}

interface BlockRead {
  readonly block: HeaderBlock;
  /** Offset after the empty line; where the block ends without one, after its last line. */
  readonly bodyStart: number;
}

/**
 * @param endsAt true for a line that ends the block without an empty line: a boundary of a multipart around it
 * @throws AppError mail.header_too_long
 */
export function readHeaderBlock(
  bytes: Buffer,
  start: number,
  limits: HeaderLimits,
  endsAt: (lineStart: number) => boolean = () => false,
): BlockRead {
  const spans: (readonly [number, number])[] = [];
  const oddities = new Set<string>();
  let at = start;
  while (at < bytes.length && !endsAt(at)) {
    const end = lineEnd(bytes, at);
    const next = Math.min(end + 1, bytes.length);
    if (isEmptyLine(bytes, at, end)) return { block: blockOf(bytes, spans, oddities), bodyStart: next };
    const last = spans.at(-1);
    if (isContinuation(bytes, at) && last) spans[spans.length - 1] = [last[0], end];
    else if (isFieldStart(bytes, at, end)) spans.push([at, end]);
    else if (!isFieldStart(bytes, next, lineEnd(bytes, next))) break;
    else oddities.add('header-junk');
    checkSize(spans, start, end, limits);
    at = next;
  }
  return { block: blockOf(bytes, spans, oddities), bodyStart: at };
}

function checkSize(
  spans: readonly (readonly [number, number])[],
  start: number,
  end: number,
  limits: HeaderLimits,
) {
  const last = spans.at(-1) ?? [start, end];
  if (last[1] - last[0] > limits.maxHeaderChars) throw new AppError('mail.header_too_long', 'one field');
  if (spans.length > MAX_FIELDS) throw new AppError('mail.header_too_long', `more than ${MAX_FIELDS} fields`);
  if (end - start > limits.maxHeaderChars * MAX_BLOCK_FIELDS)
    throw new AppError('mail.header_too_long', 'the block');
}

function blockOf(
  bytes: Buffer,
  spans: readonly (readonly [number, number])[],
  found: Set<string>,
): HeaderBlock {
  const fields = spans.map(([from, to]) => fieldOf(bytes.subarray(from, to), found));
  return { fields, oddities: [...found] };
}

function fieldOf(line: Buffer, found: Set<string>): HeaderField {
  const colon = line.indexOf(COLON);
  const name = line.subarray(0, colon).toString('latin1').trim().toLowerCase();
  const unfolded = textOfBytes(line.subarray(colon + 1))
    .replace(/\r?\n/g, '')
    .replace(/\r$/, '');
  if (unfolded.includes('\r')) found.add('bare-cr');
  return { name, value: unfolded.replace(/[\r\0]/g, ' ').trim() };
}

function isFieldStart(bytes: Buffer, at: number, end: number): boolean {
  const head = bytes.subarray(at, Math.min(end, at + MAX_NAME_BYTES));
  const colon = head.indexOf(COLON);
  return colon > 0 && FIELD_NAME.test(head.subarray(0, colon).toString('latin1'));
}

function isContinuation(bytes: Buffer, at: number): boolean {
  return bytes[at] === 0x20 || bytes[at] === 0x09;
}

function isEmptyLine(bytes: Buffer, at: number, end: number): boolean {
  return at === end || (at + 1 === end && bytes[at] === CR);
}
