// A hundred rows at a time, so that a thousand files do not make the page slow.
import { language, wordsOf } from '../../../shell/language.ts';
import { useKeys } from '../../../ui/keys.ts';
import { showCount } from '../plan/show.ts';
import { UPLOAD_WORDS } from '../upload.words.ts';

const ROWS = 100;

export function pageOf<Item>(items: readonly Item[], page: number): readonly Item[] {
  const at = Math.min(page, lastPage(items.length)) * ROWS;
  return items.slice(at, at + ROWS);
}

export interface PagerProps {
  readonly count: number;
  readonly page: number;
  onPage(page: number): void;
}

export function Pager({ count, page: wanted, onPage }: PagerProps) {
  const words = wordsOf(UPLOAD_WORDS);
  const last = lastPage(count);
  const page = Math.min(wanted, last);
  const go = (to: number) => onPage(Math.max(0, Math.min(to, last)));
  useKeys(
    last === 0
      ? []
      : [
          { key: 'n', label: words.next, run: () => go(page + 1) },
          { key: 'b', label: words.previous, run: () => go(page - 1) },
        ],
  );
  if (last === 0) return null;
  const show = (value: number) => showCount(value, language.value);
  return (
    <div class="upload-pager">
      <button type="button" disabled={page === 0} onClick={() => go(page - 1)}>
        {words.previous}{' '}
        <span class="key" aria-hidden="true">
          b
        </span>
      </button>
      <span>{words.range(show(page * ROWS + 1), show(Math.min(count, (page + 1) * ROWS)), show(count))}</span>
      <button type="button" disabled={page === last} onClick={() => go(page + 1)}>
        {words.next}{' '}
        <span class="key" aria-hidden="true">
          n
        </span>
      </button>
    </div>
  );
}

function lastPage(count: number): number {
  return Math.max(0, Math.ceil(count / ROWS) - 1);
}
