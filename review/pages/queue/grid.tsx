// The rows of a lane as a grid with one tab stop: the row one is at. What lies below is loaded as one comes near it.
import { useEffect, useRef } from 'preact/hooks';
import { language, wordsOf } from '../../shell/language.ts';
import type { ShownRow } from './merge-rows.ts';
import { QUEUE_WORDS } from './queue.words.ts';
import { ROLE } from './roles.ts';
import { Row } from './row.tsx';

const NEAR_PX = 800;

export interface GridProps {
  readonly label: string;
  readonly rows: readonly ShownRow[];
  readonly selected: string | null;
  readonly total: number | null;
  readonly hasMore: boolean;
  readonly isAsking: boolean;
  onSelect(id: string): void;
  onOpen(id: string): void;
  onMore(): void;
}

export function Grid({ label, rows, selected, total, hasMore, isAsking, ...on }: GridProps) {
  const words = wordsOf(QUEUE_WORDS);
  const end = useNearEnd(hasMore, rows.length, on.onMore);
  const onFocusIn = ({ target }: FocusEvent) => {
    const id = rowOf(target)?.dataset['id'];
    if (id !== undefined) on.onSelect(id);
  };
  return (
    <>
      <table
        {...ROLE.grid}
        class="queue"
        aria-label={label}
        aria-rowcount={total === null ? -1 : Math.max(total, rows.length) + 1}
        aria-busy={isAsking}
        onFocusIn={onFocusIn}
      >
        <thead {...ROLE.rowgroup}>
          <tr {...ROLE.row} aria-rowindex={1}>
            {(['left', 'act', 'who', 'why', 'age', 'hand'] as const).map((column) => (
              <th key={column} {...ROLE.columnheader} scope="col">
                {words.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...ROLE.rowgroup}>
          {rows.map((shown, index) => (
            <Row
              key={shown.row.id}
              shown={shown}
              index={index}
              isSelected={shown.row.id === selected}
              language={language.value}
              onOpen={on.onOpen}
            />
          ))}
        </tbody>
      </table>
      <p class="queue-end" ref={end}>
        <span class="small">{words.shown(rows.length, !hasMore)}</span>
        {hasMore && (
          <button type="button" onClick={on.onMore}>
            {words.loadMore}
          </button>
        )}
      </p>
    </>
  );
}

function rowOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('tr[data-id]') : null;
}

/** The element behind the last row; `onMore` is called as long as it is near what is seen. */
function useNearEnd(hasMore: boolean, count: number, onMore: () => void) {
  const end = useRef<HTMLParagraphElement>(null);
  const latest = useRef(onMore);
  latest.current = onMore;
  useEffect(() => {
    if (!hasMore || !end.current) return;
    const watch = new IntersectionObserver(
      (seen) => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) latest.current();
      },
      { rootMargin: `${NEAR_PX}px` },
    );
    watch.observe(end.current);
    return () => watch.disconnect();
  }, [hasMore, count]);
  return end;
}
