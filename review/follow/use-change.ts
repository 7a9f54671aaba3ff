// A change of a notice while its form is open: busy, why it was not made, and another's change told apart.
import { useState } from 'preact/hooks';
import { asProblem, type Problem } from '../api/problem.ts';
import { announce } from '../ui/announce.tsx';

export interface Changing {
  readonly isBusy: boolean;
  readonly problem: Problem | null;
  /** Somebody else was first: the notice is read again. */
  readonly isStale: boolean;
  /** Runs one change at a time. */
  make(change: () => Promise<void>): Promise<void>;
}

/** @param stale is said where somebody was first @param readAgain gets the version that is now */
export function useChange(stale: string, readAgain: () => void): Changing {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isStale, setStale] = useState(false);
  return {
    ...{ isBusy, problem, isStale },
    async make(change) {
      if (isBusy) return;
      setBusy(true);
      setProblem(null);
      setStale(false);
      try {
        await change();
      } catch (error) {
        const found = asProblem(error);
        if (found.code === 'request.precondition_failed') {
          setStale(true);
          announce(stale);
          readAgain();
        } else setProblem(found);
      }
      setBusy(false);
    },
  };
}
