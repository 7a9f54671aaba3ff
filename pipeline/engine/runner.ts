// Runs one document from its pointer through consecutive stages of one lane. Knows nothing of the queue: it says
// what should happen next, the engine queues it.
import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { AppError, asAppError } from '../../contract/app-error.ts';
import { ERROR_CODES, type ErrorCode } from '../../contract/error-codes.ts';
import type { HumanWord } from '../../contract/human-word.ts';
import type { Result } from '../../contract/result.schema.ts';
import type { Lane } from '../stages/stage.ts';
import type { Clock, ContextOf, StageContext } from '../stages/stage-context.ts';
import type { DocumentFacts } from '../stages/stage-outputs.ts';
import type { Db } from '../store/database.ts';
import {
  claimDocument,
  delayDocument,
  pointDocument,
  releaseAllOf,
  releaseDocument,
  runTokenOf,
} from '../store/document-runs.ts';
import type { EventBook } from '../store/event-book.ts';
import { type RunFence, storeEnd, storeStep } from '../store/stage-results.ts';
import { type DocumentRow, findDocument } from '../store/stored-document.ts';
import { isPatient, maxAttemptsOf, patientDelayMs, type RetryPolicy, retryDelayMs } from './backoff.ts';
import type { StageTime } from './engine-pulse.ts';
import { detailOf, framesOf, isRefusedData } from './error-evidence.ts';
import { type Rehearsal, rehearse } from './rehearse.ts';
import type { RunGate } from './run-gate.ts';
import { runStage } from './run-stage.ts';
import { RunState } from './run-state.ts';
import { stageEffects } from './stage-effects.ts';
import type { StageEnd } from './stage-end.ts';
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
  /** Stages whose result is stored only while nothing was changed from outside. */
  readonly fenced: readonly string[];
  readonly clock: Clock;
  readonly log: Logger;
  readonly retry: RetryPolicy;
  readonly gate: RunGate;
  /** This process among those that work. */
  readonly workerId: string;
  /** What the order of work is to know of a document that begins its way. */
  begins(row: DocumentRow): Promise<void>;
  /** True while the lane is paused: a run ends after its present stage and gives its document back. */
  isPaused(lane: Lane): boolean;
  readonly signal: AbortSignal;
  /** Runs one stage with all it may reach; what it was given to read stays until it is over. */
  inContext<T>(of: ContextOf, run: (ctx: StageContext) => Promise<T>): Promise<T>;
  /** Another document waits again: see that it is queued at its pointer. */
  wake(documentId: string): Promise<void>;
  failureResult(document: DocumentFacts, code: ErrorCode): Result;
  /** Told of every notice in the transaction that makes it visible. */
  readonly events: EventBook;
  /** Of notices that nothing is in doubt of, how many percent are drawn to be looked at all the same. */
  readonly drawPercent: number;
  /** For figures alone. */
  stageEnded?(end: StageTime): void;
}

/** What is to happen next. */
export type RunEnd =
  /** Nothing: the document is at its end, unknown, or in other hands. */
  | { readonly kind: 'over' }
  /** Queue it on the lane of this stage. */
  | { readonly kind: 'moved'; readonly stage: string }
  /** The same job again, not before `at`. */
  | { readonly kind: 'later'; readonly at: Date };

/**
 * `stale`: the run has lost its right to write, nothing was stored. `again`: what it stored at its end changed what it
 * says itself, it goes on from its pointer.
 */
type Ended = RunEnd | { readonly kind: 'stale' } | { readonly kind: 'again' };
type Step = Ended | { readonly kind: 'on' };

export class Runner {
  private readonly parts: RunnerParts;
  private readonly running = new Set<string>();

  constructor(parts: RunnerParts) {
    this.parts = parts;
  }

  /** As {@link rehearse}. */
  rehearse(documentId: string, words: readonly HumanWord[], signal: AbortSignal): Promise<Rehearsal> {
    return rehearse(this.parts, documentId, words, signal);
  }

  /** How many documents are in work here. */
  get runningCount(): number {
    return this.running.size;
  }

