// What a file is, by its bytes and never by its name alone. The name is only used to say "this is not what it
// claims to be" when the bytes are nothing we know.
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileTypeFromBuffer } from 'file-type';
import { AppError } from '../../contract/app-error.ts';
import { SNIFFERS } from './content-sniffers.ts';
import { CONTENT_TYPES, type ContentType } from './content-types.table.ts';

/** Enough for every signature we look for, mail headers included. */
const HEAD_BYTES = 64 * 1024;

/** Marked-up text: no document of its own. yes: `application/xml`, `image/svg+xml`, `text/vcard` */
const TEXT_TYPES = /^text\/|[/+]xml$/;

export interface DetectedPart {
  readonly kind: 'pdf' | 'image';
  readonly mediaType: string;
}

/** @throws AppError file.empty, file.too_large, file.unreadable, container.unsupported, file.type_mismatch, file.unknown_type */
export async function detectPart(path: string, maxFileBytes = Infinity): Promise<DetectedPart> {
  return detectPartBytes(await readHead(path, maxFileBytes), basename(path));
}

/**
 * @param head the first {@link HEAD_BYTES} bytes (or all of a smaller file)
 * @param name the file's name, for `file.type_mismatch` only
 */
export async function detectPartBytes(head: Buffer, name: string): Promise<DetectedPart> {
  if (head.length === 0) throw new AppError('file.empty');
  const found = await recognise(head);
  if (!found) throw unknownContent(name);
  if (found.kind === 'pdf' || found.kind === 'image') return { kind: found.kind, mediaType: found.mediaType };
  throw new AppError('container.unsupported', found.mediaType);
}

/** The general detector first (it knows offsets and inner structure), our own looks where it is silent. */
async function recognise(head: Buffer): Promise<ContentType | null> {
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
