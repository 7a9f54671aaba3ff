// What is to be looked at, the most urgent first: lanes, filters, and the rows that keys go through.

import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { type CivilDate, romeDay } from '../../../contract/civil-date.ts';
import { REVIEW_LANES } from '../../../contract/review-lanes.ts';
import { asProblem, type Problem } from '../../api/problem.ts';
import { takeNotice } from '../../api/queue.ts';
import { NO_FILTERS, type QueueRow } from '../../api/queue-types.ts';
import { wordsOf } from '../../shell/language.ts';
import { useMay } from '../../shell/me.ts';
import { announce } from '../../ui/announce.tsx';
import { type KeyBinding, useKeys } from '../../ui/keys.ts';
import { ProblemBox } from '../../ui/problem-box.tsx';
import { isDialogOpen } from './dialog.tsx';
import { Empty } from './empty.tsx';
import { Filters, SEARCH_ID } from './filters.tsx';
import { Grid } from './grid.tsx';
import { HeldDialog } from './held-dialog.tsx';
import { Lanes, PANEL_ID, tabId } from './lanes.tsx';
import { OpinionDialog } from './opinion-dialog.tsx';
import { ParkDialog } from './park-dialog.tsx';
import { QUEUE_WORDS } from './queue.words.ts';
import { answered, hasMore, isAsking, loadMore, problem, rows } from './queue-list.ts';
import { type Queue, useQueue } from './use-queue.ts';
import './queue.css';

type Asking = { readonly as: 'held' | 'park' | 'opinion'; readonly row: QueueRow };

export function QueuePage() {
  const words = wordsOf(QUEUE_WORDS);
  const queue = useQueue();
  const mayWrite = useMay('write');
  const [isFiltering, setFiltering] = useState(false);
  const [asking, setAsking] = useState<Asking | null>(null);
  const [failed, setFailed] = useState<Problem | null>(null);
  const go = useOpen(queue, setAsking, setFailed);
  const current = () => rows.peek().find(({ row }) => row.id === queue.selected)?.row;
  const askFor = (as: 'park' | 'opinion') => {
    const row = current();
    if (row && mayWrite) setAsking({ as, row });
  };
  const openFilters = () => {
    setFiltering(true);
    requestAnimationFrame(() => document.querySelector<HTMLElement>('.filters-more select')?.focus());
  };
  useKeys(queueKeys(queue, { askFor, openFilters, open: () => go.open(queue.selected) }));
  const close = () => setAsking(null);
  const done = (said: string) => {
    if (asking) queue.leave(asking.row.id);
    close();
    announce(said);
    void queue.refresh();
  };
  return (
    <>
      <h1>{words.title}</h1>
      <Lanes lane={queue.lane} counts={queue.counts?.review ?? null} onChoose={queue.setLane} />
      <div class="queue-head">
        <Filters
          filters={queue.filters}
          isOpen={isFiltering}
          onToggle={() => (isFiltering ? setFiltering(false) : openFilters())}
          onChange={queue.setFilters}
          onLeave={() => queue.selectedRow()?.focus()}
        />
        <Toolbar queue={queue} mayWrite={mayWrite} askFor={askFor} />
      </div>
      {[failed, problem.value, queue.countsProblem].map(
        (each, at) => each && <ProblemBox key={at} problem={each} onRetry={() => void queue.refresh(true)} />,
      )}
      <div id={PANEL_ID} role="tabpanel" aria-labelledby={tabId(queue.lane)}>
        <Rows queue={queue} onOpen={go.open} />
      </div>
      {asking && (
        <Dialogs
          {...{ asking, done, close, today: todayOf(queue), backTo: queue.selectedRow }}
          onOpen={() => go.show(asking.row.id)}
        />
      )}
    </>
  );
}

interface DialogsProps {
  readonly asking: Asking;
  readonly today: CivilDate;
  onOpen(): void;
  done(said: string): void;
  close(): void;
  backTo(): HTMLElement | null;
}

function Dialogs({ asking: { as, row }, today, onOpen, done, close, backTo }: DialogsProps) {
  const common = { row, onClose: close, backTo };
  if (as === 'held') return <HeldDialog {...common} onOpen={onOpen} />;
  if (as === 'park') return <ParkDialog {...common} today={today} onDone={done} />;
  return <OpinionDialog {...common} onDone={done} />;
}

interface RowsProps {
  readonly queue: Queue;
  onOpen(id: string): void;
}

