// The queue one came from, a lane or filters, has no further notice: go on with the whole queue, go to the list, or stay.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { wordsOf } from '../../../shell/language.ts';
import type { QueueQuestion } from '../../../ui/queue-round.ts';
import { QUEUE_WORDS } from '../../queue/queue.words.ts';
import { focusNext } from '../hooks/focus-slot.ts';
import type { Next } from '../hooks/use-next.ts';
import { fill, NOTICE_WORDS } from '../notice.words.ts';

export interface QueueDoneProps {
  readonly done: QueueQuestion;
  readonly next: Next;
}

export function QueueDoneDialog({ done: { lane, filters }, next }: QueueDoneProps) {
  const words = wordsOf(NOTICE_WORDS);
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const open = dialog.current;
    open?.showModal();
    return () => {
      open?.close();
      focusNext();
    };
  }, []);
  const count = Object.values(filters).filter((value) => value !== '').length;
  const filtered = count === 0 ? '' : fill(count === 1 ? words.oneFilter : words.someFilters, { n: count });
  return (
    <dialog
      ref={dialog}
      aria-labelledby="queue-done"
      aria-describedby="queue-done-text"
      onCancel={(event) => {
        event.preventDefault();
        next.stay();
      }}
    >
      <h2 id="queue-done">{words.queueDone}</h2>
      <p id="queue-done-text">
        {fill(words.queueDoneText, { lane: wordsOf(QUEUE_WORDS).lane[lane], filtered })}
      </p>
      <div class="buttons">
        <button type="button" class="primary" onClick={next.goWhole}>
          {words.wholeQueue}
        </button>
        <button type="button" onClick={next.goToList}>
          {words.backToList}
        </button>
        <button type="button" onClick={next.stay}>
          {words.stayHere}
        </button>
      </div>
    </dialog>
  );
}
