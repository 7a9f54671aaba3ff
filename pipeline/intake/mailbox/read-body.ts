// A mail's bytes, exactly as they are on the server, into a file: piece by piece, hashed, never more than is taken in. What
// the server says of the size is not believed; where it is not true, the mail is read twice.
import { createHash } from 'node:crypto';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { AppError } from '../../../contract/app-error.ts';
import { asWriteError } from '../../store/file-errors.ts';
import { type ImapConnection, PIECE_BYTES } from './imap-connection.ts';

export interface MailBytes {
  readonly sha256: string;
  readonly sizeBytes: number;
  /** False for one larger than is taken in: then there is no file. */
  readonly isKept: boolean;
}

export interface BodyWish {
  readonly uid: number;
  /** RFC822.SIZE; null when it is not known. */
  readonly announcedBytes: number | null;
  readonly file: string;
  readonly maxBytes: number;
}

/** Of a mail that is too large no more than so many times the limit is read to name it by its hash. */
const READ_BEYOND = 4;

type Pieces = Pick<ImapConnection, 'piece'>;

/**
 * Null when the server gives nothing for this mail.
 * @throws AppError mailbox.body_differs, store.disk_full, and what connections throw
 */
export async function readMail(from: Pieces, wish: BodyWish): Promise<MailBytes | null> {
  const first = await readOnce(from, wish);
  if (first === null || !first.isKept || first.sizeBytes === wish.announcedBytes) return first;
  const second = await readOnce(from, wish);
  if (second?.sha256 !== first.sha256) throw new AppError('mailbox.body_differs');
  return second;
}

async function readOnce(from: Pieces, wish: BodyWish): Promise<MailBytes | null> {
  const target = await open(wish.file, 'w').catch((error: unknown) => {
    throw asWriteError(error);
  });
  try {
    return await copy(from, wish, target);
  } finally {
    await target.close();
  }
}

async function copy(
  from: Pieces,
  { uid, announcedBytes, file, maxBytes }: BodyWish,
  target: FileHandle,
): Promise<MailBytes | null> {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  while (sizeBytes <= maxBytes * READ_BEYOND) {
    const piece = await from.piece(uid, sizeBytes);
    if (piece === null) return null;
    hash.update(piece);
    sizeBytes += piece.length;
    if (sizeBytes <= maxBytes) await writeAll(target, piece);
    else await rm(file, { force: true });
    // A short piece is the end where the size says so too; otherwise only nothing at all is.
    if (piece.length === 0 || (piece.length < PIECE_BYTES && sizeBytes === announcedBytes)) break;
  }
  return { sha256: hash.digest('hex'), sizeBytes, isKept: sizeBytes <= maxBytes };
}

/** A write may take less than it was given when the disk is nearly full. */
async function writeAll(target: FileHandle, bytes: Buffer): Promise<void> {
  for (let at = 0; at < bytes.length; ) {
    const { bytesWritten } = await target.write(bytes, at).catch((error: unknown) => {
      throw asWriteError(error);
    });
    at += bytesWritten;
  }
}
