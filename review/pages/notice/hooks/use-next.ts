// The way from one notice to the next of the queue one came from, and what is offered where that queue is done.
import { useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { asProblem, type Problem } from '../../../api/problem.ts';
import { language, wordsOf } from '../../../shell/language.ts';
import { announce } from '../../../ui/announce.tsx';
import { isWholeQueue, type QueueQuestion, roundOf } from '../../../ui/queue-round.ts';
import type { Desk } from '../data/desk.ts';
import { leaveFor, widenQueue } from '../data/queue.ts';
import { NOTICE_WORDS } from '../notice.words.ts';

const LEFT = 'notice:left';
/** From the key that leaves a notice to the first picture of the next one. */
export const NEXT_PICTURE = 'notice:next-picture';

export function measureNext(): void {
  if (performance.getEntriesByName(LEFT).length === 0) return;
  requestAnimationFrame(() => {
    if (performance.getEntriesByName(LEFT).length === 0) return;
    performance.measure(NEXT_PICTURE, LEFT);
    performance.clearMarks(LEFT);
  });
}

export interface Next {
  readonly problem: Problem | null;
  /** The queue of one lane or with filters in which nothing is left: the whole queue is offered. Null: there is more. */
  readonly done: QueueQuestion | null;
  goNext(): void;
  /** From here on through the whole queue. */
  goWhole(): void;
  goToList(): void;
  /** Stays at this notice. */
  stay(): void;
}

export function useNext({ id }: Desk): Next {
  const { route } = useLocation();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [done, setDone] = useState<QueueQuestion | null>(null);
  const isGoing = useRef(false);
  const go = (next: string | null) => {
    if (next !== null) return route(`/app/notices/${next}`);
    const { question } = roundOf(id);
    if (!isWholeQueue(question)) return setDone(question);
    announce(wordsOf(NOTICE_WORDS).endOfQueue);
    route('/app');
  };
  const goNext = () => {
    if (isGoing.current) return;
    isGoing.current = true;
    performance.clearMarks(LEFT);
    performance.mark(LEFT);
    leaveFor(id)
      .then(go, (error: unknown) => {
        const failed = asProblem(error);
        setProblem(failed);
        announce(failed.sentence(language.value));
      })
      .finally(() => {
        isGoing.current = false;
      });
  };
  const goWhole = () => {
    setDone(null);
    widenQueue(id);
    goNext();
  };
  return { problem, done, goNext, goWhole, goToList: () => route('/app'), stay: () => setDone(null) };
}
