// Asking an expert about a notice, and answering as one.
import { useState } from 'preact/hooks';
import { wordsOf } from '../../../shell/language.ts';
import { useMay } from '../../../shell/me.ts';
import { ProblemBox } from '../../../ui/problem-box.tsx';
import type { MarkChange } from '../data/notice-api.ts';
import { useMarkChange } from '../hooks/use-mark-change.ts';
import { fill, NOTICE_WORDS } from '../notice.words.ts';
import type { MoreProps } from './part-props.ts';

export function OpinionForm({ desk, isReadOnly }: MoreProps) {
  const words = wordsOf(NOTICE_WORDS);
  const mayDecide = useMay('decide');
  const { problem, change } = useMarkChange(desk);
  const { mark, people } = desk.seen.value.review;
  const opinion = mark?.opinion ?? null;
  const nameOf = (id: string | null) => people[id ?? ''] ?? words.somebody;
  return (
    <details open={opinion !== null}>
      <summary>{words.ask}</summary>
      {opinion && (
        <>
          <p>{fill(words.asked, { name: nameOf(opinion.askedBy), question: opinion.question })}</p>
          <p>
            {opinion.answer === null
              ? words.noAnswer
              : fill(words.answered, { name: nameOf(opinion.answeredBy), answer: opinion.answer })}
          </p>
          <button
            type="button"
            disabled={isReadOnly}
            onClick={() =>
              void change({ path: 'second-opinion', json: { do: 'withdraw' } }, words.withdrawnDone)
            }
          >
            {words.withdraw}
          </button>
        </>
      )}
      {opinion && mayDecide && (
        <TextForm
          label={words.answer}
          button={words.sendAnswer}
          onText={(answer) => change({ path: 'second-opinion/answer', json: { answer } }, words.answeredDone)}
        />
      )}
      {!opinion && (
        <TextForm
          label={words.question}
          button={words.send}
          isDisabled={isReadOnly}
          onText={(question) => change(asking(question), words.askedDone)}
        />
      )}
      {problem && <ProblemBox problem={problem} />}
    </details>
  );
}

function asking(question: string): MarkChange {
  return { path: 'second-opinion', json: { do: 'ask', question } };
}

interface TextFormProps {
  readonly label: string;
  readonly button: string;
  readonly isDisabled?: boolean;
  /** @returns whether it was recorded: what was not stays to be sent again */
  onText(text: string): Promise<boolean>;
}

function TextForm({ label, button, isDisabled = false, onText }: TextFormProps) {
  const [text, setText] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void onText(text).then((isDone) => isDone && setText(''));
      }}
    >
      <label>
        {label}
        <textarea
          required
          maxLength={2000}
          rows={2}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </label>
      <button type="submit" disabled={isDisabled}>
        {button}
      </button>
    </form>
  );
}
