// Something that is asked of the service while a page is open: asking, there, or failed with what to say.
import { useCallback, useEffect, useState } from 'preact/hooks';
import { asProblem, type Problem } from '../api/problem.ts';

export type Asked<Body> = (
  | { readonly state: 'asking' }
  | { readonly state: 'there'; readonly body: Body }
  | { readonly state: 'failed'; readonly problem: Problem }
) & {
  /** Asks once more; what is shown stays until the answer comes. */
  again(): void;
};

/** Asks again when one of `on` changes; an answer that comes too late is dropped. */
export function useAsked<Body>(
  question: (signal: AbortSignal) => Promise<Body>,
  on: readonly unknown[],
): Asked<Body> {
  const [answer, setAnswer] = useState<
    { state: 'asking' } | { state: 'there'; body: Body } | { state: 'failed'; problem: Problem }
  >({ state: 'asking' });
  const [round, setRound] = useState(0);
  const again = useCallback(() => setRound((before) => before + 1), []);
  useEffect(() => {
    const leaving = new AbortController();
    question(leaving.signal).then(
      (body) => {
        if (!leaving.signal.aborted) setAnswer({ state: 'there', body });
      },
      (error: unknown) => {
        if (!leaving.signal.aborted) setAnswer({ state: 'failed', problem: asProblem(error) });
      },
    );
    return () => leaving.abort();
  }, [...on, round]);
  return { ...answer, again };
}
