// Nothing stands in the lane: said, with what one may do instead.
import type { ReviewLane } from '../../../contract/review-lanes.ts';
import { wordsOf } from '../../shell/language.ts';
import { QUEUE_WORDS } from './queue.words.ts';

export interface EmptyProps {
  readonly lane: ReviewLane;
  readonly isFiltered: boolean;
  onClear(): void;
}

export function Empty({ lane, isFiltered, onClear }: EmptyProps) {
  const words = wordsOf(QUEUE_WORDS);
  return (
    <div class="empty">
      <p>
        <span aria-hidden="true">✓ </span>
        {isFiltered ? words.emptyFiltered : words.empty[lane]}
      </p>
      {isFiltered ? (
        <button type="button" onClick={onClear}>
          {words.clear}
        </button>
      ) : (
        <p>
          {words.emptyNext} <a href="/app/upload">{words.toUpload}</a> ·{' '}
          <a href="/app/deadlines">{words.toDeadlines}</a>
        </p>
      )}
    </div>
  );
}
