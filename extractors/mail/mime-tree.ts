// The tree of a message's parts over its raw bytes, in one pass and without recursion: every part keeps its offsets, so
// that a signature can be checked over exactly what was sent. Messages inside are leaves: they are opened on their own.
// Lenient where it finds more (no closing boundary, parts after the end), bounded where a stranger could cost more.
import { AppError } from '../../contract/app-error.ts';
import type { ContainerLimits } from '../containers/container-limits.ts';
import { type HeaderBlock, readHeaderBlock } from './header-block.ts';
import { duplicateOddities } from './headers.ts';
import { beforeLineEnd, lineEnd } from './lines.ts';
import { delimiterAt, nextDashes, nextDelimiter, startsWithDashes } from './mime-boundaries.ts';
import { contentTypeOf, dispositionOf, type MimePart } from './mime-part.ts';
import { paramOf, type StructuredField } from './structured-field.ts';

export type MimeLimits = Pick<ContainerLimits, 'maxHeaderChars' | 'maxMimeDepth' | 'maxParts'>;

export interface MimeTree {
  readonly root: MimePart;
  readonly oddities: readonly string[];
  /** The message ends before its closing boundary: something may be missing. */
  readonly isCut: boolean;
  /** More parts than allowed: those up to the limit are in the tree. */
  readonly hasTooManyParts: boolean;
}

/** A part under construction. */
interface OpenPart extends MimePart {
  contentType: StructuredField;
  end: number;
  isMultipart: boolean;
  readonly children: OpenPart[];
}

interface Frame {
  readonly part: OpenPart;
  /** `--` and the boundary. */
  readonly delimiter: Buffer;
  isClosed: boolean;
}

interface Walk {
  readonly bytes: Buffer;
  readonly limits: MimeLimits;
  readonly frames: Frame[];
  readonly oddities: Set<string>;
  parts: number;
}

const MAX_GUESSED_BOUNDARY = 200;

/** @throws AppError mail.too_nested, mail.header_too_long */
export function readMimeTree(bytes: Buffer, start: number, limits: MimeLimits): MimeTree {
  const walk: Walk = { bytes, limits, frames: [], oddities: new Set(), parts: 0 };
  const root = openPart(walk, start, null);
  let part = root;
  for (;;) {
    const next = closeUpToNextPart(walk, part);
    if (next === null) break;
    if (walk.parts > limits.maxParts) break;
    part = openPart(walk, next.at, next.parent);
  }
  const hasTooManyParts = walk.parts > limits.maxParts;
  const isCut = !hasTooManyParts && walk.frames[0]?.isClosed === false;
  closeFrames(walk, 0, bytes.length);
  return { root, oddities: [...walk.oddities], isCut, hasTooManyParts };
}

function openPart(walk: Walk, start: number, parent: OpenPart | null): OpenPart {
  const { bytes, limits, frames } = walk;
  const endsAt = (at: number): boolean => startsWithDashes(bytes, at) && delimiterAt(walk, at) !== null;
  const { block, bodyStart } = readHeaderBlock(bytes, start, limits, endsAt);
  const fallback = parent?.contentType.value === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
  const part = newPart(
    block,
    contentTypeOf(block, fallback),
    { start, bodyStart, end: bytes.length },
    parent,
  );
  for (const oddity of [...block.oddities, ...duplicateOddities(block, true)]) walk.oddities.add(oddity);
  walk.parts++;
  if (!part.contentType.value.startsWith('multipart/')) return part;
  if (frames.length >= limits.maxMimeDepth) throw new AppError('mail.too_nested');
  const boundary = boundaryOf(walk, part);
  if (boundary === null) return asText(part);
  part.isMultipart = true;
  frames.push({ part, delimiter: Buffer.from(`--${boundary}`, 'utf8'), isClosed: false });
  return part;
}

function newPart(
  headers: HeaderBlock,
  contentType: StructuredField,
  offsets: Pick<MimePart, 'start' | 'bodyStart' | 'end'>,
  parent: OpenPart | null,
): OpenPart {
  const part: OpenPart = {
    headers,
    contentType,
    disposition: dispositionOf(headers),
    parentType: parent?.contentType.value ?? null,
    ...offsets,
    isMultipart: false,
    children: [],
  };
  parent?.children.push(part);
  return part;
}

/** The boundary as stated; where none is, the first line of the body that looks like one. */
function boundaryOf(walk: Walk, part: OpenPart): string | null {
  const stated = paramOf(part.contentType, 'boundary')?.trimEnd();
  if (stated) return stated;
  walk.oddities.add('boundary-missing');
  const found = nextDashes(walk.bytes, Math.max(part.bodyStart - 1, 0));
  if (found < 0 || delimiterAt(walk, found) !== null) return null;
  const line = walk.bytes.subarray(
    found + 2,
    Math.min(lineEnd(walk.bytes, found), found + 2 + MAX_GUESSED_BOUNDARY),
  );
  const guess = line.toString('latin1').trim();
  return /^[^\s-]\S*$/.test(guess) ? guess : null;
}

/** Ends what the next boundary ends, and says where the next part starts; null at the end of the message. */
function closeUpToNextPart(
  walk: Walk,
  opened: OpenPart,
): { readonly at: number; readonly parent: OpenPart } | null {
  let leaf: OpenPart | null = opened.isMultipart ? null : opened;
  let from = opened.bodyStart;
  for (;;) {
    const found = nextDelimiter(walk, from);
    if (!found) return null;
    const end = beforeLineEnd(walk.bytes, found.lineStart);
    if (leaf) leaf.end = Math.max(end, leaf.bodyStart);
    leaf = null;
    closeFrames(walk, found.frame + 1, end);
    const frame = walk.frames[found.frame];
    if (!frame) return null;
    from = found.next;
    if (found.isClosing) frame.isClosed = true;
    else {
      if (frame.isClosed) walk.oddities.add('parts-after-end');
      return { at: from, parent: frame.part };
    }
  }
}

/** Takes the frames from an index on off the stack, their parts ending at an offset. */
function closeFrames(walk: Walk, from: number, end: number): void {
  for (const frame of walk.frames.splice(from)) {
    frame.part.end = Math.max(end, frame.part.bodyStart);
    if (!frame.isClosed) walk.oddities.add('boundary-unclosed');
    if (frame.part.children.length > 0) continue;
    walk.oddities.add('boundary-not-found');
    asText(frame.part);
  }
}

/** A multipart without parts is a body: its text is looked at all the same. */
function asText(part: OpenPart): OpenPart {
  part.isMultipart = false;
  part.contentType = { value: 'text/plain', params: new Map() };
  return part;
}
