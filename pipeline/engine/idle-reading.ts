// What an idle machine does: pages of which only the head was read are read whole, a few documents at a time. Their
// text is wanted for search and review, and a letter that hid below a head comes to light. The document goes its way
// again from `read`; until then its results stand as they are.
import { and, asc, eq, gt, inArray } from 'drizzle-orm';
import type { Db } from '../store/database.ts';
import { resetOf } from '../store/document-reset.ts';
import { document } from '../store/schema.ts';

/** So few that what comes in meanwhile waits for seconds, not minutes. */
const DOCUMENTS_AT_ONCE = 4;
const FROM_STAGE = 'read';

/**
 * Points documents with unread pages back to `read`, oldest first, if nothing else waits.
 * @returns their ids, to be queued at {@link FROM_STAGE}
 */
export async function takeUpDeferred(db: Db, now: Date): Promise<readonly string[]> {
  return db.transaction(async (tx) => {
    const waiting = await tx
      .select({ id: document.id })
      .from(document)
      .where(eq(document.status, 'waiting'))
      .limit(1);
    if (waiting.length > 0) return [];
    const rows = await tx
      .select({ id: document.id })
      .from(document)
      .where(and(gt(document.pagesDeferred, 0), inArray(document.status, ['done', 'needs_review'])))
      .orderBy(asc(document.createdAt), asc(document.id))
      .limit(DOCUMENTS_AT_ONCE);
    const ids = rows.map((row) => row.id);
    if (ids.length === 0) return [];
    await tx
      .update(document)
      .set({ ...resetOf(FROM_STAGE, now), wantsWhole: true })
      .where(inArray(document.id, ids));
    return ids;
  });
}
