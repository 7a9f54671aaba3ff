// All results of one document, as they stand.
import { asc, eq } from 'drizzle-orm';
import type { Result } from '../../contract/result.schema.ts';
import type { Db, Tx } from './database.ts';
import { notice } from './schema.ts';
import { storedResult } from './stored-result.ts';

/** In order; empty for a document that is unknown or still on its way for the first time. */
export async function resultsOfDocument(db: Db | Tx, documentId: string): Promise<readonly Result[]> {
  const rows = await db
    .select({ result: notice.result })
    .from(notice)
    .where(eq(notice.documentId, documentId))
    .orderBy(asc(notice.ordinal));
  return rows.map(({ result }) => storedResult(result));
}
