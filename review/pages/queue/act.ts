// Something that is sent from a dialog: while it is under way it is not sent twice, and what failed is said where one is.
import { useState } from 'preact/hooks';
import { asProblem, type Problem } from '../../api/problem.ts';

export interface Act {
  readonly isBusy: boolean;
  readonly problem: Problem | null;
  /** @param done once it was sent and taken */
  run(work: () => Promise<unknown>, done: () => void): void;
}

export function useAct(): Act {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const run = (work: () => Promise<unknown>, done: () => void) => {
    if (isBusy) return;
    setBusy(true);
    setProblem(null);
    work().then(done, (error: unknown) => {
      setBusy(false);
      setProblem(asProblem(error));
    });
  };
  return { isBusy, problem, run };
}
