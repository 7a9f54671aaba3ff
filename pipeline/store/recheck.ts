// A document about which a person said something goes its way again from where their word counts; nothing is read anew.
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from './database.ts';
import { resetOf } from './document-reset.ts';
import { document } from './schema.ts';

/** Where words are asked for: of a notice at `check`, of the split at `split`. */
const AFTER: Readonly<Record<'split' | 'check' | 'draft', readonly string[]>> = {
  split: ['extract', 'check', 'link', 'draft', 'deliver'],
  check: ['link', 'draft', 'deliver'],
  draft: ['deliver'],
};
const AT_END = ['done', 'needs_review'];

/**
 * Call it in the transaction of the word. A run that is under way finds itself stale, whatever stage it is at: the stages
 * that ask for words store only what was asked at the present revision.
 */
export async function sendBackTo(
  tx: Tx,
  documentId: string,
  stage: keyof typeof AFTER,
  now: Date,
): Promise<void> {
  await tx
    .update(document)
    .set(resetOf(stage, now))
    .where(and(eq(document.id, documentId), inArray(document.status, AT_END)));
  const isPast = inArray(document.nextStage, [...AFTER[stage]]);
  await tx
    .update(document)
    .set({
      nextStage: sql`CASE WHEN ${isPast} THEN ${stage} ELSE ${document.nextStage} END`,
      revision: sql`${document.revision} + 1`,
    })
    .where(and(eq(document.id, documentId), eq(document.status, 'waiting')));
}
