// The page of one notice: what is in doubt, beside the picture of where it stands; a person settles it by keys alone and goes on.
import { useEffect, useState } from 'preact/hooks';
import { asProblem, type Problem } from '../../api/problem.ts';
import { wordsOf } from '../../shell/language.ts';
import { SHELL_WORDS } from '../../shell/shell.words.ts';
import { ProblemBox } from '../../ui/problem-box.tsx';
import { closeDesk, type Desk, deskOf } from './data/desk.ts';
import { dropWaiting } from './data/pictures.ts';
import { beginRound, seeFetched } from './data/queue.ts';
import './notice.css';
import { NoticeDesk } from './notice-desk.tsx';

export function NoticeOnePage({ id }: { readonly id: string }) {
  // Another notice is another desk: nothing of the one before stays.
  return <OpenNotice key={id} id={id} />;
}

function OpenNotice({ id }: { readonly id: string }) {
  const [desk, setDesk] = useState<Desk | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    const leaving = new AbortController();
    setProblem(null);
    beginRound(id);
    seeFetched(id, leaving.signal).then(
      (seen) => {
        if (!leaving.signal.aborted) setDesk(deskOf(id, seen));
      },
      (error: unknown) => {
        if (!leaving.signal.aborted) setProblem(asProblem(error));
      },
    );
    return () => {
      leaving.abort();
      // Not once the desk is there: its own pictures are waiting by then.
      dropWaiting();
    };
  }, [id, round]);
  useEffect(
    () => () => {
      if (desk) closeDesk(desk);
    },
    [desk],
  );
  if (problem) return <ProblemBox problem={problem} onRetry={() => setRound(round + 1)} />;
  if (!desk) return <p class="loading">{wordsOf(SHELL_WORDS).loading}</p>;
  return <NoticeDesk desk={desk} />;
}
