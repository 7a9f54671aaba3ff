// Who runs a document: claim, release, delay. A run may store only while its token stands in the row, so two
// runs of one document (a lost lock, a second machine) can never both leave an effect.
import { and, eq, getTableColumns, inArray, like, sql } from 'drizzle-orm';
import type { DocumentFacts } from '../stages/stage-outputs.ts';
import type { Db } from './database.ts';
import { document } from './schema.ts';
import type { StoredStageResult } from './stage-results.ts';
import { type DocumentRow, factsOf, type IntakeColumns } from './stored-document.ts';
import { isAliveWorker } from './worker-rows.ts';

/** A claimed document with all that a run needs to know, in one statement. */
export interface ClaimedDocument {
  readonly row: DocumentRow;
  readonly facts: DocumentFacts;
  readonly results: readonly StoredStageResult[];
}

/** A run's token names the process that runs it, so that others can see whether that is still there. */
export function runTokenOf(workerId: string, run: string): string {
  return `${workerId}.${run}`;
}

/** Names are spelled out, as below. */
const IS_ITS_PROCESS_ALIVE = sql`EXISTS (SELECT 1 FROM civis.worker w
  WHERE w.id = split_part(civis.document.run_token, '.', 1) AND ${isAliveWorker(sql`w.seen_at`)})`;

/** Somebody's run, whose process is not seen any more. */
export const IS_ABANDONED = sql`(${document.runToken} IS NOT NULL AND NOT ${IS_ITS_PROCESS_ALIVE})`;

/**
 * Takes a waiting document. A token that still stands there belonged to a run whose process died: that counts as
 * a crash of the present stage. Where that process is seen alive, the queue has only handed the document out twice (a
 * lock that ran out): the older run loses its right to write, and nobody is to blame. Null when the document is gone
 * or at its end.
 */
export async function claimDocument(
  db: Db,
  id: string,
  token: string,
  now: Date,
): Promise<ClaimedDocument | null> {
  const rows = await db
    .update(document)
    .set({
      crashes: sql`${document.crashes} + CASE WHEN ${IS_ABANDONED} THEN 1 ELSE 0 END`,
      runToken: token,
      updatedAt: now,
    })
    .where(and(eq(document.id, id), eq(document.status, 'waiting')))
    .returning({ ...getTableColumns(document), intakes: INTAKES, results: RESULTS });
  const found = rows[0];
  if (!found) return null;
  const { intakes, results, ...row } = found;
  return { row, facts: factsOf(row, intakes), results };
}

// Names are spelled out: drizzle would shorten them, and `id` would then be the inner table's.
const INTAKES = sql<readonly IntakeColumns[]>`(
  SELECT coalesce(json_agg(json_build_object(
    'path', i.path, 'channel', i.channel, 'receivedOn', i.received_on,
    'receivedOnEvidence', i.received_on_evidence, 'client', i.client
  ) ORDER BY i.taken_at, i.ordinal, i.id), '[]')
  FROM civis.intake i WHERE i.document_id = civis.document.id)`;
const RESULTS = sql<readonly StoredStageResult[]>`(
  SELECT coalesce(json_agg(json_build_object(
    'stage', r.stage, 'version', r.version, 'outcome', r.outcome, 'output', r.output)), '[]')
  FROM civis.stage_result r WHERE r.document_id = civis.document.id)`;

/** Gives it back unfinished, without blame: the process stops, or another lane goes on. */
export async function releaseDocument(db: Db, id: string, token: string): Promise<void> {
  await db
    .update(document)
    .set({ runToken: null })
    .where(and(eq(document.id, id), eq(document.runToken, token)));
}

/** All that a process runs, without blame: it stops and cannot wait for them. */
export async function releaseAllOf(db: Db, workerId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await db
    .update(document)
    .set({ runToken: null })
    .where(and(inArray(document.id, [...ids]), like(document.runToken, `${workerId}.%`)));
}

/** Gives it back after temporary trouble, to be tried again at `retryAt`. */
export async function delayDocument(
  db: Db,
  run: { id: string; token: string; attempts: number; retryAt: Date; errorCode: string },
): Promise<void> {
  await db
    .update(document)
    .set({ runToken: null, attempts: run.attempts, retryAt: run.retryAt, errorCode: run.errorCode })
    .where(and(eq(document.id, run.id), eq(document.runToken, run.token)));
}

/** Puts the pointer where the run really starts (an older version's result has to be made again). */
export async function pointDocument(db: Db, id: string, token: string, nextStage: string): Promise<void> {
  await db
    .update(document)
    .set({ nextStage })
    .where(and(eq(document.id, id), eq(document.runToken, token)));
}
