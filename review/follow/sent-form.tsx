// That a request was sent: its practice number, looked at while it is typed, and the day. On the sheet and in the register.
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { wordsOf } from '../shell/language.ts';
import { ChangeProblem } from './change-problem.tsx';
import { DayField, sentDay } from './day-field.tsx';
import { dayText } from './days.ts';
import { change, type Held, holdNotice } from './notice-view.ts';
import { PRACTICE_WORDS } from './practice.words.ts';
import { typedNumber } from './practice-number.ts';
import type { Recorded } from './recorded.ts';
import { Field } from './step-fields.tsx';
import { useChange } from './use-change.ts';

export interface SentFormProps {
  readonly id: string;
  readonly held: Held;
  /** It was asked for: the number is typed next. */
  readonly takesFocus?: boolean;
  /** Reads the notice again: somebody changed it. */
  onStale(): void;
  onSent(recorded: Recorded): void;
}

type Which = 'draft' | 'first' | 'second';

export function SentForm({ id, held, takesFocus = false, onStale, onSent }: SentFormProps) {
  const words = wordsOf(PRACTICE_WORDS);
  const said = useId();
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (takesFocus) input.current?.focus();
  }, []);
  const [text, setText] = useState('');
  const [sentOn, setSentOn] = useState('');
  const [which, setWhich] = useState<Which>('draft');
  const [isAsked, setAsked] = useState(false);
  const { isBusy, problem, isStale, make } = useChange(held.etag, words.changed, onStale);
  const { fields, notice } = held.view.result;
  const own = fields.numeroComunicazione.value;
  const typed = typedNumber(text, own === null ? null : String(own));
  // While it is being typed nothing is wrong yet but what more digits cannot mend.
  const isWrong = typed.kind !== 'good' && (isAsked || !['empty', 'short'].includes(typed.kind));

  async function save(event: Event) {
    event.preventDefault();
    setAsked(true);
    if (typed.kind !== 'good') return;
    const isSecond = which === 'draft' ? null : which === 'second';
    await make(async () => {
      const json = { number: typed.number, sentOn: sentDay(sentOn), isSecond };
      const after = await change(`/notices/${id}/practices`, held.etag, json);
      onSent({
        ...{ id, at: Date.now(), sentence: words.sent(typed.number) },
        undo: () => retractLast(id, typed.number, after),
      });
    });
  }

  return (
    <form onSubmit={save} noValidate class="sent-form">
      <Field label={words.number} hint={words.numberHint}>
        {(field) => (
          <input
            ref={input}
            id={field}
            class="digits"
            inputMode="numeric"
            autocomplete="off"
            size={20}
            value={text}
            aria-invalid={isWrong}
            aria-describedby={said}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
        )}
      </Field>
      <p id={said} class={isWrong ? 'said-bad' : typed.kind === 'good' ? 'said-good' : 'small'} role="status">
        {isWrong && <span aria-hidden="true">✖ </span>}
        {typed.kind === 'good' && <span aria-hidden="true">✔ </span>}
        {isAsked && typed.kind === 'empty'
          ? words.numberHint
          : words.typed(typed, typed.kind === 'good' ? dayText(typed.day) : '')}
      </p>
      <DayField label={words.sentOn} hint={words.sentOnHint} value={sentOn} onChange={setSentOn} />
      {notice.kind !== 'cartella' && (
        <Field label={words.kind}>
          {(field) => (
            <select
              id={field}
              value={which}
              onChange={({ currentTarget: { value } }) =>
                setWhich(value === 'first' || value === 'second' ? value : 'draft')
              }
            >
              <option value="draft">{words.asDraft}</option>
              <option value="first">{words.first}</option>
              <option value="second">{words.second}</option>
            </select>
          )}
        </Field>
      )}
      {isStale && (
        <p class="said-bad" role="alert">
          <span aria-hidden="true">⚠ </span>
          {words.changed}
        </p>
      )}
      {problem && <ChangeProblem problem={problem} />}
      <p class="small">{words.noSuspension}</p>
      <button type="submit" class="primary" aria-disabled={isBusy}>
        {words.recordSent}
      </button>
    </form>
  );
}

/** On the version that the recording left; where the draft still followed it, on the one that is there now. */
export async function retractLast(id: string, number: string, after: Held): Promise<void> {
  const { etag } = after.view.isDrafting ? await holdNotice(id) : after;
  await change(`/practices/${number}/events`, etag, { kind: 'retract' });
}
