// The use case: a person decides which pages of a document are one notice. Recorded, asked for by the split stage from then
// on, taken back by a retraction; what was said of notices that are divided otherwise now is kept, and shown beside them.

import { eq } from 'drizzle-orm';
import { AppError } from '../../../contract/app-error.ts';
import { targetOf, type WordKind } from '../../../contract/human-word.ts';
import type { Result } from '../../../contract/result.schema.ts';
import { standingWords } from '../../../validators/corrections/index.ts';
import type { Tx } from '../../store/database.ts';
import { resultsOfDocument } from '../../store/document-results.ts';
import { sendBackTo } from '../../store/recheck.ts';
import { document } from '../../store/schema.ts';
import { outputsByStage, stageResultsOf } from '../../store/stage-results.ts';
import { appendWords, databaseWordIndex } from '../../store/word-rows.ts';
import type { SplitChange } from './change.ts';
import { type CorrectionDesk, settleInTime } from './correction-desk.ts';
import { splitVersion } from './splits-of-document.ts';

export interface SplitOutcome {
  readonly documentId: string;
  /** False: recorded, and the document was not done in time. */
  readonly isDone: boolean;
  readonly results: readonly Result[];
}

/** @throws AppError notice.not_found, notice.busy, split.pages_unknown, correction.nothing_to_retract, and what `expects` throws */
export async function decideSplit(
  desk: CorrectionDesk,
  documentId: string,
  change: SplitChange,
  by: string,
  signal: AbortSignal,
  /** Given the version of the division there is, in the transaction of the change; throws for another than was seen. */
  expects: (version: string) => void = () => undefined,
): Promise<SplitOutcome> {
  const { db } = desk.engine;
  await settleInTime(desk, [documentId], signal);
  await db.transaction(async (tx) => {
    await hold(tx, documentId);
    expects(await splitVersion(tx, documentId));
    await save(tx, documentId, change, by, desk.clock.now());
  });
  const isDone = await settleInTime(desk, [documentId], signal);
  return { documentId, isDone, results: await resultsOfDocument(db, documentId) };
}

/** Nobody else changes it meanwhile. */
async function hold(tx: Tx, documentId: string): Promise<void> {
  const [row] = await tx
    .select({ status: document.status })
    .from(document)
    .where(eq(document.id, documentId))
    .for('update');
  if (!row) throw new AppError('notice.not_found', documentId);
  if (row.status === 'waiting') throw new AppError('notice.busy');
}

async function save(tx: Tx, documentId: string, change: SplitChange, by: string, at: Date): Promise<void> {
  const { read } = outputsByStage(await stageResultsOf(tx, documentId));
  const part = read?.parts.find(({ name }) => name === change.part);
  const pages = pagesOf(change);
  const known = new Set(part?.pages.map(({ page }) => page));
  if (!pages.every((page) => known.has(page))) throw new AppError('split.pages_unknown');
  const said = { of: 'split' as const, decision: change.decision };
  if (change.do === 'retract') {
    const words = standingWords(await databaseWordIndex(tx).wordsOf(documentId));
    const stands = words.some((word) => word.part === change.part && targetOf(word.said) === targetOf(said));
    if (!stands) throw new AppError('correction.nothing_to_retract');
  }
  const kind: WordKind = change.do;
  const word = {
    noticeId: null,
    part: change.part,
    pages,
    kind,
    said,
    isInsisted: false,
    machine: null,
    by,
    at,
  };
  await appendWords(tx, documentId, [word]);
  await sendBackTo(tx, documentId, 'split', at);
}

function pagesOf({ decision }: SplitChange): readonly number[] {
  if (decision.as === 'cut') return [decision.before];
  return [...new Set(decision.pages)].sort((a, b) => a - b);
}
