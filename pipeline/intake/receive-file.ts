// Takes one file in: original and receipt on disk and synced, then the row, then the queue. Only when this
// returns may the source be acknowledged (a mail marked, a file moved).
import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { AppError } from '../../contract/app-error.ts';
import type { ErrorCode } from '../../contract/error-codes.ts';
import type { Clock, Limits } from '../stages/stage-context.ts';
import type { IntakeFacts } from '../stages/stage-outputs.ts';
import type { BlobStore } from '../store/blob-store.ts';
import { hashFile } from '../store/copy-and-hash.ts';
import type { Db } from '../store/database.ts';
import { asReadError } from '../store/file-errors.ts';
import { type IntakeOrder, type IntakePlan, writeIntake } from '../store/intake-rows.ts';
import type { Receipt, ReceiptBook } from '../store/receipts.ts';

export interface IntakeDesk {
  readonly db: Db;
  readonly blobs: BlobStore;
  readonly receipts: ReceiptBook;
  readonly clock: Clock;
  readonly limits: Limits;
  readonly plan: Omit<IntakePlan, 'refusal' | 'order'>;
  /** Its place in the order of work. Called before the row is written, outside its transaction. */
  orderOf(receipt: Receipt): Promise<IntakeOrder>;
  /** Is there room to take this in? @throws AppError store.disk_low */
  requireRoom(fileBytes: number): Promise<void>;
  /** Called after the row is committed, never inside its transaction. */
  enqueue(documentId: string, stage: string): Promise<void>;
}

/** Where in which pile it came. */
export interface PlaceInBatch {
  readonly batchId: string;
  readonly ordinal: number;
}

/** A file as a way in hands it over. */
export interface FileIn extends IntakeFacts {
  /** Where its bytes are, when not at `path`. */
  readonly file?: string;
  /** Place in the batch, where a pile is handed over bit by bit; else its place in the call. */
  readonly ordinal?: number;
  /**
   * Called once the bytes are stored and before anything says that they were received: throws where the source is not
   * what it was when its reading began.
   */
  readonly confirm?: () => Promise<void>;
  /** Larger than is taken in and not kept by whoever read it: what names it. Then there are no bytes at `path`. */
  readonly tooLarge?: { readonly sha256: string; readonly sizeBytes: number };
}

export interface Received {
  readonly intakeId: string;
  readonly documentId: string;
  readonly sha256: string;
}

/**
 * @throws AppError file.not_found, file.unreadable, store.disk_low, store.disk_full, and what `confirm` throws: not taken in, nothing to
 * acknowledge
 */
export async function receiveFile(desk: IntakeDesk, facts: FileIn, place: PlaceInBatch): Promise<Received> {
  const kept = facts.tooLarge
    ? { ...facts.tooLarge, isStored: false }
    : await keepOriginal(desk, facts.file ?? facts.path);
  await facts.confirm?.();
  const receipt: Receipt = {
    version: 1,
    intakeId: randomUUID(),
    batchId: place.batchId,
    ordinal: place.ordinal,
    sha256: kept.sha256,
    sizeBytes: kept.sizeBytes,
    isStored: kept.isStored,
    path: facts.path,
    channel: facts.channel,
    receivedOn: facts.receivedOn,
    receivedOnEvidence: facts.receivedOnEvidence,
    client: facts.client,
    takenAt: desk.clock.now().toISOString(),
  };
  await desk.receipts.write(receipt);
  const written = await bookIntake(desk, receipt);
  return { intakeId: receipt.intakeId, documentId: written.documentId, sha256: kept.sha256 };
}

/** The row and the queue, from a receipt that is on disk: the second half of an intake, and of a rebuild. */
export async function bookIntake(
  desk: Pick<IntakeDesk, 'db' | 'plan' | 'orderOf' | 'enqueue'>,
  receipt: Receipt,
): Promise<{ documentId: string }> {
  const order = await desk.orderOf(receipt);
  const written = await writeIntake(desk.db, receipt, { ...desk.plan, order, refusal: refusalOf(receipt) });
  if (written.queueAt !== null) await desk.enqueue(written.documentId, written.queueAt);
  return written;
}

async function keepOriginal(desk: IntakeDesk, file: string) {
  try {
    const found = await stat(file);
    if (!found.isFile()) throw new AppError('file.unreadable', 'not a regular file');
    if (found.size > desk.limits.maxFileBytes) {
      // Not copied: a file that is refused for its size must not fill the disk. Its hash still names it.
      return { sha256: await hashFile(file), sizeBytes: found.size, isStored: false };
    }
    await desk.requireRoom(found.size);
    return { ...(await desk.blobs.putFile(file)), isStored: true };
  } catch (error) {
    throw asReadError(error);
  }
}

function refusalOf(receipt: Receipt): ErrorCode | null {
  if (!receipt.isStored) return 'file.too_large';
  return receipt.sizeBytes === 0 ? 'file.empty' : null;
}
