// The use case: a person puts a notice right, or says that it is. Their words are appended and the document goes its way
// again from `check`, in one transaction; nothing is read anew, and what they said outlives every later reading.
import { AppError } from '../../../contract/app-error.ts';
import { romeDay } from '../../../contract/civil-date.ts';
import type { Result } from '../../../contract/result.schema.ts';
import type { Tx } from '../../store/database.ts';
import { type FoundNotice, findNotices } from '../../store/notice-lookup.ts';
import type { Expectation } from '../../store/notice-version.ts';
import { sendBackTo } from '../../store/recheck.ts';
import { appendWords, type NewWord } from '../../store/word-rows.ts';
import { requireFree } from '../review/review-marks.ts';
import type { Change, Refusal } from './change.ts';
import { type CorrectionDesk, settleInTime } from './correction-desk.ts';
import { groundsOf } from './grounds.ts';
import { type HeldNotice, holdNotice } from './held-notice.ts';
import { isRefusal, type SpokenWord, wordsOfChange } from './words-of-change.ts';

export interface Corrector {
  /** Principal: `user:…`, `token:…`, `local`. */
  readonly by: string;
  /** What must hold of the notice for the change to be made (the version they saw); asked with the notice held. */
  readonly expects?: Expectation;
}

export type CorrectionOutcome =
  /** Nothing was recorded. */
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }
  | { readonly kind: 'corrected'; readonly notice: FoundNotice }
  /** Recorded; the document was not done in time and goes on by itself. */
  | { readonly kind: 'recorded'; readonly documentId: string };

/** Two who keep changing the same notice do not keep a third waiting for ever. */
const MAX_TRIES = 5;

/**
 * @param id whole, of one notice
 * @param changes all of them or none
 * @throws AppError notice.not_found, notice.busy, correction.no_reading, review.locked, and what `expects` throws
 */
export async function correctNotice(
  desk: CorrectionDesk,
  id: string,
  changes: readonly Change[],
  who: Corrector,
  signal: AbortSignal,
): Promise<CorrectionOutcome> {
  const { engine } = desk;
  const [found] = await findNotices(engine.db, id);
  if (!found) throw new AppError('notice.not_found', id);
  const { documentId } = found;
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    const saved = await engine.db.transaction((tx) => save(tx, found, changes, who, desk));
    if (saved.kind === 'refused') return saved;
    // What another person changed a moment ago is not in the notice yet: it is, once its document is done.
    const isDone = await settleInTime(desk, [documentId], signal);
    if (saved.kind === 'saved') {
      if (!isDone) return { kind: 'recorded', documentId };
      const [notice] = await findNotices(engine.db, found.result.id);
      if (!notice) throw new AppError('notice.not_found', id);
      return { kind: 'corrected', notice };
    }
    if (!isDone) throw new AppError('notice.busy');
  }
  throw new AppError('notice.busy');
}

type Saved =
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }
  | { readonly kind: 'saved' }
  /** Its document is on its way: what is shown may change any moment. */
  | { readonly kind: 'busy' };

async function save(
  tx: Tx,
  found: FoundNotice,
  changes: readonly Change[],
  { by, expects }: Corrector,
  { clock }: CorrectionDesk,
): Promise<Saved> {
  const held = await holdNotice(tx, found.documentId, found.result.id);
  if (!held) return { kind: 'busy' };
  await expects?.(tx);
  if (held.documentStatus === 'waiting') return { kind: 'busy' };
  const at = clock.now();
  await requireFree(tx, held.result.id, by, at);
  const spoken = spokenWords(held, changes, at);
  if ('refusals' in spoken) return { kind: 'refused', refusals: spoken.refusals };
  await appendWords(
    tx,
    held.documentId,
    spoken.words.map((word) => newWord(word, held.result, by, at)),
  );
  await sendBackTo(tx, held.documentId, 'check', at);
  return { kind: 'saved' };
}

/** @throws AppError correction.no_reading where fields are to be changed and none were read */
export function spokenWords(
  { result, outputs, words }: Pick<HeldNotice, 'result' | 'outputs' | 'words'>,
  changes: readonly Change[],
  at: Date,
): { readonly words: readonly SpokenWord[] } | { readonly refusals: readonly Refusal[] } {
  const grounds = groundsOf(result, outputs, words, romeDay(at));
  if (grounds.machine === null && changes.some((change) => change.of !== 'warning'))
    throw new AppError('correction.no_reading');
  const made = changes.map((change) => wordsOfChange(change, grounds));
  const refusals = made.flatMap((each) => (isRefusal(each) ? [each] : []));
  if (refusals.length > 0) return { refusals };
  return { words: made.flatMap((each) => (isRefusal(each) ? [] : each)) };
}

export function newWord(word: SpokenWord, { id, source }: Result, by: string, at: Date): NewWord {
  const pages = [...source.pages].sort((a, b) => a - b);
  return { ...word, noticeId: id, part: source.part, pages, by, at };
}
