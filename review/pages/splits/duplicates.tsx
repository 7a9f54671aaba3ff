// Notices that seem to be there already: beside the other one, with what differs said in words, and the two answers.
import { useState } from 'preact/hooks';
import { askNotice, closeAsNotDue, dismissWarning, type NoticeView } from '../../api/notices.ts';
import { asProblem, type Problem } from '../../api/problem.ts';
import { wordsOf } from '../../shell/language.ts';
import { SHELL_WORDS } from '../../shell/shell.words.ts';
import { announce } from '../../ui/announce.tsx';
import { useAsked } from '../../ui/asked.ts';
import { ProblemBox } from '../../ui/problem-box.tsx';
import { ComparedNotices } from './compared-notices.tsx';
import type { NumberedGroup } from './division.ts';
import { DUPLICATES_WORDS } from './duplicates.words.ts';

const DUPLICATE = 'notice.duplicate';
const LOOKS_FOR_DRAFT = 30;
const LOOK_AGAIN_MS = 300;
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
      {groups.map(({ noticeId, number, duplicate }) =>
        duplicate === null ? null : (
          <section key={noticeId} class="duplicate" aria-labelledby={`duplicate-${noticeId}`}>
            <h2 id={`duplicate-${noticeId}`}>
              <span aria-hidden="true">⧉ </span>
              {words.title(number)}
            </h2>
            <p class="small">{words.about}</p>
            {duplicate.of === null ? (
              <p>{words.hidden}</p>
            ) : (
              <Duplicate id={noticeId} otherId={duplicate.of} {...{ mayChange, onChanged }} />
            )}
          </section>
        ),
      )}
    </>
  );
}

interface DuplicateProps extends Pick<DuplicatesProps, 'mayChange' | 'onChanged'> {
  readonly id: string;
  readonly otherId: string;
}

function Duplicate({ id, otherId, mayChange, onChanged }: DuplicateProps) {
  const words = wordsOf(DUPLICATES_WORDS);
  const asked = useAsked(
    async (signal) => ({ here: await askDrafted(id, signal), there: await askNotice(otherId, signal) }),
    [id, otherId],
  );
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isWorking, setIsWorking] = useState(false);
  if (asked.state === 'failed') return <ProblemBox problem={asked.problem} onRetry={asked.again} />;
  if (asked.state === 'asking') return <p class="loading">{wordsOf(SHELL_WORDS).loading}</p>;
  const { here, there } = asked.body;
  const answer = async (say: () => Promise<void>, done: string) => {
    setIsWorking(true);
    setProblem(null);
    try {
      await say();
      announce(done);
      onChanged();
    } catch (error) {
      setProblem(asProblem(error));
    }
    setIsWorking(false);
    asked.again();
  };
  const isClosed = here.body.followUp?.state === 'not_due';
  return (
    <>
      <ComparedNotices here={here.body} there={there.body} />
      {problem && <Failure problem={problem} />}
      {isClosed && <p class="split-outcome good">✓ {words.sameDone}</p>}
      {mayChange && (
        <div class="duplicate-answers">
          <div>
            <button
              type="button"
              disabled={isWorking || isClosed}
              aria-describedby={`same-${id}`}
              onClick={() =>
                void answer(() => closeAsNotDue(id, words.sameNote(otherId), here.etag), words.sameDone)
              }
            >
              {words.same}
            </button>
            <p class="small" id={`same-${id}`}>
              {words.sameHow}
            </p>
          </div>
          <div>
            <button
              type="button"
              disabled={isWorking}
              aria-describedby={`different-${id}`}
              onClick={() =>
                void answer(
                  () => dismissWarning(id, duplicateWarning(here.body), here.etag),
                  words.differentDone,
                )
              }
            >
              {words.different}
            </button>
            <p class="small" id={`different-${id}`}>
              {words.differentHow}
            </p>
          </div>
        </div>
      )}
    </>
  );
}

/**
 * Once what was recorded last is in its draft: an answer given before would rest on a version that is about to go.
 * After that many looks as it is; a refusal then says so.
 */
async function askDrafted(id: string, signal: AbortSignal) {
  for (let look = 1; ; look += 1) {
    const notice = await askNotice(id, signal);
    if (!notice.body.isDrafting || look === LOOKS_FOR_DRAFT) return notice;
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
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

/** @throws Error where it was closed meanwhile: nothing is left to answer */
function duplicateWarning({ result }: NoticeView) {
  const found = result.warnings.find(({ code }) => code === DUPLICATE);
  if (!found) throw new Error(DUPLICATE);
  return found;
}
