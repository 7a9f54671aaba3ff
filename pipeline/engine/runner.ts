// Runs one document from its pointer through consecutive stages of one lane. Knows nothing of the queue: it says
// what should happen next, the engine queues it.
import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { AppError, asAppError } from '../../contract/app-error.ts';
import { ERROR_CODES, type ErrorCode } from '../../contract/error-codes.ts';
import type { Result } from '../../contract/result.schema.ts';
import type { Lane } from '../stages/stage.ts';
import type { Clock, StageContext } from '../stages/stage-context.ts';
import type { DocumentFacts } from '../stages/stage-outputs.ts';
import type { Db } from '../store/database.ts';
import { claimDocument, delayDocument, pointDocument, releaseDocument } from '../store/document-runs.ts';
import { type RunFence, storeEnd, storeStep } from '../store/stage-results.ts';
import { type DocumentRow, findDocument } from '../store/stored-document.ts';
import { type RetryPolicy, retryDelayMs } from './backoff.ts';
import { detailOf, framesOf, isRefusedData } from './error-evidence.ts';
import type { RunGate } from './run-gate.ts';
import { runStage, type StageEnd } from './run-stage.ts';
import { loadProgress, type RunState } from './run-state.ts';
import { stageEffects } from './stage-effects.ts';
import type { AnyStage, StageList } from './stage-list.ts';

/** A document that was there at so many crashes of one stage is put aside. */
export const MAX_CRASHES = 5;
/** From so many on it runs alone, so that only the guilty one is counted further. */
export const SUSPECT_CRASHES = 2;
/** A job that comes this early before its retry time is let through. */
const RETRY_SLACK_MS = 50;

export interface RunnerParts {
  readonly db: Db;
  readonly list: StageList;
  readonly intakeDependent: readonly string[];
  readonly clock: Clock;
  readonly log: Logger;
  readonly retry: RetryPolicy;
  readonly gate: RunGate;
  readonly signal: AbortSignal;
  contextFor(documentId: string): StageContext;
  failureResult(document: DocumentFacts, code: ErrorCode): Result;
}

/** What is to happen next. */
export type RunEnd =
  /** Nothing: the document is at its end, unknown, or in other hands. */
  | { readonly kind: 'over' }
  /** Queue it on the lane of this stage. */
  | { readonly kind: 'moved'; readonly stage: string }
  /** The same job again, not before `at`. */
  | { readonly kind: 'later'; readonly at: Date };

/** `stale`: the run has lost its right to write, nothing was stored. */
type Step = RunEnd | { readonly kind: 'on' } | { readonly kind: 'stale' };

export class Runner {
  private readonly parts: RunnerParts;
  private readonly running = new Set<string>();

  constructor(parts: RunnerParts) {
    this.parts = parts;
  }

  /** @throws only when the database cannot be written: the queue then brings the job again. */
  async run(documentId: string, lane: Lane): Promise<RunEnd> {
    // The queue may hand out a job twice (a lock that ran out): the first run is alive and goes on.
    if (this.running.has(documentId)) return { kind: 'over' };
    this.running.add(documentId);
    try {
      return await this.runGuarded(documentId, lane);
    } finally {
      this.running.delete(documentId);
    }
  }

  private async runGuarded(documentId: string, lane: Lane): Promise<RunEnd> {
    const { db, clock, gate, signal } = this.parts;
    const row = await findDocument(db, documentId);
    if (row?.status !== 'waiting') return { kind: 'over' };
    if (row.retryAt && row.retryAt.getTime() - clock.now().getTime() > RETRY_SLACK_MS) {
      return { kind: 'later', at: row.retryAt };
    }
    const crashes = row.crashes + (row.runToken === null ? 0 : 1);
    const leave = await gate.enter(crashes >= SUSPECT_CRASHES);
    try {
      if (signal.aborted) return { kind: 'later', at: clock.now() };
      return await this.runClaimed(documentId, lane);
    } finally {
      leave();
    }
  }

  private async runClaimed(documentId: string, lane: Lane): Promise<RunEnd> {
    const { db, clock } = this.parts;
    const token = randomUUID();
    for (;;) {
      const row = await claimDocument(db, documentId, token, clock.now());
      if (!row) return { kind: 'over' };
      const end = await this.runFrom(row, token, lane);
      if (end.kind !== 'stale') return end;
      // Facts or pointer were changed from outside while it ran: look again, unless another run has taken over.
      const now = await findDocument(db, documentId);
      if (now?.runToken !== token || now.status !== 'waiting') return { kind: 'over' };
      await releaseDocument(db, documentId, token);
    }
  }

