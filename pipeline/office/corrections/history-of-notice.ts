// What people said of a notice, oldest first, whether it still holds, and whether the notice is still there.
import { AppError } from '../../../contract/app-error.ts';
import { type HumanWord, targetOf } from '../../../contract/human-word.ts';
import { standingWords } from '../../../validators/corrections/index.ts';
import type { Db } from '../../store/database.ts';
import { findNotices } from '../../store/notice-lookup.ts';
import { databaseWordIndex, wordsOfNotice } from '../../store/word-rows.ts';

/** What somebody keyed blindly is left out, not only its value: until it is compared nobody else may know of it. */
export interface HistoryEntry extends HumanWord {
  /** `field numeroCartella`, `type`, … */
  readonly target: string;
  /** Nobody took it back or said otherwise since. */
  readonly stands: boolean;
}

/**
 * @param id whole, of a notice that is or was
 * @throws AppError notice.not_found for one that is not there and of which nobody ever said anything
 */
export async function historyOfNotice(db: Db, id: string): Promise<readonly HistoryEntry[]> {
  const own = await wordsOfNotice(db, id);
  const documentId = await documentOf(db, id);
  if (own.length === 0 && documentId === null) throw new AppError('notice.not_found', id);
  if (documentId === null) return entries(own, own);
  const all = await databaseWordIndex(db).wordsOf(documentId);
  return entries(
    all.filter((word) => word.noticeId === id || word.said.of === 'split'),
    all,
  );
}

function entries(words: readonly HumanWord[], all: readonly HumanWord[]): readonly HistoryEntry[] {
  const standing = new Set(standingWords(all));
  const shown = words.filter(({ said }) => said.of !== 'keying');
  return shown.map((word) => ({ ...word, target: targetOf(word.said), stands: standing.has(word) }));
}

async function documentOf(db: Db, id: string): Promise<string | null> {
  try {
    return (await findNotices(db, id))[0]?.documentId ?? null;
  } catch (error) {
    if (error instanceof AppError && error.code === 'notice.not_found') return null;
    throw error;
  }
}
