// One request that brings files, from its head to its answer: who may, is there room, was it here before, take the files,
// say what became of each.
import { join } from 'node:path';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError, asAppError } from '../../../contract/app-error.ts';
import { romeDay } from '../../../contract/civil-date.ts';
import { freeBytesOf, lowDisk } from '../../intake/watch/disk-space.ts';
import { ScratchFolders } from '../../store/scratch-folder.ts';
import { nextOrdinal, openBatch } from '../../store/upload-rows.ts';
import { principalOf } from '../access/guard.ts';
import { problemOf, sendProblem } from '../http/problem.ts';
import type { ServerHouse } from '../server-house.ts';
import { readAgain } from './read-again.ts';
import { type HeldKey, holdKey } from './request-key.ts';
import { takeUpload } from './take-upload.ts';
import { answerOf, type UploadAnswer, type UploadedFile } from './upload-answer.schema.ts';
import { UploadClock } from './upload-clock.ts';
import type { UploadDesk } from './upload-desk.ts';
import { UploadFacts } from './upload-facts.ts';
import { UploadPrint } from './upload-print.ts';
import { UploadQuota } from './upload-quota.ts';

const BYTES_PER_MB = 1_048_576;
/** Of a name or a value of the form. */
const MAX_FIELD_BYTES = 65_536;
/** For a client that sends on although it was answered: it should get to read the answer. */
const LINGER_MS = 10_000;
const LAST_LINGER_MS = 1_000;

export interface ServedUpload {
  readonly answer: UploadAnswer;
  /** The same request was served before: nothing was done now. */
  readonly isReplayed: boolean;
}

/**
 * @param batchId the batch the files are added to, known to be the sender's; null for a new one
 * @returns null when the answer has been sent already: a problem that names the files received before it
 * @throws AppError request.wrong_type, request.too_large, request.too_many, request.in_progress, request.conflict,
 * server.disk_full, server.stopping, upload.facts_invalid
 */
export async function serveUpload(
  desk: UploadDesk,
  request: FastifyRequest,
  reply: FastifyReply,
  batchId: string | null,
): Promise<ServedUpload | null> {
  if (!request.isMultipart()) throw new AppError('request.wrong_type');
  const leave = desk.open.enter(principalOf(request).id);
  try {
    await checkRoom(desk.house, request);
    const key = await holdKey(desk, request, batchId);
    const free = desk.open.fill(key.batchId);
    try {
      return await serveHeld(desk, request, reply, key, batchId ?? 'new');
    } finally {
      free();
      await key.release();
    }
  } finally {
    leave();
    lingerOver(request, desk.house.signal);
  }
}

async function checkRoom({ config }: ServerHouse, { headers }: FastifyRequest): Promise<void> {
  const length = Number(headers['content-length'] ?? 0);
  if (length > config.uploadMaxMb * BYTES_PER_MB) throw new AppError('request.too_large', 'content-length');
  const keepFree = config.watchMinFreeMb * BYTES_PER_MB;
  if (await lowDisk([config.dataDir], length, keepFree, freeBytesOf)) throw new AppError('server.disk_full');
}

async function serveHeld(
  desk: UploadDesk,
  request: FastifyRequest,
  reply: FastifyReply,
  key: HeldKey,
  place: string,
): Promise<ServedUpload | null> {
  const { config, clock: time } = desk.house;
  const clock = new UploadClock(request.raw, config.uploadTimeoutSeconds * 1_000, desk.house.signal);
  const quota = new UploadQuota(config.uploadMaxFiles, config.uploadMaxMb * BYTES_PER_MB);
  const print = new UploadPrint(place);
  const files: UploadedFile[] = [];
  try {
    const parts = partsOf(request, config.maxFileMb * BYTES_PER_MB);
    if (key.earlier) {
      await readAgain(parts, { clock, quota, print });
      if (print.digest() !== key.earlier.fingerprint) throw new AppError('request.conflict');
      return { answer: key.earlier.answer, isReplayed: true };
    }
    const facts = new UploadFacts(romeDay(time.now()));
    await takeInFolder(desk, request, key, { clock, quota, print, facts, parts, files });
    if (facts.hasLeftOver) throw new AppError('upload.facts_invalid', 'after the last file');
    const answer = answerOf(key.batchId, files);
    await record(desk.house, request, answer);
    await key.finish(print.digest(), answer);
    return { answer, isReplayed: false };
  } catch (error) {
    if (files.length === 0 || request.raw.socket.destroyed) throw error;
    sendStopped(request, reply, asAppError(error), answerOf(key.batchId, files));
    return null;
  } finally {
    clock.stop();
  }
}

interface InFolder {
  readonly clock: UploadClock;
  readonly quota: UploadQuota;
  readonly print: UploadPrint;
  readonly facts: UploadFacts;
  readonly parts: ReturnType<typeof partsOf>;
  readonly files: UploadedFile[];
}

async function takeInFolder(
  { house }: UploadDesk,
  request: FastifyRequest,
  key: HeldKey,
  { parts, files, ...rest }: InFolder,
): Promise<void> {
  const { db } = house.engine;
  const { batchId } = key;
  await openBatch(db, { id: batchId, createdAt: house.clock.now(), madeBy: principalOf(request).id });
  const firstOrdinal = await nextOrdinal(db, batchId);
  // Cleared at the engine's next start, should the process die meanwhile.
  const scratch = new ScratchFolders(join(house.config.dataDir, 'scratch'));
  await scratch.withFolder((folder) =>
    takeUpload({ house, batchId, folder, firstOrdinal, fileDone: key.touch, ...rest }, parts, files),
  );
}

function partsOf(request: FastifyRequest, maxFileBytes: number) {
  return request
    .parts({
      preservePath: true,
      limits: {
        fileSize: maxFileBytes,
        fieldSize: MAX_FIELD_BYTES,
        fieldNameSize: 200,
        // Counted by the quota, so that what was received before can be named.
        ...{ files: Infinity, fields: Infinity, parts: Infinity },
      },
    })
    [Symbol.asyncIterator]();
}

async function record(
  { access }: ServerHouse,
  request: FastifyRequest,
  { batchId, received, refused }: UploadAnswer,
) {
  await access.record({
    principal: principalOf(request),
    action: 'batch.upload',
    subjects: [batchId],
    details: { received, refused },
  });
}

/** The problem, and beside it what was received before it: the sender need not send that again. */
function sendStopped(request: FastifyRequest, reply: FastifyReply, error: AppError, answer: UploadAnswer) {
  // The line is not kept for more: a server that stops waits for every one.
  if (error.code === 'server.stopping') reply.header('connection', 'close');
  sendProblem(reply, { ...problemOf(error, request.id), ...answer });
}

/** What still comes is read and thrown away for a while: closing at once would take the answer away from the client. */
function lingerOver({ raw }: FastifyRequest, { aborted }: AbortSignal): void {
  if (raw.complete || raw.destroyed) return;
  raw.unpipe();
  raw.resume();
  const timer = setTimeout(
    () => {
      if (!raw.complete) raw.destroy();
    },
    aborted ? LAST_LINGER_MS : LINGER_MS,
  );
  timer.unref();
  raw.once('close', () => clearTimeout(timer));
}
