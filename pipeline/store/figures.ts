// Counts of what is there, for monitoring: codes and numbers, one statement each, nothing of any paper.
import { and, count, eq, isNull, min, sql } from 'drizzle-orm';
import type { Db } from './database.ts';
import { document, intake, reminderMail, webhookDelivery } from './schema.ts';

export async function documentsByStatus(db: Db) {
  return db
    .select({ status: document.status, code: document.errorCode, documents: count() })
    .from(document)
    .groupBy(document.status, document.errorCode);
}

export interface WaitingAtStage {
  /** Null: the first. */
  readonly stage: string | null;
  readonly documents: number;
  /** Of the document that waits longest at it. */
  readonly since: Date | null;
}

/** What nobody works on, stage by stage; what is put off for a retry waits too. */
export async function waitingByStage(db: Db): Promise<readonly WaitingAtStage[]> {
  return db
    .select({ stage: document.nextStage, documents: count(), since: min(document.updatedAt) })
    .from(document)
    .where(and(eq(document.status, 'waiting'), isNull(document.runToken)))
    .groupBy(document.nextStage);
}

export async function intakesByChannel(db: Db) {
  return db
    .select({ channel: sql<string>`coalesce(${intake.channel}, 'unknown')`, intakes: count() })
    .from(intake)
    .groupBy(sql`coalesce(${intake.channel}, 'unknown')`);
}

export async function deliveriesByState(db: Db) {
  const { state } = webhookDelivery;
  return db.select({ state, deliveries: count() }).from(webhookDelivery).groupBy(state);
}

export async function mailsByState(db: Db) {
  const { state } = reminderMail;
  return db.select({ state, mails: count() }).from(reminderMail).groupBy(state);
}
