// The keys of the queue.
import { REVIEW_LANES } from '../../../contract/review-lanes.ts';
import { wordsOf } from '../../shell/language.ts';
import type { KeyBinding } from '../../ui/keys.ts';
import { isDialogOpen } from './dialog.tsx';
import { SEARCH_ID } from './filters.tsx';
import { QUEUE_WORDS } from './queue.words.ts';
import { rows } from './queue-list.ts';
import type { Queue } from './use-queue.ts';

export interface KeyActs {
  askFor(as: 'park' | 'opinion'): void;
  openFilters(): void;
  open(): void;
}

export function queueKeys(queue: Queue, { askFor, openFilters, open }: KeyActs): readonly KeyBinding[] {
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
