// The traces of a notice, or of all notices of a document, from what the stages stored.
import { romeDay } from '../../../contract/civil-date.ts';
import type { Result } from '../../../contract/result.schema.ts';
import type { FieldName } from '../../../contract/words.ts';
import { noticeId } from '../../drafting/notice-id.ts';
import type { StageOutputs } from '../../stages/stage-outputs.ts';
import type { FoundNotice } from '../../store/notice-lookup.ts';
import { explainNotice, type NoticeTrace } from './explain-notice.ts';

/** @param notices of one document @param now the instant by which days and years are judged */
export function tracesOf(
  notices: readonly Pick<FoundNotice, 'result'>[],
  { extract, split }: Partial<StageOutputs>,
  fields: readonly FieldName[],
  now: Date,
): readonly NoticeTrace[] {
  return notices.map(({ result }) =>
    explainNotice({
      result,
      extracted: extract?.notices.find(isOf(result)) ?? null,
      place: split?.notices.find(isOf(result)) ?? null,
      fields,
      today: romeDay(now),
    }),
  );
}

/** By the id, never by the place among the results: a person's split leaves gaps. */
function isOf({ id, source }: Result): (notice: { readonly ordinal: number }) => boolean {
  return ({ ordinal }) => noticeId(source.sha256, ordinal) === id;
}
