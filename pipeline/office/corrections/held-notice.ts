// A notice held for a change: its document's row first, as everywhere a document is written, then its own. Two people who
// change it at once do so one after the other.
import { eq } from 'drizzle-orm';
import type { HumanWord } from '../../../contract/human-word.ts';
import type { Result } from '../../../contract/result.schema.ts';
import type { StageOutputs } from '../../stages/stage-outputs.ts';
import type { Tx } from '../../store/database.ts';
import { document, notice } from '../../store/schema.ts';
import { outputsByStage, stageResultsOf } from '../../store/stage-results.ts';
import { storedResult } from '../../store/stored-result.ts';
import { databaseWordIndex } from '../../store/word-rows.ts';

export interface HeldNotice {
  readonly documentId: string;
  readonly documentStatus: string;
  readonly result: Result;
  readonly outputs: Partial<StageOutputs>;
  readonly words: readonly HumanWord[];
}

/** Null when there is none of that id, or there is none any more. */
export async function holdNotice(tx: Tx, documentId: string, id: string): Promise<HeldNotice | null> {
  const [owner] = await tx
    .select({ status: document.status })
    .from(document)
    .where(eq(document.id, documentId))
    .for('update');
  const [row] = await tx
    .select({ result: notice.result, documentId: notice.documentId })
    .from(notice)
    .where(eq(notice.id, id))
    .for('update');
  if (!owner || !row || row.documentId !== documentId) return null;
  return {
    documentId,
    documentStatus: owner.status,
    result: storedResult(row.result),
    outputs: outputsByStage(await stageResultsOf(tx, documentId)),
    words: await databaseWordIndex(tx).wordsOf(documentId),
  };
}
