// Results of stages: read them all, or store one together with the pointer and, at the end, the notices.
import { and, eq, ne, type SQL } from 'drizzle-orm';
import type { ErrorCode } from '../../contract/error-codes.ts';
import type { Result } from '../../contract/result.schema.ts';
import type { Db, Tx } from './database.ts';
import { replaceNotices } from './notice-rows.ts';
import { document, stageResult } from './schema.ts';
import type { DocumentStatus } from './stored-document.ts';

export interface StoredStageResult {
  readonly stage: string;
  readonly version: number;
  readonly outcome: string;
  readonly output: unknown;
}

export async function stageResultsOf(db: Db | Tx, documentId: string): Promise<readonly StoredStageResult[]> {
  return db
    .select({
      stage: stageResult.stage,
      version: stageResult.version,
      outcome: stageResult.outcome,
      output: stageResult.output,
    })
    .from(stageResult)
    .where(eq(stageResult.documentId, documentId));
}

/** A run's right to write: its token, the stage it was asked for, and (where intake facts matter) the revision. */
export interface RunFence {
  readonly documentId: string;
  readonly token: string;
  readonly stage: string;
  /** Null when the stage does not look at intake facts. */
  readonly revision: number | null;
}

export interface StageStep {
  readonly version: number;
  readonly outcome: 'done' | 'skipped' | 'needs_review';
  readonly reasons: readonly string[];
  readonly output: unknown;
  readonly tookMs: number;
  readonly now: Date;
  /** Null at the end of the way. */
  readonly nextStage: string | null;
  /** True when the same run goes on with the next stage. */
  readonly keepsToken: boolean;
  /** What the document ends as; only with `nextStage: null`. */
  readonly endStatus: DocumentStatus;
  /** True when a result of another version of this stage is stored: it goes. */
  readonly replacesOther: boolean;
  /** Pages found in the document, where this stage counted them. */
  readonly pagesKnown: number | null;
  /** The notices to make visible with this step; null for stages without that effect. */
  readonly notices: readonly Result[] | null;
}

/** One transaction: all of it or nothing. False when the run has lost its right to write. */
export async function storeStep(db: Db, fence: RunFence, step: StageStep): Promise<boolean> {
  return db.transaction(async (tx) => {
    const isEnd = step.nextStage === null;
    const moved = await moveOn(tx, fence, {
      nextStage: step.nextStage,
      status: isEnd ? step.endStatus : 'waiting',
      runToken: step.keepsToken ? fence.token : null,
      now: step.now,
      pagesKnown: step.pagesKnown,
      error: null,
    });
    if (!moved) return false;
    await tx
      .insert(stageResult)
      .values({
        documentId: fence.documentId,
        stage: fence.stage,
        version: step.version,
        outcome: step.outcome,
        reasons: step.reasons,
        output: step.output,
        tookMs: step.tookMs,
        createdAt: step.now,
      })
      .onConflictDoUpdate({
        target: [stageResult.documentId, stageResult.stage, stageResult.version],
        set: {
          outcome: step.outcome,
          reasons: step.reasons,
          output: step.output,
          tookMs: step.tookMs,
          createdAt: step.now,
        },
      });
    if (step.replacesOther) await dropOtherVersions(tx, fence, step.version);
    if (step.notices) await replaceNotices(tx, fence.documentId, step.notices, step.now);
    return true;
  });
}

export interface DocumentEnd {
  readonly status: 'failed' | 'rejected';
  readonly code: ErrorCode;
  /** Internal, no U+0000. */
  readonly detail: string | null;
  readonly result: Result;
  readonly now: Date;
}

/** Ends a document visibly: its state and its one result, in one transaction. */
export async function storeEnd(db: Db, fence: RunFence, end: DocumentEnd): Promise<boolean> {
  return db.transaction(async (tx) => {
    const moved = await moveOn(tx, fence, {
      nextStage: fence.stage,
      status: end.status,
      runToken: null,
      now: end.now,
      pagesKnown: null,
      error: { code: end.code, detail: end.detail },
    });
    if (moved) await replaceNotices(tx, fence.documentId, [end.result], end.now);
    return moved;
  });
}

async function dropOtherVersions(tx: Tx, fence: RunFence, version: number): Promise<void> {
  await tx
    .delete(stageResult)
    .where(
      and(
        eq(stageResult.documentId, fence.documentId),
        eq(stageResult.stage, fence.stage),
        ne(stageResult.version, version),
      ),
    );
}

interface Move {
  readonly nextStage: string | null;
  readonly status: DocumentStatus;
  readonly runToken: string | null;
  readonly now: Date;
  readonly pagesKnown: number | null;
  readonly error: { readonly code: ErrorCode; readonly detail: string | null } | null;
}

/** The fenced update: first in the transaction, so that a run without the right to write writes nothing. */
async function moveOn(tx: Tx, fence: RunFence, move: Move): Promise<boolean> {
  const conditions: SQL[] = [
    eq(document.id, fence.documentId),
    eq(document.runToken, fence.token),
    eq(document.nextStage, fence.stage),
  ];
  if (fence.revision !== null) conditions.push(eq(document.revision, fence.revision));
  const rows = await tx
    .update(document)
    .set({
      nextStage: move.nextStage,
      status: move.status,
      runToken: move.runToken,
      errorCode: move.error?.code ?? null,
      errorDetail: move.error?.detail ?? null,
      ...(move.error ? {} : { crashes: 0, attempts: 0 }),
      ...(move.pagesKnown === null ? {} : { pagesKnown: move.pagesKnown }),
      retryAt: null,
      updatedAt: move.now,
      finishedAt: move.status === 'waiting' ? null : move.now,
    })
    .where(and(...conditions))
    .returning({ id: document.id });
  return rows.length === 1;
}