  /** Gives every document in work back without blame; what its run still stores is refused from then on. */
  async giveAllBack(): Promise<void> {
    await releaseAllOf(this.parts.db, this.parts.workerId, [...this.running]);
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

  /** Side by side with others, unless the document was there at several crashes: then once more, alone. */
  private async runGuarded(documentId: string, lane: Lane): Promise<RunEnd> {
    const token = runTokenOf(this.parts.workerId, randomUUID());
    const end = await this.runInGate(documentId, token, lane, false);
    return end.kind === 'suspect' ? this.runInGate(documentId, token, lane, true) : end;
  }

  private async runInGate<Alone extends boolean>(
    documentId: string,
    token: string,
    lane: Lane,
    alone: Alone,
  ): Promise<RunEnd | (Alone extends true ? never : { readonly kind: 'suspect' })>;
  private async runInGate(documentId: string, token: string, lane: Lane, alone: boolean) {
    const { gate, signal, clock } = this.parts;
    const leave = await gate.enter(alone);
    try {
      if (signal.aborted) return { kind: 'later', at: clock.now() } as const;
      return await this.runClaimed(documentId, token, lane, alone);
    } finally {
      leave();
    }
  }

  private async runClaimed(documentId: string, token: string, lane: Lane, alone: boolean) {
    const { db, clock } = this.parts;
    for (;;) {
      const claimed = await claimDocument(db, documentId, token, clock.now());
      if (!claimed) return { kind: 'over' } as const;
      const { row } = claimed;
      const isEarly = row.retryAt && row.retryAt.getTime() - clock.now().getTime() > RETRY_SLACK_MS;
      if (isEarly || (row.crashes >= SUSPECT_CRASHES && !alone)) {
        await releaseDocument(db, documentId, token);
        return isEarly ? ({ kind: 'later', at: row.retryAt } as const) : ({ kind: 'suspect' } as const);
      }
      const end = await this.runFrom(new RunState(claimed, token, this.parts.list), lane);
      if (end.kind === 'again') continue;
      if (end.kind !== 'stale') return end;
      // Facts or pointer were changed from outside while it ran: look again, unless another run has taken over.
      const now = await findDocument(db, documentId);
      if (now?.runToken !== token || now.status !== 'waiting') return { kind: 'over' } as const;
      await releaseDocument(db, documentId, token);
    }
  }

  /** A heavy job carries its document through light stages too: they cost milliseconds, a new job costs more. */
  private async runFrom(state: RunState, lane: Lane): Promise<Ended> {
    const { db, list } = this.parts;
    const { row, token } = state;
    if (row.crashes >= MAX_CRASHES) return this.fail(state, state.pointer, new AppError('document.crashed'));
    if (state.startIndex === 0) await this.parts.begins(row);
    const start = String(list.at(state.startIndex).name);
    if (start !== row.nextStage) await pointDocument(db, row.id, token, start);
    for (let index = state.startIndex; ; index += 1) {
      const stage = list.at(index);
      if (stage.lane === 'heavy' && lane === 'light') {
        await releaseDocument(db, row.id, token);
        return { kind: 'moved', stage: String(stage.name) };
      }
      const step = await this.step(state, stage, lane);
      if (step.kind !== 'on') return step;
      if (this.parts.isPaused(lane)) {
        await releaseDocument(db, row.id, token);
        return { kind: 'later', at: this.parts.clock.now() };
      }
    }
  }

  private async step(state: RunState, stage: AnyStage, lane: Lane): Promise<Step> {
    const { signal, clock, db, list } = this.parts;
    const startedMs = performance.now();
    const of = { documentId: state.row.id, ocrEngine: state.row.ocrEngine };
    const end = await this.parts.inContext(of, (ctx) => runStage(stage, state, ctx, signal));
    const tookMs = Math.round(performance.now() - startedMs);
    this.logEnd(state, stage, tookMs, end);
    if (end.kind === 'stopped') {
      await releaseDocument(db, state.row.id, state.token);
      return { kind: 'later', at: clock.now() };
    }
    if (end.kind === 'failed') return this.fail(state, String(stage.name), end.error);
    if (end.kind === 'rejected') return this.fail(state, String(stage.name), new AppError(end.code));
    const next = list.after(stage);
    const keepsToken = next !== null && (lane === 'heavy' || next.lane === 'light');
    state.keep(stage, end);
    try {
      const { isStored, sentBack } = await storeStep(db, this.fence(state, stage), {
        version: stage.version,
        outcome: end.outcome,
        reasons: end.reasons,
        output: end.output,
        tookMs,
        now: clock.now(),
        nextStage: next ? String(next.name) : null,
        keepsToken,
        endStatus: state.needsReview ? 'needs_review' : 'done',
        replacesOther: state.hasOtherVersion(stage),
        ...stageEffects(stage, state),
        drawPercent: this.parts.drawPercent,
        events: this.parts.events,
      });
      if (!isStored) return { kind: 'stale' };
      for (const id of sentBack) if (id !== state.row.id) await this.parts.wake(id);
      if (!next && sentBack.includes(state.row.id)) return { kind: 'again' };
    } catch (error) {
      if (!isRefusedData(error)) throw error;
      // It would be refused for ever: the document's defect, not the database's.
      return this.fail(state, String(stage.name), asAppError(error));
    }
    if (!next) return { kind: 'over' };
    return keepsToken ? { kind: 'on' } : { kind: 'moved', stage: String(next.name) };
  }

  private async fail(state: RunState, stage: string, error: AppError): Promise<Ended> {
    const { db, retry, clock } = this.parts;
    const failed = state.attemptsOf(stage);
    if (isPatient(error.code)) {
      return this.delay(state, error, failed, patientDelayMs(retry, Math.random()));
    }
    const attempts = failed + 1;
    if (error.kind === 'temporary' && attempts < maxAttemptsOf(retry, error.code)) {
      return this.delay(state, error, attempts, retryDelayMs(retry, attempts, Math.random()));
    }
    const status = ERROR_CODES[error.code].status ?? 'failed';
    const fence = { documentId: state.row.id, token: state.token, stage, revision: null };
    const { isStored, sentBack } = await storeEnd(db, fence, {
      status,
      code: error.code,
      detail: detailOf(error),
      result: this.parts.failureResult(state.facts, error.code),
      now: clock.now(),
      events: this.parts.events,
    });
    for (const id of sentBack) await this.parts.wake(id);
    return { kind: isStored ? 'over' : 'stale' };
  }

  private async delay(state: RunState, error: AppError, attempts: number, delayMs: number): Promise<RunEnd> {
    const retryAt = new Date(this.parts.clock.now().getTime() + delayMs);
    const { id } = state.row;
    const { token } = state;
    await delayDocument(this.parts.db, { id, token, attempts, retryAt, errorCode: error.code });
    return { kind: 'later', at: retryAt };
  }

  private fence(state: RunState, stage: AnyStage): RunFence {
    const looksAtFacts = this.parts.fenced.includes(String(stage.name));
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
    this.parts.stageEnded?.(line);
    if (end.kind === 'failed' && end.error.kind === 'defect') {
      this.parts.log.error({ ...line, at: framesOf(end.error) }, 'stage end');
    } else this.parts.log.info(line, 'stage end');
  }
}
