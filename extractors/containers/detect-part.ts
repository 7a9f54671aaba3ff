// What a file is, by its bytes and never by its name alone. The name is only used to say "this is not what it
// claims to be" when the bytes are nothing we know.
import { open, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileTypeFromBuffer } from 'file-type';
import { AppError } from '../../contract/app-error.ts';
import type { PartKind } from '../../contract/contained.ts';
import { cfbMediaType } from './cfb/cfb-kind.ts';
import { isCfb } from './cfb/cfb-sectors.ts';
import { FIRST_SNIFFERS, SNIFFERS } from './content-sniffers.ts';
import { CONTENT_TYPES, type ContentType } from './content-types.table.ts';

/** Enough for every signature we look for, mail headers included. */
const HEAD_BYTES = 64 * 1024;

/** Marked-up text: no document of its own. yes: `application/xml`, `image/svg+xml`, `text/vcard` */
const TEXT_TYPES = /^text\/|[/+]xml$/;

export interface Classified {
  readonly kind: PartKind;
  readonly mediaType: string;
}

export interface DetectedPart {
  readonly kind: 'pdf' | 'image';
  readonly mediaType: string;
}

/** @throws AppError file.empty, file.too_large, file.unreadable, container.unsupported, file.type_mismatch, file.unknown_type */
export async function detectPart(path: string, maxFileBytes = Infinity): Promise<DetectedPart> {
  return detectPartBytes(await readForDetection(path, maxFileBytes), basename(path));
}

/**
 * @param bytes the first {@link HEAD_BYTES} bytes or more. Of an OLE file (old Office, Outlook) all: its directory, which
 *   tells messages from documents, may lie at its end; without it the type is `application/x-cfb`
 * @param name the file's name, for `file.type_mismatch` only
 */
export async function detectPartBytes(bytes: Buffer, name: string): Promise<DetectedPart> {
  if (bytes.length === 0) throw new AppError('file.empty');
  const found = await recognise(bytes);
  if (!found) throw unknownContent(name);
  if (found.kind === 'pdf' || found.kind === 'image') return { kind: found.kind, mediaType: found.mediaType };
  throw new AppError('container.unsupported', found.mediaType);
}

/** The head, and all of an OLE file: its directory may lie at its end. */
async function readForDetection(path: string, maxFileBytes: number): Promise<Buffer> {
  const head = await readHead(path, maxFileBytes);
  return head.length === HEAD_BYTES && isCfb(head) ? readWhole(path) : head;
}

/** What a file is; nothing is refused: what is not recognised is `text` or `other`, and stays in the tree. @throws AppError file.too_large, file.unreadable */
export async function classifyFile(path: string, maxFileBytes: number): Promise<Classified> {
  const head = await readForDetection(path, maxFileBytes);
  if (head.length === 0) return { kind: 'other', mediaType: 'application/x-empty' };
  const found = await recognise(head);
  if (found) return { kind: found.kind, mediaType: found.mediaType };
  return isText(head)
    ? { kind: 'text', mediaType: 'text/plain' }
    : { kind: 'other', mediaType: 'application/octet-stream' };
}

/** The error of a document that is nothing we read, by what it is and what its name claims. */
export function notReadable(kind: PartKind, mediaType: string, name: string): AppError {
  if (mediaType === 'application/x-empty') return new AppError('file.empty');
  const isKnown = kind === 'container' || kind === 'office' || RECOGNISED_OTHER.test(mediaType);
  return isKnown ? new AppError('container.unsupported', mediaType) : unknownContent(name);
}

const NOT_TEXT = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/;
/** yes: `video/mp4`  no: `application/octet-stream`, `text/plain` */
const RECOGNISED_OTHER = /^(?!application\/octet-stream$|text\/)/;

function isText(head: Buffer): boolean {
  return !NOT_TEXT.test(head.toString('latin1'));
}

/** The general detector first (it knows offsets and inner structure), our own looks where it is silent. */
async function recognise(bytes: Buffer): Promise<ContentType | null> {
  const head = bytes.subarray(0, HEAD_BYTES);
  if (isCfb(head)) return byMediaType(cfbMediaType(bytes)) ?? null;
  const first = FIRST_SNIFFERS.find((sniffer) => sniffer.matches(head));
  if (first) return byMediaType(first.mediaType) ?? null;
  const detected = await fileTypeFromBuffer(head).catch(() => undefined); // a broken structure is "not recognised"
  const known = detected && byMediaType(detected.mime);
  if (known) return known;
  const sniffed = SNIFFERS.find((sniffer) => sniffer.matches(head));
  if (sniffed) return byMediaType(sniffed.mediaType) ?? null;
  // Recognised by the detector but not in our table (video, audio, e-books …): nothing we open.
  return detected && !TEXT_TYPES.test(detected.mime)
    ? { mediaType: detected.mime, kind: 'container', endings: [] }
    : null;
}

function byMediaType(mediaType: string): ContentType | undefined {
  return CONTENT_TYPES.find((type) => type.mediaType === mediaType);
}

function unknownContent(name: string): AppError {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const claimed = CONTENT_TYPES.find((type) => type.endings.includes(ending));
  return claimed
    ? new AppError('file.type_mismatch', `the name says ${claimed.mediaType}`)
    : new AppError('file.unknown_type');
}

/** The first bytes of a file: enough for every signature. @throws AppError file.too_large, file.unreadable */
async function readHead(path: string, maxFileBytes: number): Promise<Buffer> {
  try {
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      if (size > maxFileBytes) throw new AppError('file.too_large', `${size} bytes`);
      const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError('file.unreadable', 'the head could not be read', { cause });
  }
}

/** The size was held against the limit before. */
async function readWhole(path: string): Promise<Buffer> {
  return readFile(path).catch((cause: unknown) => {
    throw new AppError('file.unreadable', 'the file could not be read', { cause });
  });
}
