// The queue of one page: which lane and filters, which row one is at, and the list and counts kept fresh while it is looked at.
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ReviewLane } from '../../../contract/review-lanes.ts';
import { asProblem, type Problem } from '../../api/problem.ts';
import { askCounts } from '../../api/queue.ts';
import type { Counts, QueueFilters } from '../../api/queue-types.ts';
import { wordsOf } from '../../shell/language.ts';
import { announce } from '../../ui/announce.tsx';
import { keepPlace, keptPlace } from './place.ts';
import { QUEUE_WORDS } from './queue.words.ts';
import { hasMore, isAnswered, loadMore, openQueue, refreshQueue, rows } from './queue-list.ts';

const EVERY_MS = 15_000;

export interface Queue {
  readonly lane: ReviewLane;
  readonly filters: QueueFilters;
  readonly selected: string | null;
  readonly counts: Counts | null;
  readonly countsProblem: Problem | null;
  setLane(lane: ReviewLane): void;
  setFilters(filters: QueueFilters): void;
  select(id: string): void;
  /** Focuses the row so many further; at the last one what lies below is loaded first. */
  move(by: number): void;
  /** The row one is at; without one the first. */
  selectedRow(): HTMLElement | null;
  /** Asks anew for what is shown. */
  refresh(isAsked?: boolean): Promise<void>;
  /** Goes on to the neighbour of a row that leaves the lane. */
  leave(id: string): void;
}

export function useQueue(): Queue {
  const [place] = useState(keptPlace);
  const [lane, setLane] = useState(place.lane);
  const [filters, setFilters] = useState(place.filters);
  const [selected, setSelected] = useState(place.id);
  const { counts, problem, count } = useCounts();
  const anchor = useRef<number | null>(null);
  const lastIndex = useRef(place.index);
  const latest = useRef({ lane, filters, selected });
  latest.current = { lane, filters, selected };
  const select = useCallback((id: string | null) => {
    latest.current = { ...latest.current, selected: id };
    setSelected(id);
  }, []);

  useLayoutEffect(() => {
    const question = { lane, filters };
    const back = latest.current.selected;
    if (isAnswered(question)) void refreshQueue(back).then(() => count());
    else void openQueue(question, back).then(() => count());
  }, [lane, filters]);
  const list = rows.value;
  useEffect(() => settle(list, lastIndex.current, latest.current.selected, select), [list]);
  useEffect(() => {
    const index = list.findIndex(({ row }) => row.id === selected);
    if (index >= 0) lastIndex.current = index;
    keepPlace({ lane, filters, id: selected, index: lastIndex.current });
  }, [lane, filters, selected, list]);
  // What came in above pushes nothing away from under the eye.
  useLayoutEffect(() => {
    const before = anchor.current;
    anchor.current = null;
    const after = topOf(latest.current.selected);
    if (before !== null && after !== null && before !== after) scrollBy(0, after - before);
  }, [list]);

  const refresh = useCallback(async (isAsked = false) => {
    const words = wordsOf(QUEUE_WORDS);
    const keep = () => {
      anchor.current = topOf(latest.current.selected);
    };
    const added = await refreshQueue(latest.current.selected, keep);
    void count();
    if (added > 0) announce(words.cameIn(added));
    else if (isAsked) announce(words.refreshed);
  }, []);
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) void refresh();
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, []);

  const at = list.findIndex(({ row }) => row.id === selected);
  // Whoever comes from elsewhere is first where they were.
  const move = (by: number) => void moveTo(Math.max(0, at + (isInRow() ? by : 0)), select);
  return {
    ...{ lane, filters, selected, counts, countsProblem: problem, refresh, move, select },
    setLane: (next) => {
      setLane(next);
      select(null);
    },
    setFilters: (next) => {
      setFilters(next);
      select(null);
    },
    selectedRow: () => elementOf(latest.current.selected ?? rows.peek()[0]?.row.id ?? null),
    leave: (id) => {
      const own = list.findIndex(({ row }) => row.id === id);
      const next = list[own + 1] ?? list[own - 1];
      select(next?.row.id ?? null);
    },
  };
}

function useCounts() {
  const [counts, setCounts] = useState<Counts | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  /** One at a time: whoever goes through the lanes quickly would have each count wait for those before. */
  const under = useRef({ way: false, wanted: false });
  const count = useCallback(async () => {
    under.current.wanted = true;
    if (under.current.way) return;
    under.current.way = true;
    while (under.current.wanted) {
      under.current.wanted = false;
      try {
        setCounts(await askCounts());
        setProblem(null);
      } catch (error) {
        setProblem(asProblem(error));
      }
    }
    under.current.way = false;
  }, []);
  return { counts, problem, count };
}

type Rows = typeof rows.value;

/** One row can always be reached: the one from before, else the one in its place. Coming back, it has the focus. */
function settle(
  list: Rows,
  index: number,
  selected: string | null,
  select: (id: string | null) => void,
): void {
  if (list.length === 0) return;
  const isThere = list.some(({ row }) => row.id === selected);
  if (!isThere) {
    const place = selected === null ? 0 : Math.min(index, list.length - 1);
    select(list[place]?.row.id ?? null);
  }
  if (selected !== null && document.activeElement === document.body) {
    focusRow(isThere ? selected : (list[Math.min(index, list.length - 1)]?.row.id ?? null));
  }
}

async function moveTo(place: number, select: (id: string) => void): Promise<void> {
  if (place >= rows.peek().length && hasMore.peek()) await loadMore();
  const list = rows.peek();
  const id = list[Math.min(place, list.length - 1)]?.row.id;
  if (id === undefined) return;
  select(id);
  // A row that was just loaded is drawn first.
  if (elementOf(id)) focusRow(id);
  else requestAnimationFrame(() => focusRow(id));
}

const isInRow = (): boolean => document.activeElement?.closest('tr[data-id]') != null;

const elementOf = (id: string | null): HTMLElement | null =>
  id === null ? null : document.querySelector<HTMLElement>(`tr[data-id="${CSS.escape(id)}"]`);

const topOf = (id: string | null): number | null => elementOf(id)?.getBoundingClientRect().top ?? null;

function focusRow(id: string | null): void {
  elementOf(id)?.focus();
}