  private async runFrom(row: DocumentRow, token: string, lane: Lane): Promise<Exclude<Step, { kind: 'on' }>> {
    const state = await loadProgress(this.parts.db, this.parts.list, row, token);
    if (row.crashes >= MAX_CRASHES) {
      return this.fail(state, state.pointer, new AppError('document.crashed'));
    }
    const start = this.parts.list.at(state.startIndex);
    if (start.name !== row.nextStage) await pointDocument(this.parts.db, row.id, token, String(start.name));
    for (let index = state.startIndex; ; index += 1) {
      const stage = this.parts.list.at(index);
      if (stage.lane !== lane) {
        await releaseDocument(this.parts.db, row.id, token);
        return { kind: 'moved', stage: String(stage.name) };
      }
      const step = await this.step(state, stage, index);
      if (step.kind !== 'on') return step;
    }
  }

  private async step(state: RunState, stage: AnyStage, index: number): Promise<Step> {
    const { signal, clock, db, list } = this.parts;
    const startedMs = performance.now();
    const end = await runStage(stage, state, this.parts.contextFor(state.row.id), signal);
    const tookMs = Math.round(performance.now() - startedMs);
    this.logEnd(state, stage, tookMs, end);
    if (end.kind === 'stopped') {
      await releaseDocument(db, state.row.id, state.token);
      return { kind: 'later', at: clock.now() };
    }
    if (end.kind === 'failed') return this.fail(state, String(stage.name), end.error);
    if (end.kind === 'rejected') return this.fail(state, String(stage.name), new AppError(end.code));
    const next = list.stages[index + 1];
    state.keep(stage, end);
    try {
      const isStored = await storeStep(db, this.fence(state, stage), {
        version: stage.version,
        outcome: end.outcome,
        reasons: end.reasons,
        output: end.output,
        tookMs,
        now: clock.now(),
        nextStage: next ? String(next.name) : null,
        keepsToken: next?.lane === stage.lane,
        endStatus: state.needsReview ? 'needs_review' : 'done',
        replacesOther: state.hasOtherVersion(stage),
        ...stageEffects(stage, state),
      });
      if (!isStored) return { kind: 'stale' };
    } catch (error) {
      if (!isRefusedData(error)) throw error;
      // It would be refused for ever: the document's defect, not the database's.
      return this.fail(state, String(stage.name), asAppError(error));
    }
    if (!next) return { kind: 'over' };
    return next.lane === stage.lane ? { kind: 'on' } : { kind: 'moved', stage: String(next.name) };
  }

  private async fail(
    state: RunState,
    stage: string,
    error: AppError,
  ): Promise<Exclude<Step, { kind: 'on' }>> {
    const { db, retry, clock } = this.parts;
    const attempts = state.attemptsOf(stage) + 1;
    if (error.kind === 'temporary' && attempts < retry.maxAttempts) {
      const delayMs = retryDelayMs(retry, attempts, Math.random());
      const retryAt = new Date(clock.now().getTime() + delayMs);
      const { id } = state.row;
      await delayDocument(db, { id, token: state.token, attempts, retryAt, errorCode: error.code });
      return { kind: 'later', at: retryAt };
    }
    const status = ERROR_CODES[error.code].status ?? 'failed';
    const fence = { documentId: state.row.id, token: state.token, stage, revision: null };
    const isStored = await storeEnd(db, fence, {
      status,
      code: error.code,
      detail: detailOf(error),
      result: this.parts.failureResult(state.facts, error.code),
      now: clock.now(),
    });
    return { kind: isStored ? 'over' : 'stale' };
  }

  private fence(state: RunState, stage: AnyStage): RunFence {
    const looksAtFacts = this.parts.intakeDependent.includes(String(stage.name));
    return {
      documentId: state.row.id,
      token: state.token,
      stage: String(stage.name),
      revision: looksAtFacts ? state.row.revision : null,
    };
  }

  /** One line per stage end; no text of the document, no path. */
  private logEnd(state: RunState, stage: AnyStage, ms: number, end: StageEnd): void {
    const line = {
      documentId: state.row.id,
      stage: String(stage.name),
      version: stage.version,
      ms,
      outcome: end.kind === 'made' ? end.outcome : end.kind,
      code: end.kind === 'failed' ? end.error.code : end.kind === 'rejected' ? end.code : null,
    };
    if (end.kind === 'failed' && end.error.kind === 'defect') {
      this.parts.log.error({ ...line, at: framesOf(end.error) }, 'stage end');
    } else this.parts.log.info(line, 'stage end');
  }
}
