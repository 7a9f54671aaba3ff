// Takes the notice in hand while its page is open, so that no two people work on it; gives it back when one leaves, once
// everything is saved. A notice that somebody else has is shown, and taken from them only if one says so.
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { asProblem } from '../../../api/problem.ts';
import type { Desk } from '../data/desk.ts';
import { releaseNotice, seeReview, takeNotice } from '../data/notice-api.ts';

/** `others`: to be decided. `looking`: another's, and one only looks. */
export type Hold = 'mine' | 'others' | 'looking';

export interface Lock {
  readonly hold: Hold;
  /** Null: not known by name. */
  readonly holder: string | null;
  takeOver(): void;
  lookOnly(): void;
}

/** Well below the five minutes after which a lock runs out. */
const RENEW_MS = 60_000;

export function useLock(desk: Desk, mayWrite: boolean): Lock {
  const [hold, setHold] = useState<Hold>(mayWrite ? 'mine' : 'looking');
  /** The last answer: a lock asked for while one leaves is given back too. */
  const held = useRef<Promise<boolean>>(Promise.resolve(false));
  const take = useCallback(
    (force: boolean) => {
      held.current = takeNotice(desk.id, force).then(
        () => {
          setHold('mine');
          if (desk.trouble.peek() === 'locked') desk.trouble.value = null;
          return true;
        },
        async (error: unknown) => {
          // Anything else is met again, and said, by what is saved.
          if (asProblem(error).code !== 'review.locked') return true;
          await learnHolder(desk);
          setHold('others');
          return false;
        },
      );
    },
    [desk],
  );
  useEffect(() => {
    if (!mayWrite) return undefined;
    take(false);
    const renew = async () => {
      if (await held.current) take(false);
    };
    const timer = setInterval(() => void renew(), RENEW_MS);
    // A lock that is not given back runs out.
    const giveBack = async (isLeaving: boolean) => {
      if (isLeaving || (await held.current)) await releaseNotice(desk.id, isLeaving).catch(() => undefined);
    };
    const leave = () => void giveBack(true);
    window.addEventListener('pagehide', leave);
    return () => {
      clearInterval(timer);
      window.removeEventListener('pagehide', leave);
      void desk.queue.then(() => giveBack(false));
    };
  }, [desk, mayWrite, take]);
  const trouble = desk.trouble.value;
  useEffect(() => {
    if (trouble === 'locked') setHold('others');
  }, [trouble]);
  const { mark, people } = desk.seen.value.review;
  return {
    hold,
    holder: people[mark?.lock?.by ?? ''] ?? null,
    takeOver: () => take(true),
    lookOnly: () => setHold('looking'),
  };
}

async function learnHolder(desk: Desk): Promise<void> {
  const review = await seeReview(desk.id).catch(() => null);
  if (review) desk.seen.value = { ...desk.seen.peek(), review };
}
