// What concerns the notice as a whole and cannot wait: somebody changed it, somebody else has it, something was not kept.
import { wordsOf } from '../../../shell/language.ts';
import { type Desk, unkept } from '../data/desk.ts';
import type { Lock } from '../hooks/use-lock.ts';
import { fill, NOTICE_WORDS } from '../notice.words.ts';

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
