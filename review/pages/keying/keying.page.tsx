// Blind double keying: one number after the other, typed from its picture.
import './keying.css';
import { useState } from 'preact/hooks';
import type { KeyingTaskShown, KeyingTasksShown } from '../../../pipeline/server/routes/keying.schema.ts';
import { asProblem, type Problem } from '../../api/problem.ts';
import { language, wordsOf } from '../../shell/language.ts';
import { SHELL_WORDS } from '../../shell/shell.words.ts';
import { announce } from '../../ui/announce.tsx';
import { useAsked } from '../../ui/asked.ts';
import { useKeys } from '../../ui/keys.ts';
import { ProblemBox } from '../../ui/problem-box.tsx';
import { KEYING_WORDS } from './keying.words.ts';
import { askTasks, isGone, type Refused, refusedBy, sendKeying, takeBack } from './keying-asks.ts';
import { KeyingTask } from './keying-task.tsx';

/** What was just typed, and what came of it; they outlast the numbers asked for at once. */
interface Trail {
  readonly said: string;
  /** May still be taken back. */
  readonly last: KeyingTaskShown | null;
}

export function KeyingPage() {
  const words = wordsOf(KEYING_WORDS);
  const [round, setRound] = useState(0);
  const [trail, setTrail] = useState<Trail>({ said: '', last: null });
  const asked = useAsked(async (signal) => ({ round, found: await askTasks(signal) }), [round]);
  const again = () => setRound((before) => before + 1);
  const tell = (said: string, last: KeyingTaskShown | null) => {
    setTrail({ said, last });
    announce(said);
  };
  const isThere = asked.state === 'there' && asked.body.round === round;
  return (
    <>
      <h1>{words.title}</h1>
      <p class="keying-lead">{words.lead}</p>
      {asked.state === 'failed' && <ProblemBox problem={asked.problem} onRetry={again} />}
      {asked.state !== 'failed' && !isThere && <p class="loading">{wordsOf(SHELL_WORDS).loading}</p>}
      {isThere && (
        <KeyingRound key={round} found={asked.body.found} last={trail.last} onTell={tell} onOver={again} />
      )}
      <p class="small">{trail.said}</p>
    </>
  );
}

interface KeyingRoundProps {
  readonly found: KeyingTasksShown;
  readonly last: KeyingTaskShown | null;
  readonly onTell: (said: string, last: KeyingTaskShown | null) => void;
  readonly onOver: () => void;
}

/** Some numbers, one after the other; then it is asked for more. */
function KeyingRound({ found, last, onTell, onOver }: KeyingRoundProps) {
  const words = wordsOf(KEYING_WORDS);
  const { tasks, count, isWhole } = found;
  const [at, setAt] = useState(0);
  const [skipped, setSkipped] = useState(0);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isSending, setSending] = useState(false);
  const task = tasks[at];

  const next = () => {
    setRefused(null);
    // Where some were skipped the same ones would come again: that is for the person to ask.
    if (at + 1 >= tasks.length && skipped === 0) onOver();
    else setAt(at + 1);
  };
  const working = async (work: () => Promise<void>) => {
    if (isSending) return;
    setSending(true);
    setProblem(null);
    try {
      await work();
    } catch (error) {
      const why = refusedBy(error, language.value);
      setRefused(why);
      if (why === null) setProblem(asProblem(error));
    } finally {
      setSending(false);
    }
  };
  const send = (value: string, insist: boolean) =>
    working(async () => {
      if (!task) return;
      try {
        const outcome = await sendKeying(task, value, insist);
        onTell(words[outcome], outcome === 'kept' ? task : null);
      } catch (error) {
        if (!isGone(error)) throw error;
        onTell(error.sentence(language.value), last);
      }
      next();
    });
  const undo = () =>
    working(async () => {
      if (!last) return;
      await takeBack(last);
      onTell(words.undone, null);
      onOver();
    });
  const skip = () => {
    onTell(words.skipped, last);
    setSkipped(skipped + 1);
    setRefused(null);
    setAt(at + 1);
  };
  useKeys(last ? [{ key: 'Alt+u', label: words.undoKey, run: undo }] : []);

  return (
    <>
      {problem && <ProblemBox problem={problem} />}
      {task ? (
        <KeyingTask
          key={`${task.noticeId} ${task.field}`}
          {...{ task, isSending, refused }}
          onSend={send}
          onSkip={skip}
        />
      ) : (
        <p class="keying-nothing">
          {tasks.length === 0 ? `✓ ${words.nothing}` : words.nothingMore}{' '}
          <button type="button" onClick={onOver}>
            {words.again}
          </button>
        </p>
      )}
      {task && <p class="small">{words.left(Math.max(1, count - at), isWhole)}</p>}
      {last && (
        <button type="button" class="plain" disabled={isSending} onClick={undo}>
          {words.undo} <kbd>Alt+u</kbd>
        </button>
      )}
    </>
  );
}
