// Notices that seem to be there already: each beside every one that it may be once more, with what was said of it.
import { useState } from 'preact/hooks';
import { closeAsNotDue, reopenDeadline } from '../../api/notices.ts';
import { asProblem, type Problem } from '../../api/problem.ts';
import { wordsOf } from '../../shell/language.ts';
import { SHELL_WORDS } from '../../shell/shell.words.ts';
import { announce } from '../../ui/announce.tsx';
import { useAsked } from '../../ui/asked.ts';
import { ProblemBox } from '../../ui/problem-box.tsx';
import { askDrafted, type Copy, isClosed } from './answer-copy.ts';
import { CopyOf } from './copy-of.tsx';
import type { NumberedGroup } from './division.ts';
import { DUPLICATES_WORDS } from './duplicates.words.ts';

const CHANGED_MEANWHILE = 'request.precondition_failed';

export interface DuplicatesProps {
  readonly groups: readonly NumberedGroup[];
  readonly mayChange: boolean;
  /** The document may look otherwise now. */
  onChanged(): void;
}

export function Duplicates({ groups, mayChange, onChanged }: DuplicatesProps) {
  const words = wordsOf(DUPLICATES_WORDS);
  return (
    <>
      {groups.map(({ noticeId, number, copies }) =>
        copies.length === 0 ? null : (
          <section key={noticeId} class="duplicate" aria-labelledby={`duplicate-${noticeId}`}>
            <h2 id={`duplicate-${noticeId}`}>
              <span aria-hidden="true">⧉ </span>
              {words.title(number)}
            </h2>
            <p class="small">{words.about}</p>
            <Copies id={noticeId} {...{ copies, mayChange, onChanged }} />
          </section>
        ),
      )}
    </>
  );
}

interface CopiesProps extends Pick<DuplicatesProps, 'mayChange' | 'onChanged'> {
  readonly id: string;
  readonly copies: readonly Copy[];
}

function Copies({ id, copies, mayChange, onChanged }: CopiesProps) {
  const words = wordsOf(DUPLICATES_WORDS);
  const asked = useAsked((signal) => askDrafted(id, signal), [id]);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isWorking, setIsWorking] = useState(false);
  if (asked.state === 'failed') return <ProblemBox problem={asked.problem} onRetry={asked.again} />;
  if (asked.state === 'asking') return <p class="loading">{wordsOf(SHELL_WORDS).loading}</p>;
  const here = asked.body;
  const answer = async (say: () => Promise<void>, done: string) => {
    setIsWorking(true);
    setProblem(null);
    try {
      await say();
      announce(done);
    } catch (error) {
      setProblem(asProblem(error));
    }
    // Half of it may have been recorded.
    onChanged();
    setIsWorking(false);
    asked.again();
  };
  const isSame = copies.some((copy) => copy.answer === 'same');
  const isAllSaid = copies.every((copy) => copy.answer !== null);
  const isNotDue = here.body.followUp?.state === 'not_due';
  const first = copies.find((copy) => copy.answer === 'same')?.of ?? '';
  return (
    <>
      {problem && <Failure problem={problem} />}
      {isSame && !isClosed(here.body) && (
        <Deadline
          sentence={words.stillOpen}
          button={words.close}
          isDisabled={isWorking || !mayChange}
          onPress={() => void answer(() => closeAsNotDue(id, words.sameNote(first), here.etag), words.closed)}
        />
      )}
      {!isSame && isAllSaid && isNotDue && (
        <Deadline
          sentence={words.stillClosed}
          button={words.reopen}
          isDisabled={isWorking || !mayChange}
          onPress={() =>
            void answer(() => reopenDeadline(id, words.differentDone, here.etag), words.reopened)
          }
        />
      )}
      {copies.map((copy, at) => (
        <CopyOf
          key={copy.of ?? at}
          {...{ here, copy, copies, at, mayChange, isWorking }}
          onAnswer={(say, done) => void answer(say, done)}
        />
      ))}
    </>
  );
}

interface DeadlineProps {
  readonly sentence: string;
  readonly button: string;
  readonly isDisabled: boolean;
  onPress(): void;
}

/** What was said and the deadline do not go together: it is said, and put right by a person. */
function Deadline({ sentence, button, isDisabled, onPress }: DeadlineProps) {
  return (
    <p class="problem" role="alert">
      <span aria-hidden="true">⚠ </span>
      {sentence}{' '}
      <button type="button" disabled={isDisabled} onClick={onPress}>
        {button}
      </button>
    </p>
  );
}

function Failure({ problem }: { readonly problem: Problem }) {
  if (problem.code !== CHANGED_MEANWHILE) return <ProblemBox problem={problem} />;
  return (
    <p class="problem" role="alert">
      <span aria-hidden="true">⚠ </span>
      {wordsOf(DUPLICATES_WORDS).changedMeanwhile}
    </p>
  );
}
