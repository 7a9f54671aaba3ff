// Who runs a document: claim, release, delay. A run may store only while its token stands in the row, so two
// runs of one document (a lost lock, a second machine) can never both leave an effect.
import { and, eq, sql } from 'drizzle-orm';
import type { Db } from './database.ts';
import { document } from './schema.ts';
import type { DocumentRow } from './stored-document.ts';

/**
 * Takes a waiting document. A token that still stands there belonged to a run whose process died: that counts as
 * a crash of the present stage. Null when the document is gone or at its end.
 */
export async function claimDocument(
  db: Db,
  id: string,
  token: string,
  now: Date,
): Promise<DocumentRow | null> {
  const rows = await db
    .update(document)
    .set({
      crashes: sql`${document.crashes} + CASE WHEN ${document.runToken} IS NULL THEN 0 ELSE 1 END`,
      runToken: token,
      updatedAt: now,
    })
    .where(and(eq(document.id, id), eq(document.status, 'waiting')))
    .returning();
  return rows[0] ?? null;
}

/** Gives it back unfinished, without blame: the process stops, or another lane goes on. */
export async function releaseDocument(db: Db, id: string, token: string): Promise<void> {
  await db
    .update(document)
    .set({ runToken: null })
    .where(and(eq(document.id, id), eq(document.runToken, token)));
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
