// What became of something that was sent outside the fields: being saved, or why it was not.
import { language, wordsOf } from '../../../shell/language.ts';
import { type Desk, putMark } from '../data/desk.ts';
import { said } from '../hooks/use-work.ts';
import { LABELS } from '../labels.words.ts';
import { NOTICE_WORDS } from '../notice.words.ts';

export function MarkLine({ desk, of }: { readonly desk: Desk; readonly of: string }) {
  const mark = desk.marks.value.get(of);
  const states = wordsOf(LABELS).states;
  if (!mark) return null;
  if (mark.phase === 'saving') return <p class="small">… {states.saving}</p>;
  const why = mark.refusal ? said(mark.refusal) : mark.problem?.sentence(language.value);
  return (
    <p class="slot-refusal" role="alert">
      <span aria-hidden="true">✕ </span>
      {states.failed}. {why}{' '}
      <button type="button" onClick={() => putMark(desk, of, null)}>
        {wordsOf(NOTICE_WORDS).dismissMessage}
      </button>
    </p>
  );
}
