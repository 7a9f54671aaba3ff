// The division as the service tells it, followed while it changes, and decisions about it.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SplitDecision } from '../../../contract/human-word.ts';
import { asProblem, type Problem } from '../../api/problem.ts';
import { askSplits, type DocumentSplits, decideSplit, type SplitPart } from '../../api/splits.ts';
import { wordsOf } from '../../shell/language.ts';
import { announce } from '../../ui/announce.tsx';
import { useAsked } from '../../ui/asked.ts';
import { changedGroups, type NumberedGroup, numbered } from './division.ts';
import { pageRuns } from './split-moves.ts';
import { SPLITS_WORDS } from './splits.words.ts';

const POLL_MS = 1_500;
const CHANGED_MEANWHILE = 'request.precondition_failed';

export type Working =
  | { readonly state: 'idle' }
  | { readonly state: 'working' }
  | { readonly state: 'done'; readonly sentence: string; readonly changed: ReadonlySet<string> }
  | { readonly state: 'changed-meanwhile' }
  | { readonly state: 'failed'; readonly problem: Problem };

export interface Splits {
  readonly asked:
    | { readonly state: 'asking' }
    | { readonly state: 'failed'; readonly problem: Problem }
    | null;
  /** Null until it is there. */
  readonly division: DocumentSplits | null;
  /** Of the division that was there last with all its notices. */
  readonly parts: readonly SplitPart[];
  readonly groups: readonly NumberedGroup[];
  readonly working: Working;
  decide(part: string | null, decision: SplitDecision, doing?: 'decide' | 'retract'): Promise<void>;
  again(): void;
}

export function useSplits(documentId: string): Splits {
  const words = wordsOf(SPLITS_WORDS);
  const asked = useAsked((signal) => askSplits(documentId, signal), [documentId]);
  const [working, setWorking] = useState<Working>({ state: 'idle' });
  /** What there was before the decision whose outcome is awaited. */
  const before = useRef<readonly NumberedGroup[] | null>(null);
  const answer = asked.state === 'there' ? asked.body : null;
  const division = answer?.body ?? null;
  /** While notices are made anew theirs are not there to be shown: what was there last stays until they are. */
  const settled = useRef<DocumentSplits | null>(null);
  if (division && !division.isBusy) settled.current = division;
  const groups = settled.current ? numbered(settled.current) : [];

  useEffect(() => {
    if (!division?.isBusy) return;
    const timer = setTimeout(asked.again, POLL_MS);
    return () => clearTimeout(timer);
  }, [answer]);
  useEffect(() => {
    if (!division || division.isBusy || !before.current) return;
    const changed = changedGroups(before.current, groups);
    before.current = null;
    const named = changed.map(
      ({ number, pages }) => `${words.notice(number)} (${words.pages(pageRuns(pages))})`,
    );
    const sentence = changed.length === 0 ? words.unchanged : words.done(groups.length, named.join('; '));
    setWorking({ state: 'done', sentence, changed: new Set(changed.map(({ noticeId }) => noticeId)) });
    announce(sentence);
  }, [answer]);

  return {
    ...{ division, parts: settled.current?.parts ?? [], groups, working, again: asked.again },
    asked: asked.state === 'there' ? null : asked,
    async decide(part, decision, doing = 'decide') {
      if (working.state === 'working' || !answer) return;
      setWorking({ state: 'working' });
      announce(words.working);
      try {
        const isDone = await decideSplit(documentId, { do: doing, part, decision }, answer.etag);
        before.current = groups;
        if (!isDone) announce(words.recorded);
      } catch (error) {
        const problem = asProblem(error);
        const isMeanwhile = problem.code === CHANGED_MEANWHILE;
        setWorking(isMeanwhile ? { state: 'changed-meanwhile' } : { state: 'failed', problem });
      }
      asked.again();
    },
  };
}
