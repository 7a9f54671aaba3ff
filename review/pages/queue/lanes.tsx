// The lanes as tabs, each with how many stand in it.
import { REVIEW_LANES, type ReviewLane } from '../../../contract/review-lanes.ts';
import type { Counts } from '../../api/queue-types.ts';
import { language, wordsOf } from '../../shell/language.ts';
import { QUEUE_WORDS } from './queue.words.ts';

export const PANEL_ID = 'queue-panel';
export const tabId = (lane: ReviewLane): string => `queue-lane-${lane}`;

export interface LanesProps {
  readonly lane: ReviewLane;
  readonly counts: Counts['lanes'] | null;
  onChoose(lane: ReviewLane): void;
}

export function Lanes({ lane, counts, onChoose }: LanesProps) {
  const words = wordsOf(QUEUE_WORDS);
  const number = new Intl.NumberFormat(language.value);
  const go = (next: ReviewLane | undefined) => {
    if (next === undefined) return;
    onChoose(next);
    document.getElementById(tabId(next))?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const at = REVIEW_LANES.indexOf(lane);
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    go(REVIEW_LANES[(at + step + REVIEW_LANES.length) % REVIEW_LANES.length]);
  };
  return (
    <div class="lanes" role="tablist" aria-label={words.lanes} onKeyDown={onKeyDown}>
      {REVIEW_LANES.map((each, at) => (
        <button
          key={each}
          id={tabId(each)}
          type="button"
          role="tab"
          aria-selected={each === lane}
          aria-controls={PANEL_ID}
          tabIndex={each === lane ? 0 : -1}
          class={each === 'urgent' || each === 'undated' ? 'lane pressing' : 'lane'}
          onClick={() => onChoose(each)}
        >
          <kbd>{at + 1}</kbd> {words.lane[each]}{' '}
          <span class={counts?.[each] ? 'lane-count' : 'lane-count none'}>
            {counts === null ? '…' : number.format(counts[each])}
          </span>
        </button>
      ))}
    </div>
  );
}
