// Asks an expert, shows what was asked, and takes the answer of whoever may give it.
import { useState } from 'preact/hooks';
import { answerQuestion, askExpert, withdrawQuestion } from '../../api/queue.ts';
import type { QueueRow } from '../../api/queue-types.ts';
import { wordsOf } from '../../shell/language.ts';
import { useMay } from '../../shell/me.ts';
import { ProblemBox } from '../../ui/problem-box.tsx';
import { shownText } from '../../ui/shown-text.ts';
import { type Act, useAct } from './act.ts';
import { Dialog } from './dialog.tsx';
import { QUEUE_WORDS } from './queue.words.ts';

export interface OpinionDialogProps {
  readonly row: QueueRow;
  /** @param said what to tell */
  onDone(said: string): void;
  onClose(): void;
  backTo(): HTMLElement | null;
}

export function OpinionDialog({ row, onDone, onClose, backTo }: OpinionDialogProps) {
  const { opinion: words, cancel } = wordsOf(QUEUE_WORDS);
  const mayAnswer = useMay('decide');
  const act = useAct();
  const { opinion } = row;
  const withdraw = () =>
    act.run(
      () => withdrawQuestion(row.id),
      () => onDone(words.withdrawn),
    );
  return (
    <Dialog title={words.title} onClose={onClose} backTo={backTo}>
      {opinion && <Asked opinion={opinion} />}
      {act.problem && <ProblemBox problem={act.problem} />}
      {opinion === null && (
        <TextForm
          {...{ act, label: words.question, hint: words.hint, send: words.do }}
          onSend={(text) =>
            act.run(
              () => askExpert(row.id, text),
              () => onDone(words.asked),
            )
          }
        />
      )}
      {opinion?.answer === null && mayAnswer && (
        <TextForm
          {...{ act, label: words.answer, hint: '', send: words.send }}
          onSend={(text) =>
            act.run(
              () => answerQuestion(row.id, text),
              () => onDone(words.answered),
            )
          }
        />
      )}
      {opinion?.answer === null && !mayAnswer && <p class="small">{words.waits}</p>}
      <div class="dialog-end">
        {opinion && (
          <button type="button" disabled={act.isBusy} onClick={withdraw}>
            {opinion.answer === null ? words.withdraw : words.close}
          </button>
        )}
        <button type="button" onClick={onClose}>
          {cancel}
        </button>
      </div>
    </Dialog>
  );
}

function Asked({ opinion }: { readonly opinion: NonNullable<QueueRow['opinion']> }) {
  const { opinion: words, somebody } = wordsOf(QUEUE_WORDS);
  return (
    <dl class="said">
      <dt>{words.askedBy(shownText(opinion.askedBy ?? somebody))}</dt>
      <dd>
        <bdi>{shownText(opinion.question)}</bdi>
      </dd>
      {opinion.answer !== null && (
        <>
          <dt>{words.answeredBy(shownText(opinion.answeredBy ?? somebody))}</dt>
          <dd>
            <bdi>{shownText(opinion.answer)}</bdi>
          </dd>
        </>
      )}
    </dl>
  );
}

interface TextFormProps {
  readonly act: Act;
  readonly label: string;
  readonly hint: string;
  readonly send: string;
  onSend(text: string): void;
}

function TextForm({ act, label, hint, send, onSend }: TextFormProps) {
  const { needed } = wordsOf(QUEUE_WORDS).opinion;
  const [text, setText] = useState('');
  const [isTried, setTried] = useState(false);
  const isFit = text.trim() !== '';
  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (isFit) onSend(text.trim());
  };
  return (
    <form onSubmit={submit} noValidate>
      <label>
        {label}
        <textarea
          rows={3}
          maxLength={2_000}
          placeholder={hint}
          value={text}
          aria-required="true"
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </label>
      {isTried && !isFit && (
        <p class="tag bad" role="alert">
          {needed}
        </p>
      )}
      <button type="submit" class="primary" disabled={act.isBusy}>
        {send}
      </button>
    </form>
  );
}
