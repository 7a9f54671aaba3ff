// Rows of a list that `j` and `k` go through. The row that has the focus, or had it last, is the one that keys act upon: an
// element with `data-row` holds its id, the link in it with `data-main` takes the focus.
import { useEffect, useRef, useState } from 'preact/hooks';

export interface Rows {
  /** Null until a row had the focus. */
  readonly selected: string | null;
  move(by: 1 | -1): void;
  /** For the element around all rows. */
  readonly onFocusIn: (event: FocusEvent) => void;
}

/** @param ids in the order shown; when the row with the focus is gone, the one in its place gets it */
export function useRows(ids: readonly string[]): Rows {
  const [selected, select] = useState<string | null>(null);
  const last = useRef(0);
  const at = selected === null ? -1 : ids.indexOf(selected);
  if (at >= 0) last.current = at;
  useEffect(() => {
    if (selected === null || at >= 0 || ids.length === 0) return;
    const next = ids[Math.min(last.current, ids.length - 1)] ?? null;
    select(next);
    if (document.activeElement === document.body) focusRow(next);
  }, [ids.join(' ')]);
  return {
    selected: at >= 0 ? selected : null,
    move: (by) => focusRow(ids[at < 0 ? 0 : Math.max(0, Math.min(ids.length - 1, at + by))] ?? null),
    onFocusIn: ({ target }) => {
      const row = target instanceof Element ? target.closest('[data-row]') : null;
      if (row instanceof HTMLElement) select(row.dataset['row'] ?? null);
    },
  };
}

function focusRow(id: string | null): void {
  if (id === null) return;
  const main = document.querySelector(`[data-row="${CSS.escape(id)}"] [data-main]`);
  if (!(main instanceof HTMLElement)) return;
  main.focus();
  main.closest('[data-row]')?.scrollIntoView({ block: 'nearest' });
}
