// The queue of one page: which lane and filters, which row one is at, and the list and counts kept fresh while it is looked at.
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ReviewLane } from '../../../contract/review-lanes.ts';
import { asProblem, type Problem } from '../../api/problem.ts';
import { askCounts, type Counts, type QueueFilters } from '../../api/queue.ts';
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
  focusSelected(): void;
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
  const latest = useRef({ lane, filters, selected });
  latest.current = { lane, filters, selected };

  useLayoutEffect(() => {
    const question = { lane, filters };
    const back = latest.current.selected;
    if (isAnswered(question)) void refreshQueue(back).then(() => count());
    else void openQueue(question, back).then(() => count());
  }, [lane, filters]);
  const list = rows.value;
  useEffect(() => settle(list, place.index, latest.current.selected, setSelected), [list]);
  useEffect(() => {
    const index = list.findIndex(({ row }) => row.id === selected);
    keepPlace({ lane, filters, id: selected, index: Math.max(0, index) });
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
    const [added] = await Promise.all([refreshQueue(latest.current.selected, keep), count()]);
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
  const move = (by: number) => void moveTo(Math.max(0, at + (at < 0 ? 1 : by)), setSelected);
  return {
    ...{ lane, filters, selected, counts, countsProblem: problem, refresh, move, select: setSelected },
    setLane: (next) => {
      setLane(next);
      setSelected(null);
    },
    setFilters: (next) => {
      setFilters(next);
      setSelected(null);
    },
    focusSelected: () => focusRow(selected ?? list[0]?.row.id ?? null),
    leave: (id) => {
      const own = list.findIndex(({ row }) => row.id === id);
      const next = list[own + 1] ?? list[own - 1];
      setSelected(next?.row.id ?? null);
      focusRow(next?.row.id ?? null);
    },
  };
}

function useCounts() {
  const [counts, setCounts] = useState<Counts | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const count = useCallback(async () => {
    try {
      setCounts(await askCounts());
      setProblem(null);
    } catch (error) {
      setProblem(asProblem(error));
    }
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

const elementOf = (id: string | null): HTMLElement | null =>
  id === null ? null : document.querySelector<HTMLElement>(`tr[data-id="${CSS.escape(id)}"]`);

const topOf = (id: string | null): number | null => elementOf(id)?.getBoundingClientRect().top ?? null;

function focusRow(id: string | null): void {
  elementOf(id)?.focus();
}
