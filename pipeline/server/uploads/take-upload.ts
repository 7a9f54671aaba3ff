// The files of one request, one after the other: to a temporary file, then to the engine, which keeps original and
// receipt; only then is a file called received. What breaks off leaves the received ones received.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Multipart, MultipartFile } from '@fastify/multipart';
import { asAppError } from '../../../contract/app-error.ts';
import type { ErrorCode } from '../../../contract/error-codes.ts';
import { freeBytesOf, lowDisk } from '../../intake/watch/disk-space.ts';
import type { IntakeFacts } from '../../stages/stage-outputs.ts';
import { documentIdOf } from '../../store/stored-document.ts';
import { isDocumentKnown, sameIntake } from '../../store/upload-rows.ts';
import { shownError } from '../http/shown-error.ts';
import type { ServerHouse } from '../server-house.ts';
import { intakePathOf } from './intake-path.ts';
import { type StoredPart, storePart } from './store-part.ts';
import type { UploadedFile } from './upload-answer.schema.ts';
import type { UploadClock } from './upload-clock.ts';
import type { UploadFacts } from './upload-facts.ts';
import type { UploadPrint } from './upload-print.ts';
import type { UploadQuota } from './upload-quota.ts';

export interface Upload {
  readonly house: ServerHouse;
  readonly batchId: string;
  /** This request's own, removed with everything in it afterwards. */
  readonly folder: string;
  readonly facts: UploadFacts;
  readonly quota: UploadQuota;
  readonly clock: UploadClock;
  readonly print: UploadPrint;
  /** Place of the first file in the batch. */
  readonly firstOrdinal: number;
  /** Told after every file. */
  fileDone(): Promise<void>;
}

/**
 * @param files filled as they come, so that what was received is known also when the rest does not come
 * @throws AppError upload.too_slow, request.too_large, upload.facts_invalid, and what a broken connection throws
 */
export async function takeUpload(
  upload: Upload,
  parts: AsyncIterator<Multipart>,
  files: UploadedFile[],
): Promise<void> {
  const { clock, facts, print } = upload;
  for (;;) {
    // Not `for await`: leaving that early would wait for a part that may never come.
    const { value: part, done } = await clock.waitFor(parts.next());
    if (done || part === undefined) return;
    if (part.type === 'file') {
      const file = await takeFile(upload, part, files.length);
      files.push(file);
      await clock.pause(upload.fileDone());
    } else {
      const isCut = part.valueTruncated === true || part.fieldnameTruncated === true;
      const value = isCut ? '\u0000' : String(part.value);
      print.field(part.fieldname, value);
      facts.field(part.fieldname, value);
    }
  }
}

async function takeFile(upload: Upload, part: MultipartFile, index: number): Promise<UploadedFile> {
  const { house, clock, quota, facts, print } = upload;
  const said = facts.next();
  const path = intakePathOf(said.path ?? part.filename);
  quota.file();
  const temp = join(upload.folder, String(index));
  const keepFree = house.config.watchMinFreeMb * BYTES_PER_MB;
  const isFull = (await lowDisk([house.config.dataDir], 0, keepFree, freeBytesOf)) !== null;
  const target = isFull || said.isWrong ? null : temp;
  const reading = storePart(part.file, target, (bytes) => quota.bytes(bytes));
  const stored = await clock.waitFor(reading, (error) => part.file.destroy(error));
  print.file(path, stored.sha256);
  try {
    const refusal = refusalOf(stored, part.file.truncated, said.sha256);
    if (refusal) return refused(path, refusal);
    if (said.isWrong) return refused(path, 'upload.facts_invalid');
    if (isFull) return refused(path, 'server.disk_full');
    const intake = { path, ...said.facts };
    return await clock.pause(receive(upload, intake, temp, stored, upload.firstOrdinal + index));
  } finally {
    await rm(temp, { force: true });
  }
}

const BYTES_PER_MB = 1_048_576;

function refusalOf(stored: StoredPart, isTruncated: boolean, sha256: string | null): ErrorCode | null {
  if (isTruncated) return 'file.too_large';
  if (stored.trouble !== null) return codeOnServer(stored.trouble);
  return sha256 !== null && sha256 !== stored.sha256 ? 'upload.hash_mismatch' : null;
}

/** For the sender it is the server's disk that is full. */
function codeOnServer(trouble: unknown): ErrorCode {
  const { code } = asAppError(trouble);
  return code === 'store.disk_full' ? 'server.disk_full' : code;
}

function refused(path: string, code: ErrorCode): UploadedFile {
  return { outcome: 'refused', path, error: shownError(code) };
}

async function receive(
  { house, batchId }: Upload,
  facts: IntakeFacts,
  file: string,
  { sha256, sizeBytes }: StoredPart,
  ordinal: number,
): Promise<UploadedFile> {
  const { engine } = house;
  const documentId = documentIdOf(sha256);
  const wasKnown = await isDocumentKnown(engine.db, documentId);
  const common = {
    ...{ outcome: 'received' as const, path: facts.path, sha256, sizeBytes, documentId, wasKnown },
    error: sizeBytes === 0 ? shownError('file.empty') : null,
  };
  // Sent again after a broken connection: it is in this batch already, under this name and with these facts.
  const earlier = wasKnown ? await sameIntake(engine.db, batchId, facts, documentId) : null;
  if (earlier !== null) return { ...common, intakeId: earlier };
  const [outcome] = await engine.receive([{ ...facts, file, ordinal }], batchId);
  if (outcome?.kind === 'received') return { ...common, intakeId: outcome.intakeId };
  if (outcome) house.log.warn({ code: outcome.error.code }, 'an uploaded file was not taken in');
  return refused(facts.path, codeOnServer(outcome?.error));
}
