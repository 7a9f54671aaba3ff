// A change of a notice while its form is open: busy, why it was not made, and another's change told apart.
import { useState } from 'preact/hooks';
import { asProblem, type Problem } from '../api/problem.ts';
import { announce } from '../ui/announce.tsx';

export interface Changing {
  readonly isBusy: boolean;
  readonly problem: Problem | null;
  /** Somebody else was first, and the notice was read again. */
  readonly isStale: boolean;
  /** Runs one change at a time. */
  make(change: () => Promise<void>): Promise<void>;
}

/**
 * @param version that is changed
 * @param stale is said where somebody was first
 * @param readAgain gets the version that is now; until it is there nothing is sent
 */
export function useChange(version: string | null, stale: string, readAgain: () => void): Changing {
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [staleOf, setStaleOf] = useState<string | null>(null);
  const isBusy = isSending || (staleOf !== null && staleOf === version);
  return {
    ...{ isBusy, problem, isStale: staleOf !== null && staleOf !== version },
    async make(change) {
      if (isBusy) return;
      setSending(true);
      setProblem(null);
      setStaleOf(null);
      try {
        await change();
      } catch (error) {
        const found = asProblem(error);
        if (found.code === 'request.precondition_failed') {
          setStaleOf(version);
          announce(stale);
          readAgain();
        } else setProblem(found);
      }
      setSending(false);
    },
  };
}
