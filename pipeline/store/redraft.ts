// A notice whose request a person changed goes its way again from `draft`; nothing is read anew.
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from './database.ts';
import { resetOf } from './document-reset.ts';
import { document, notice } from './schema.ts';

const FIRST_STAGE = 'draft';
const LAST_STAGE = 'deliver';
const AT_END = ['done', 'needs_review'];

/** Call it in the transaction of the change. @returns the documents to settle afterwards (engine.settle) */
export async function redraft(tx: Tx, noticeIds: readonly string[], now: Date): Promise<readonly string[]> {
  if (noticeIds.length === 0) return [];
  const rows = await tx
    .selectDistinct({ id: notice.documentId })
    .from(notice)
    .where(inArray(notice.id, [...noticeIds]));
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return [];
  await tx
    .update(document)
    .set(resetOf(FIRST_STAGE, now))
    .where(and(inArray(document.id, ids), inArray(document.status, AT_END)));
  // One that was drafted and not delivered yet is drafted again; a run that drafts at this moment finds itself stale.
  await tx
    .update(document)
    .set({
      nextStage: sql`CASE WHEN ${document.nextStage} = ${LAST_STAGE} THEN ${FIRST_STAGE} ELSE ${document.nextStage} END`,
      revision: sql`${document.revision} + 1`,
    })
    .where(and(inArray(document.id, ids), eq(document.status, 'waiting')));
  return ids;
}