function Rows({ queue, onOpen }: RowsProps) {
  const words = wordsOf(QUEUE_WORDS);
  const { lane, filters } = queue;
  const isFiltered = Object.values(filters).some((value) => value !== '');
  if (answered.value === null) return problem.value === null ? <p class="loading">{words.loading}</p> : null;
  if (rows.value.length === 0 && !isAsking.value)
    return <Empty lane={lane} isFiltered={isFiltered} onClear={() => queue.setFilters(NO_FILTERS)} />;
  return (
    <Grid
      label={`${words.title}: ${words.lane[lane]}`}
      rows={rows.value}
      selected={queue.selected}
      total={isFiltered ? null : (queue.counts?.review[lane] ?? null)}
      hasMore={hasMore.value}
      isAsking={isAsking.value}
      onSelect={queue.select}
      onOpen={onOpen}
      onMore={() => void loadMore()}
    />
  );
}

interface ToolbarProps {
  readonly queue: Queue;
  readonly mayWrite: boolean;
  askFor(as: 'park' | 'opinion'): void;
}

/** What keys do to the row one is at, for those who point. */
function Toolbar({ queue, mayWrite, askFor }: ToolbarProps) {
  const words = wordsOf(QUEUE_WORDS);
  const isIdle = queue.selected === null || rows.value.length === 0;
  return (
    <div class="queue-tools">
      {mayWrite && (
        <>
          <button type="button" disabled={isIdle} onClick={() => askFor('park')}>
            {words.park.do} <kbd>p</kbd>
          </button>
          <button type="button" disabled={isIdle} onClick={() => askFor('opinion')}>
            {words.opinion.title} <kbd>o</kbd>
          </button>
        </>
      )}
      <button type="button" onClick={() => void queue.refresh(true)}>
        {words.refresh} <kbd>r</kbd>
      </button>
    </div>
  );
}

/** Opening takes the notice in hand, so that nobody else begins with it; what somebody has in hand is asked about first. */
function useOpen(queue: Queue, ask: (asking: Asking) => void, fail: (problem: Problem | null) => void) {
  const { route } = useLocation();
  const mayWrite = useMay('write');
  const show = (id: string) => route(`/app/notices/${id}`);
  const open = async (id: string | null) => {
    const row = rows.peek().find((each) => each.row.id === id)?.row;
    if (!row) return;
    queue.select(row.id);
    if (row.inHand && !row.inHand.isMine) return ask({ as: 'held', row });
    if (!mayWrite) return show(row.id);
    try {
      await takeNotice(row.id);
      show(row.id);
    } catch (error) {
      const said = asProblem(error);
      await queue.refresh();
      // Somebody took it since the list was last asked for.
      const now = rows.peek().find((each) => each.row.id === row.id)?.row ?? row;
      if (said.code === 'review.locked') ask({ as: 'held', row: now });
      else fail(said);
    }
  };
  return { show, open: (id: string | null) => void open(id) };
}

interface KeyActs {
  askFor(as: 'park' | 'opinion'): void;
  openFilters(): void;
  open(): void;
}

function queueKeys(queue: Queue, { askFor, openFilters, open }: KeyActs): readonly KeyBinding[] {
  const words = wordsOf(QUEUE_WORDS);
  const { keys } = words;
  const isFree = () => !isDialogOpen();
  const isInRow = ({ target }: KeyboardEvent) =>
    isFree() && target instanceof Element && target.closest('tr[data-id]') !== null;
  const search = () => document.getElementById(SEARCH_ID)?.focus();
  const bindings: readonly KeyBinding[] = [
    { key: 'j', label: keys.down, run: () => queue.move(1) },
    { key: 'ArrowDown', label: keys.down, run: () => queue.move(1) },
    { key: 'k', label: keys.up, run: () => queue.move(-1) },
    { key: 'ArrowUp', label: keys.up, run: () => queue.move(-1) },
    { key: 'Home', label: keys.first, when: isInRow, run: () => queue.move(-Infinity) },
    { key: 'End', label: keys.last, when: isInRow, run: () => queue.move(rows.peek().length) },
    { key: 'Enter', label: keys.open, when: isInRow, run: open },
    { key: 'p', label: keys.park, run: () => askFor('park') },
    { key: 'o', label: keys.opinion, run: () => askFor('opinion') },
    { key: '/', label: words.search, run: search },
    { key: 'f', label: words.filters, run: openFilters },
    { key: 'r', label: words.refresh, run: () => void queue.refresh(true) },
    ...REVIEW_LANES.map((lane, at) => ({
      key: String(at + 1),
      label: keys.lane(words.lane[lane]),
      run: () => queue.setLane(lane),
    })),
  ];
  return bindings.map((binding) => ({ when: isFree, ...binding }));
}

/** By the clock of the service. */
function todayOf({ counts }: Queue) {
  const now = counts === null ? new Date() : new Date(counts.asOf);
  return romeDay(now);
}
