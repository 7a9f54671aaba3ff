// What concerns the notice as a whole and cannot wait: somebody changed it, somebody else has it, something was not kept.
import { asProblem } from '../../../api/problem.ts';
import { language, wordsOf } from '../../../shell/language.ts';
import { type Desk, unkept } from '../data/desk.ts';
import { seeNotice } from '../data/notice-api.ts';
import { tell } from '../hooks/tell.ts';
import type { Lock } from '../hooks/use-lock.ts';
import { fill, NOTICE_WORDS } from '../notice.words.ts';

async function lookAgain(desk: Desk): Promise<void> {
  try {
    desk.seen.value = await seeNotice(desk.id);
    desk.trouble.value = null;
  } catch (error) {
    tell(asProblem(error).sentence(language.value));
  }
}

export interface BannersProps {
  readonly desk: Desk;
  readonly lock: Lock;
}

export function Banners({ desk, lock }: BannersProps) {
  const words = wordsOf(NOTICE_WORDS);
  const trouble = desk.trouble.value;
  const [elsewhere] = unkept.value.filter((id) => id !== desk.id);
  return (
    <>
      {trouble === 'changed' && (
        <div class="problem" role="alert">
          <p>
            <span aria-hidden="true">⚠ </span>
            <strong>{words.changedTitle}.</strong> {words.changed}
          </p>
          <button
            type="button"
            onClick={() => {
              desk.trouble.value = null;
            }}
          >
            {words.dismissMessage}
          </button>
        </div>
      )}
      {trouble === 'slow' && (
        <p class="problem" role="alert">
          <span aria-hidden="true">… </span>
          {words.slow}{' '}
          <button type="button" onClick={() => void lookAgain(desk)}>
            {words.lookAgain}
          </button>
        </p>
      )}
      {trouble === 'gone' && (
        <p class="problem" role="alert">
          {words.gone}
        </p>
      )}
      {lock.hold === 'looking' && (
        <p class="notice-looking">
          <span class="tag warn">
            <span aria-hidden="true">⊘ </span>
            {fill(words.lookingOnly, { name: lock.holder ?? words.somebody })}
          </span>{' '}
          <button type="button" onClick={lock.takeOver}>
            {words.takeOver}
          </button>
        </p>
      )}
      {elsewhere !== undefined && (
        <p class="problem" role="alert">
          <span aria-hidden="true">⚠ </span>
          {words.unkept} <a href={`/app/notices/${elsewhere}`}>{words.goBack}</a>
        </p>
      )}
    </>
  );
}
