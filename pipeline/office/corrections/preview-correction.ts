// What a correction would make of a notice, while it is still being typed: fields, deadline, request and ruolo by the same
// stages that will make them. Nothing is stored, nothing is read anew.
import { AppError } from '../../../contract/app-error.ts';
import type { HumanWord } from '../../../contract/human-word.ts';
import type { Result } from '../../../contract/result.schema.ts';
import { findNotices } from '../../store/notice-lookup.ts';
import { outputsByStage, stageResultsOf } from '../../store/stage-results.ts';
import { databaseWordIndex } from '../../store/word-rows.ts';
import type { Change, Refusal } from './change.ts';
import { newWord, spokenWords } from './correct-notice.ts';
import type { CorrectionDesk } from './correction-desk.ts';

export type CorrectionPreview =
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }
  | ({ readonly kind: 'preview' } & Pick<
      Result,
      'status' | 'source' | 'notice' | 'fields' | 'deadline' | 'request' | 'ruolo' | 'warnings'
    >);

const NOBODY = 'preview';

/** @throws AppError notice.not_found, notice.busy, correction.no_reading */
export async function previewCorrection(
  desk: Pick<CorrectionDesk, 'engine' | 'clock'>,
  id: string,
  changes: readonly Change[],
  signal: AbortSignal,
): Promise<CorrectionPreview> {
  const { db } = desk.engine;
  const [found] = await findNotices(db, id);
  if (!found) throw new AppError('notice.not_found', id);
  const { documentId, result } = found;
  const said = await databaseWordIndex(db).wordsOf(documentId);
  const outputs = outputsByStage(await stageResultsOf(db, documentId));
  const at = desk.clock.now();
  const spoken = spokenWords({ result, outputs, words: said }, changes, at);
  if ('refusals' in spoken) return { kind: 'refused', refusals: spoken.refusals };
  const first = said.length;
  const words: readonly HumanWord[] = [
    ...said,
    ...spoken.words.map((word, index) => ({ ...newWord(word, result, NOBODY, at), place: first + index })),
  ];
  const { draft } = await desk.engine.rehearse(documentId, words, signal);
  const after = draft.results.find((each) => each.id === result.id);
  if (!after) throw new AppError('notice.busy');
  const { status, source, notice, fields, deadline, request, ruolo, warnings } = after;
  return { kind: 'preview', status, source, notice, fields, deadline, request, ruolo, warnings };
}
