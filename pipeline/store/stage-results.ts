// Results of stages: read them all, or store one together with the pointer and, at the end, the notices.
import { and, eq, ne, type SQL, sql } from 'drizzle-orm';
import type { ErrorCode } from '../../contract/error-codes.ts';
import type { Result } from '../../contract/result.schema.ts';
import type { StageOutputs } from '../stages/stage-outputs.ts';
import type { Db, Tx } from './database.ts';
import type { EventBook } from './event-book.ts';
import { areLinksStale, type LinkedNotice, replaceLinkFacts } from './link-rows.ts';
import { type FoundMail, replaceMails } from './mail-rows.ts';
import { replaceNotices } from './notice-rows.ts';
import { applyPracticePapers, type DeliveredPaper } from './practice-papers.ts';
import { hasUnseenEarlier, LOOKING_STAGE, lockDeliveries, sendBackLater } from './same-notice.ts';
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

/** Plain JSON of our own making, by stage. */
export function outputsByStage(results: readonly StoredStageResult[]): Partial<StageOutputs> {
  return Object.fromEntries(results.map((row) => [row.stage, row.output]));
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
  /** Pages of which only the head was read, where this stage settled that. */
  readonly pagesDeferred: number | null;
  /** The notices to make visible with this step; null for stages without that effect. */
  readonly notices: readonly Result[] | null;
  /** Of notices that nothing is in doubt of, how many percent are drawn to be looked at all the same. */
  readonly drawPercent: number;
  /** The mail messages found by this step; null for stages that find none. */
  readonly mails: readonly FoundMail[] | null;
  /** What the notices are linked by; none where `notices` is null. */
  readonly links: readonly LinkedNotice[];
  /** Where others' news of the notices is written. */
  readonly events: EventBook;
  /** What the document's papers say of CIVIS requests; none where `notices` is null. */
  readonly papers: readonly DeliveredPaper[];
}

export interface StoredStep {
  /** False when the run has lost its right to write. */
  readonly isStored: boolean;
  /** Documents that this step sent back on their way: to be queued. This one too, where its papers changed what it says. */
  readonly sentBack: readonly string[];
}

/** All of it or nothing. */
export async function storeStep(db: Db, fence: RunFence, step: StageStep): Promise<StoredStep> {
  // The common step is one statement, which is a transaction of its own: four times quicker on PGlite.
  if (!step.replacesOther && !step.notices && !step.mails?.length) {
    return { isStored: await storeResult(db, fence, step), sentBack: [] };
  }
  return db.transaction(async (tx) => {
    if (step.notices) {
      await lockDeliveries(tx);
      const isOutOfDate =
        (await hasUnseenEarlier(tx, fence.documentId, step.notices)) ||
        (await areLinksStale(tx, fence.documentId, step.links));
      if (isOutOfDate) {
        await tx.update(document).set({ nextStage: LOOKING_STAGE }).where(mayWrite(fence));
        return { isStored: false, sentBack: [] };
      }
    }
    if (!(await storeResult(tx, fence, step))) return { isStored: false, sentBack: [] };
    if (step.replacesOther) await dropOtherVersions(tx, fence, step.version);
    return { isStored: true, sentBack: await storeEffects(tx, fence.documentId, step) };
  });
}

async function storeEffects(tx: Tx, documentId: string, step: StageStep): Promise<readonly string[]> {
  const sentBack = step.mails ? await replaceMails(tx, documentId, step.mails, step.now) : [];
  if (!step.notices) return sentBack;
  await step.events.book(tx, documentId, step.notices, step.now);
  await replaceNotices(tx, documentId, step.notices, step.now, step.drawPercent);
  const same = await sendBackLater(tx, documentId, step.notices, step.now);
  const facts = step.links.map((link) => link.facts);
  const linked = await replaceLinkFacts(tx, documentId, facts, step.now);
  const practices = await applyPracticePapers(tx, step.notices, step.papers, step.now);
  return [...new Set([...sentBack, ...same, ...linked, ...practices])];
}

/** Pointer and result. The insert takes its row from the fenced update: without the right to write, no row. */
async function storeResult(db: Db | Tx, fence: RunFence, step: StageStep): Promise<boolean> {
  const isEnd = step.nextStage === null;
  const now = step.now.toISOString();
  const { rows } = await db.execute(sql`
    WITH moved AS (
      UPDATE civis.document SET
        next_stage = ${step.nextStage}, status = ${isEnd ? step.endStatus : 'waiting'},
        run_token = ${step.keepsToken ? fence.token : null},
        error_code = NULL, error_detail = NULL, crashes = 0, attempts = 0, retry_at = NULL,
        pages_known = coalesce(${step.pagesKnown}::int, pages_known),
        pages_deferred = coalesce(${step.pagesDeferred}::int, pages_deferred),
        urgent_by = coalesce(${earliestSafeDay(step.notices)}, urgent_by),
        is_awaited = is_awaited AND ${!isEnd}::boolean,
        updated_at = ${now}, finished_at = ${isEnd ? now : null}
      WHERE ${mayWrite(fence)}
      RETURNING id)
    INSERT INTO civis.stage_result
      (document_id, stage, version, outcome, reasons, output, took_ms, created_at)
    SELECT id, ${fence.stage}::text, ${step.version}::int, ${step.outcome}::text,
      ${JSON.stringify(step.reasons)}::json, ${JSON.stringify(step.output)}::json,
      ${step.tookMs}::int, ${now}::timestamptz
    FROM moved
    ON CONFLICT (document_id, stage, version) DO UPDATE SET
      outcome = excluded.outcome, reasons = excluded.reasons, output = excluded.output,
      took_ms = excluded.took_ms, created_at = excluded.created_at
    RETURNING document_id`);
  return rows.length === 1;
}

/** What is known once it is drafted, and better than the usual term: the order of work goes by it from then on. */
function earliestSafeDay(notices: readonly Result[] | null): string | null {
  const days = (notices ?? []).flatMap(({ deadline }) => deadline?.safe ?? []);
  return days.sort()[0] ?? null;
}

function mayWrite(fence: RunFence): SQL | undefined {
  return and(
    eq(document.id, fence.documentId),
    eq(document.runToken, fence.token),
    eq(document.nextStage, fence.stage),
    fence.revision === null ? undefined : eq(document.revision, fence.revision),
  );
}

export interface DocumentEnd {
  readonly status: 'failed' | 'rejected';
  readonly code: ErrorCode;
  /** Internal, no U+0000. */
  readonly detail: string | null;
  readonly result: Result;
  readonly now: Date;
  readonly events: EventBook;
}

/** Ends a document visibly: its state and its one result, in one transaction. Nothing is linked to it any more. */
export async function storeEnd(db: Db, fence: RunFence, end: DocumentEnd): Promise<StoredStep> {
  return db.transaction(async (tx) => {
    await lockDeliveries(tx);
    const moved = await tx
      .update(document)
      .set({
        status: end.status,
        runToken: null,
        errorCode: end.code,
        errorDetail: end.detail,
        retryAt: null,
        isAwaited: false,
        updatedAt: end.now,
        finishedAt: end.now,
      })
      .where(mayWrite(fence))
      .returning({ id: document.id });
    if (moved.length === 0) return { isStored: false, sentBack: [] };
    await end.events.book(tx, fence.documentId, [end.result], end.now);
    await replaceNotices(tx, fence.documentId, [end.result], end.now);
    return { isStored: true, sentBack: await replaceLinkFacts(tx, fence.documentId, [], end.now) };
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
