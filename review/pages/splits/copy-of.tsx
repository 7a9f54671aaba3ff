// One notice that was there before, beside the one that may be the same: what differs in words, what was said, the two answers.
// What is answered is folded up.
import { askNotice, type NoticeView } from '../../api/notices.ts';
import { wordsOf } from '../../shell/language.ts';
import { SHELL_WORDS } from '../../shell/shell.words.ts';
import { useAsked } from '../../ui/asked.ts';
import { ProblemBox } from '../../ui/problem-box.tsx';
import { shownValue } from '../../ui/shown-value.ts';
import { type CopyQuestion, sayDifferent, saySame, takeBack } from './answer-copy.ts';
import { ComparedNotices } from './compared-notices.tsx';
import { DUPLICATES_WORDS } from './duplicates.words.ts';

export interface CopyOfProps extends CopyQuestion {
  /** Place among the copies, from 0. */
  readonly at: number;
  readonly mayChange: boolean;
  readonly isWorking: boolean;
  onAnswer(say: () => Promise<void>, done: string): void;
}

const ICONS = { none: '?', same: '=', different: '≠' } as const;

export function CopyOf(props: CopyOfProps) {
  const words = wordsOf(DUPLICATES_WORDS);
  const { copy, copies, at } = props;
  const said = copy.answer ?? 'none';
  return (
    // Another answer is another fold: what was just answered is folded up, what was taken back opens.
    <details key={said} class="copy-of" open={copy.answer === null} data-answer={said}>
      <summary>
        <span class={`tag ${copy.answer === null ? 'warn' : 'good'}`}>
          <span aria-hidden="true">{ICONS[said]} </span>
          {words.answers[said]}
        </span>{' '}
        {words.copy(at + 1, copies.length, copy.of ?? '…')}
      </summary>
      {copy.of === null ? <p>{words.hidden}</p> : <Compared {...props} otherId={copy.of} />}
    </details>
  );
}

function Compared({ otherId, ...props }: CopyOfProps & { readonly otherId: string }) {
  const asked = useAsked((signal) => askNotice(otherId, signal), [otherId]);
  if (asked.state === 'failed') return <ProblemBox problem={asked.problem} onRetry={asked.again} />;
  if (asked.state === 'asking') return <p class="loading">{wordsOf(SHELL_WORDS).loading}</p>;
  const there = asked.body.body;
  return (
    <>
      <ComparedNotices here={props.here.body} there={there} />
      {props.mayChange && <Answers {...props} {...{ there, otherId }} />}
    </>
  );
}

interface AnswersProps extends CopyOfProps {
  readonly there: NoticeView;
  readonly otherId: string;
}

function Answers({ there, otherId, isWorking, onAnswer, ...question }: AnswersProps) {
  const words = wordsOf(DUPLICATES_WORDS);
  const { here, copy } = question;
  const risk = copy.answer === null ? riskOf(here.body, there) : null;
  const button = (key: string, name: string, how: string, say: () => Promise<void>, done: string) => (
    <div key={key}>
      <button
        type="button"
        disabled={isWorking}
        aria-describedby={`${key}-${otherId}`}
        onClick={() => onAnswer(say, done)}
      >
        {name}
      </button>
      <p class="small" id={`${key}-${otherId}`}>
        {how}
      </p>
    </div>
  );
  return (
    <>
      {risk && (
        <p class="problem">
          <span aria-hidden="true">⚠ </span>
          {risk}
        </p>
      )}
      <div class="duplicate-answers">
        {copy.answer === null ? (
          <>
            {button(
              'same',
              words.same,
              words.sameHow,
              () => saySame(question, words.sameNote(otherId)),
              words.sameDone,
            )}
            {button(
              'different',
              words.different,
              words.differentHow,
              () => sayDifferent(question),
              words.differentDone,
            )}
          </>
        ) : (
          button(
            'change',
            words.change,
            words.changeHow,
            () => takeBack(question, words.changedNote(otherId)),
            words.changed,
          )
        )}
      </div>
    </>
  );
}

/** What of this one's deadline the other would not keep. */
function riskOf(here: NoticeView, there: NoticeView): string | null {
  const words = wordsOf(DUPLICATES_WORDS);
  if (there.followUp?.state === 'not_due') return words.otherClosed;
  const [own, other] = [here.result.deadline?.safe ?? null, there.result.deadline?.safe ?? null];
  const day = (each: string) => shownValue('dataElaborazione', each);
  if (own === null || (other !== null && other <= own)) return null;
  return words.otherLater(day(own), other === null ? words.noDay : day(other));
}
