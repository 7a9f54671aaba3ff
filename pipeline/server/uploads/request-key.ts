// `Idempotency-Key`: a request sent again under its key gets the same answer and doubles nothing. (Border file: the stored
// answer is read back.)
import { randomUUID } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { AppError } from '../../../contract/app-error.ts';
import { breakKey, claimKey, finishKey, type KeyName, touchKey } from '../../store/idempotency-rows.ts';
import { principalOf } from '../access/guard.ts';
import { type UploadAnswer, uploadAnswerSchema } from './upload-answer.schema.ts';
import type { UploadDesk } from './upload-desk.ts';

/** Printable ASCII.  yes: `5f1c…`, `scan-2026-03-11/7`   no: `a b`, one of 300 characters */
const KEY = /^[\x21-\x7e]{1,200}$/;
/** Several servers on one database: one that has not been heard of for so long is dead. */
const DEAD_MS = 3 * 60_000;

export interface HeldKey {
  /** Where the files go: of an earlier try, or the one given. */
  readonly batchId: string;
  /** Served to its end before; null when it is to be served now. */
  readonly earlier: { readonly fingerprint: string; readonly answer: UploadAnswer } | null;
  /** Still at it. */
  touch(): Promise<void>;
  finish(fingerprint: string, answer: UploadAnswer): Promise<void>;
  /** In any case at the end: one that was not finished may be taken up again. */
  release(): Promise<void>;
}

const nothing = async () => undefined;

/**
 * @param place the batch the files are added to; null for a new one
 * @throws AppError request.invalid, request.in_progress, request.conflict
 */
export async function holdKey(
  { house, open }: UploadDesk,
  request: FastifyRequest,
  place: string | null,
): Promise<HeldKey> {
  const batchId = place ?? randomUUID();
  const key = request.headers['idempotency-key'];
  if (key === undefined) {
    return { batchId, earlier: null, touch: nothing, finish: nothing, release: nothing };
  }
  if (typeof key !== 'string' || !KEY.test(key)) throw new AppError('request.invalid', 'idempotency-key');
  const name: KeyName = { principalId: principalOf(request).id, key };
  const letGo = open.holdKey(name.principalId, key);
  try {
    const now = house.clock.now();
    // On the embedded database this process is the only one: whatever runs elsewhere is dead.
    const isAlone = house.config.databaseUrl === null;
    const deadBefore = new Date(now.getTime() + (isAlone ? DEAD_MS : -DEAD_MS));
    const claim = await claimKey(house.engine.db, name, { place: place ?? 'new', batchId, now, deadBefore });
    if (claim.kind === 'busy') throw new AppError('request.in_progress');
    if (claim.kind === 'other') throw new AppError('request.conflict');
    if (claim.kind === 'mine') return heldKey(house, name, claim.batchId, letGo);
    const earlier = { fingerprint: claim.fingerprint, answer: uploadAnswerSchema.parse(claim.answer) };
    return { batchId: claim.batchId, earlier, touch: nothing, finish: nothing, release: async () => letGo() };
  } catch (error) {
    letGo();
    throw error;
  }
}

function heldKey(house: UploadDesk['house'], name: KeyName, batchId: string, letGo: () => void): HeldKey {
  const { db } = house.engine;
  let isFinished = false;
  return {
    batchId,
    earlier: null,
    touch: () => touchKey(db, name, house.clock.now()),
    async finish(fingerprint, answer) {
      await finishKey(db, name, { fingerprint, answer, now: house.clock.now() });
      isFinished = true;
    },
    async release() {
      try {
        if (!isFinished) await breakKey(db, name, house.clock.now());
      } finally {
        letGo();
      }
    },
  };
}
