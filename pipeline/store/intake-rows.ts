// Writes down that a document came in: batch, document and intake in one transaction, after blob and receipt are
// on disk. Idempotent by the intake's id, so that receipts can be played again.
import { and, eq, ne, sql } from 'drizzle-orm';
import type { ErrorCode } from '../../contract/error-codes.ts';
import type { Result } from '../../contract/result.schema.ts';
import type { DocumentFacts } from '../stages/stage-outputs.ts';
import type { Db, Tx } from './database.ts';
import { resetOf } from './document-reset.ts';
import { placeDocument } from './notice-places.ts';
import { replaceNotices } from './notice-rows.ts';
import type { Receipt } from './receipts.ts';
import { batch, document, intake } from './schema.ts';
import { type StoredStageResult, stageResultsOf } from './stage-results.ts';
import { type DocumentRow, documentIdOf, factsOf, findDocument, intakesOf } from './stored-document.ts';

export interface IntakePlan {
  /** Where a new document starts. */
  readonly firstStage: string;
  /** Where a document that is known already must go on from; null: it stays where it is. */
  resumeAt(
    known: DocumentRow,
    results: readonly StoredStageResult[],
    bringsOtherFacts: boolean,
  ): string | null;
  /** Where it stands in the order of work. */
  readonly order: IntakeOrder;
  /** A document refused at the door (empty, too large) ends at once with this code. */
  readonly refusal: ErrorCode | null;
  failureResult(facts: DocumentFacts, code: ErrorCode): Result;
}

export interface IntakeOrder {
  /** The usual term from the day that this way in gives; null: it gives none. */
  readonly urgentBy: string | null;
  /** Its pile's next turn. */
  readonly turn: number;
}

export interface IntakeWritten {
  readonly documentId: string;
  /** The stage to queue, null when the document is at its end. */
  readonly queueAt: string | null;
}

export async function writeIntake(db: Db, receipt: Receipt, plan: IntakePlan): Promise<IntakeWritten> {
  const id = documentIdOf(receipt.sha256);
  return db.transaction(async (tx) => {
    await tx
      .insert(batch)
      .values({ id: receipt.batchId, createdAt: new Date(receipt.takenAt) })
      .onConflictDoNothing();
    const isNew = await insertDocument(tx, id, receipt, plan);
    if (isNew) {
      await insertIntake(tx, id, receipt);
      if (plan.refusal) await refuse(tx, id, plan.refusal, plan, receipt);
      return { documentId: id, queueAt: plan.refusal ? null : plan.firstStage };
    }
    // The row's lock orders two intakes of the same bytes, and an intake against a stage that is being stored.
    await tx.execute(sql`SELECT 1 FROM ${document} WHERE ${document.id} = ${id} FOR UPDATE`);
    await comesSooner(tx, id, plan.order);
    const bringsOtherFacts = await isOtherFacts(tx, id, receipt);
    if (await insertIntake(tx, id, receipt)) await resume(tx, id, receipt, plan, bringsOtherFacts);
    // Handed in for another client: whose it is follows at once, not with the next draft.
    if (bringsOtherFacts) await placeDocument(tx, id, new Date(receipt.takenAt));
    const row = await findDocument(tx, id);
    return { documentId: id, queueAt: row?.status === 'waiting' ? row.nextStage : null };
  });
}

async function insertDocument(tx: Tx, id: string, receipt: Receipt, plan: IntakePlan): Promise<boolean> {
  const takenAt = new Date(receipt.takenAt);
  const rows = await tx
    .insert(document)
    .values({
      id,
      sha256: receipt.sha256,
      sizeBytes: receipt.sizeBytes,
      isStored: receipt.isStored,
      status: 'waiting',
      nextStage: plan.firstStage,
      ...plan.order,
      createdAt: takenAt,
      updatedAt: takenAt,
    })
    .onConflictDoNothing()
    .returning({ id: document.id });
  return rows.length === 1;
}

/** Another way in may give an earlier day; what is at its end gets the place of the pile that brings it again. */
async function comesSooner(tx: Tx, id: string, { urgentBy, turn }: IntakeOrder): Promise<void> {
  await tx
    .update(document)
    .set({
      urgentBy: sql`least(${document.urgentBy}, ${urgentBy})`,
      turn: sql`CASE WHEN ${document.status} = 'waiting' THEN ${document.turn} ELSE ${turn}::int END`,
    })
    .where(eq(document.id, id));
}

async function insertIntake(tx: Tx, documentId: string, receipt: Receipt): Promise<boolean> {
  const rows = await tx
    .insert(intake)
    .values({
      id: receipt.intakeId,
      documentId,
      batchId: receipt.batchId,
      ordinal: receipt.ordinal,
      path: receipt.path,
      channel: receipt.channel,
      receivedOn: receipt.receivedOn,
      receivedOnEvidence: receipt.receivedOnEvidence,
      client: receipt.client,
      takenAt: new Date(receipt.takenAt),
    })
    .onConflictDoNothing()
    .returning({ id: intake.id });
  return rows.length === 1;
}

/** True when no earlier intake said the same of channel, day and client. The path alone changes nothing. */
async function isOtherFacts(tx: Tx, documentId: string, receipt: Receipt): Promise<boolean> {
  const earlier = await tx
    .select()
    .from(intake)
    .where(and(eq(intake.documentId, documentId), ne(intake.id, receipt.intakeId)));
  return !earlier.some(
    (row) =>
      row.channel === receipt.channel &&
      row.receivedOn === receipt.receivedOn &&
      row.receivedOnEvidence === receipt.receivedOnEvidence &&
      row.client === receipt.client,
  );
}

async function resume(
  tx: Tx,
  id: string,
  receipt: Receipt,
  plan: IntakePlan,
  bringsOtherFacts: boolean,
): Promise<void> {
  const known = await findDocument(tx, id);
  if (!known) return;
  if (plan.refusal) {
    // Refused again: its one result is written anew only if the facts in it changed.
    if (bringsOtherFacts && known.errorCode === plan.refusal) {
      await refuse(tx, id, plan.refusal, plan, receipt);
    }
    return;
  }
  const isStoredNow = receipt.isStored && !known.isStored;
  const results = await stageResultsOf(tx, id);
  const nextStage = isStoredNow ? plan.firstStage : plan.resumeAt(known, results, bringsOtherFacts);
  if (nextStage !== null) {
    await tx
      .update(document)
      .set({ ...resetOf(nextStage, new Date(receipt.takenAt)), isStored: known.isStored || receipt.isStored })
      .where(eq(document.id, id));
  } else if (bringsOtherFacts) {
    // A run under way must look at the facts again before its next stage that needs them.
    await tx
      .update(document)
      .set({ revision: sql`${document.revision} + 1` })
      .where(eq(document.id, id));
  }
}

async function refuse(
  tx: Tx,
  id: string,
  code: ErrorCode,
  plan: IntakePlan,
  receipt: Receipt,
): Promise<void> {
  const row = await findDocument(tx, id);
  if (!row) return;
  const now = new Date(receipt.takenAt);
  const result = plan.failureResult(factsOf(row, await intakesOf(tx, id)), code);
  const status = result.status === 'rejected' ? 'rejected' : 'failed';
  await tx
    .update(document)
    .set({ status, errorCode: code, updatedAt: now, finishedAt: now })
    .where(eq(document.id, id));
  await replaceNotices(tx, id, [result], now);
}
