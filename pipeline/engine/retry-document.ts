// An explicit retry: back to waiting at the stage where it stopped, or at a named one.
import { eq } from 'drizzle-orm';
import { AppError } from '../../contract/app-error.ts';
import type { Db } from '../store/database.ts';
import { resetOf } from '../store/document-reset.ts';
import { document } from '../store/schema.ts';
import { stageResultsOf } from '../store/stage-results.ts';
import { findDocument } from '../store/stored-document.ts';
import type { StageList } from './stage-list.ts';

/** @returns the stage to queue, null when there is no such document */
export async function retryDocument(
  db: Db,
  list: StageList,
  documentId: string,
  from: string | null,
  now: Date,
): Promise<string | null> {
  if (from !== null && list.indexOf(from) < 0) throw new AppError('arguments.invalid', `no stage ${from}`);
  return db.transaction(async (tx) => {
    const row = await findDocument(tx, documentId);
    if (!row) return null;
    const start = list.startOf(from ?? row.nextStage, await stageResultsOf(tx, documentId));
    const stage = String(list.at(start).name);
    await tx.update(document).set(resetOf(stage, now)).where(eq(document.id, documentId));
    return stage;
  });
}
