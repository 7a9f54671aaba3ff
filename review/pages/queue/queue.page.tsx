// What is to be looked at, the most urgent first: lanes, filters, and the rows that keys go through.

import { useState } from 'preact/hooks';
import { romeDay } from '../../../contract/civil-date.ts';
import type { Problem } from '../../api/problem.ts';
import { wordsOf } from '../../shell/language.ts';
import { useMay } from '../../shell/me.ts';
import { announce } from '../../ui/announce.tsx';
import { useKeys } from '../../ui/keys.ts';
import { ProblemBox } from '../../ui/problem-box.tsx';
import { type Asking, Dialogs } from './dialogs.tsx';
import { Filters } from './filters.tsx';
import { Lanes, PANEL_ID, tabId } from './lanes.tsx';
import { QUEUE_WORDS } from './queue.words.ts';
import { queueKeys } from './queue-keys.ts';
import { problem, rows } from './queue-list.ts';
import { Rows } from './rows.tsx';
import { Toolbar } from './toolbar.tsx';
import { useOpen } from './use-open.ts';
import { type Queue, useQueue } from './use-queue.ts';
import './queue.css';

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
      <Lanes lane={queue.lane} counts={queue.counts?.lanes ?? null} onChoose={queue.setLane} />
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

/** By the clock of the service. */
function todayOf({ counts }: Queue) {
  const now = counts === null ? new Date() : new Date(counts.asOf);
  return romeDay(now);
}
