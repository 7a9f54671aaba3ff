// What the program asks a person to look at; what is settled by having looked is closed here.
import { wordsOf } from '../../../shell/language.ts';
import type { Desk } from '../data/desk.ts';
import { save } from '../data/save.ts';
import { said } from '../hooks/use-work.ts';
import { NOTICE_WORDS } from '../notice.words.ts';
import { KindDoubt } from './kind-doubt.tsx';
import { MarkLine } from './mark-line.tsx';
import type { MoreProps } from './part-props.ts';

const DUPLICATE = 'notice.duplicate';
const KIND_DOUBT = 'notice.doubtful';

export function Warnings({ desk, isReadOnly }: MoreProps) {
  const words = wordsOf(NOTICE_WORDS);
  const { notice, review } = desk.seen.value;
  const { warnings } = notice.result;
  if (warnings.length === 0) return <p class="small">{words.noWarnings}</p>;
  return (
    <ul class="notice-warnings">
      {warnings.map((warning) => {
        const { code, message } = warning;
        const key = `warning ${code}`;
        // Whether it is the same notice is said where both are seen side by side, for each copy by itself.
        const isCopy = code === DUPLICATE;
        const isSaid = review.confirmed.includes(message);
        return (
          <li key={message}>
            <span aria-hidden="true">{isSaid ? '✓ ' : '⚠ '}</span>
            {said(warning)} {isSaid && <strong>{words.saidSame}</strong>}{' '}
            {isCopy && (
              <a href={`/app/documents/${encodeURIComponent(review.documentId)}/pages`}>
                {words.compareCopies}
              </a>
            )}
            {!isCopy && review.dismissible.includes(code) && (
              <button type="button" disabled={isReadOnly} onClick={() => close(desk, key, { code, message })}>
                {words.dismiss}
              </button>
            )}
            {code === KIND_DOUBT && <KindDoubt {...{ desk, isReadOnly }} />}
            <MarkLine desk={desk} of={key} />
          </li>
        );
      })}
    </ul>
  );
}

function close(desk: Desk, key: string, json: { readonly code: string; readonly message: string }): void {
  void save(desk, { key, method: 'POST', path: 'warnings/dismiss', json, text: '' });
}
