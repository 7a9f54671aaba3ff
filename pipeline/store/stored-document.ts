// A document's row and its intakes as the engine sees them. (Border file: database text to our words.)
import { and, asc, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { CHANNELS, DAY0_EVIDENCES } from '../../contract/words.ts';
import type { DocumentFacts, IntakeFacts } from '../stages/stage-outputs.ts';
import type { Db, Tx } from './database.ts';
import { document, intake } from './schema.ts';

/** `waiting`: still on its way, whether queued or being worked on. The others are the end of it. */
export const DOCUMENT_STATUSES = ['waiting', 'done', 'needs_review', 'failed', 'rejected'] as const;
export type DocumentStatus = (typeof DOCUMENT_STATUSES)[number];

export type DocumentRow = typeof document.$inferSelect;
export type IntakeRow = typeof intake.$inferSelect;
/** What of an intake's row makes its facts. */
export type IntakeColumns = Pick<
  IntakeRow,
  'path' | 'channel' | 'receivedOn' | 'receivedOnEvidence' | 'client'
>;

/** The first 32 hex digits of the bytes' SHA-256: the same after a rebuild. */
export function documentIdOf(sha256: string): string {
  return sha256.slice(0, 32);
}

export async function findDocument(db: Db | Tx, id: string): Promise<DocumentRow | null> {
  const rows = await db.select().from(document).where(eq(document.id, id));
  return rows[0] ?? null;
}

/** Those of the documents that wait, and for which stage. */
export async function waitingAt(
  db: Db,
  ids: readonly string[],
): Promise<readonly { readonly id: string; readonly stage: string }[]> {
  const rows = await db
    .select({ id: document.id, stage: document.nextStage })
    .from(document)
    .where(and(inArray(document.id, [...ids]), eq(document.status, 'waiting')));
  return rows.flatMap(({ id, stage }) => (stage === null ? [] : [{ id, stage }]));
}

/** Oldest first. */
export async function intakesOf(db: Db | Tx, documentId: string): Promise<readonly IntakeRow[]> {
  return db
    .select()
    .from(intake)
    .where(eq(intake.documentId, documentId))
    .orderBy(asc(intake.takenAt), asc(intake.ordinal), asc(intake.id));
}

export function factsOf(row: DocumentRow, intakes: readonly IntakeColumns[]): DocumentFacts {
  const { id, sha256, sizeBytes, wantsWhole } = row;
  return { id, sha256, sizeBytes, wantsWhole, intakes: intakes.map(intakeFactsOf) };
}

const channel = z.enum(CHANNELS).nullable();
const evidence = z.enum(DAY0_EVIDENCES);

export function intakeFactsOf(row: IntakeColumns): IntakeFacts {
  return {
    path: row.path,
    channel: channel.parse(row.channel),
    receivedOn: row.receivedOn,
    receivedOnEvidence: evidence.parse(row.receivedOnEvidence),
    client: row.client,
  };
}
