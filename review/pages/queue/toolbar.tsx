// What keys do to the row one is at, for those who point; and of when the counts are.
import { language, wordsOf } from '../../shell/language.ts';
import { QUEUE_WORDS } from './queue.words.ts';
import { rows } from './queue-list.ts';
import type { Queue } from './use-queue.ts';

export interface ToolbarProps {
  readonly queue: Queue;
  readonly mayWrite: boolean;
  askFor(as: 'park' | 'opinion'): void;
}

export function Toolbar({ queue, mayWrite, askFor }: ToolbarProps) {
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
      {queue.counts !== null && <span class="small">{words.countedAt(timeOf(queue.counts.asOf))}</span>}
      <button type="button" onClick={() => void queue.refresh(true)}>
        {words.refresh} <kbd>r</kbd>
      </button>
    </div>
  );
}

/** In Rome, as the days of the queue are. */
function timeOf(instant: string): string {
  const parts = { hour: '2-digit', minute: '2-digit', second: '2-digit', timeZone: 'Europe/Rome' } as const;
  return new Intl.DateTimeFormat(language.value, { ...parts, hour12: false }).format(new Date(instant));
}
