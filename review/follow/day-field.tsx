// A day as it is typed, `gg/mm/aaaa`, whatever the browser's own language: a picker of the browser would show its own order.
import { useId } from 'preact/hooks';
import { wordsOf } from '../shell/language.ts';
import { typedDay } from './days.ts';
import { PRACTICE_WORDS } from './practice.words.ts';
import { Field } from './step-fields.tsx';

export interface DayFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  onChange(value: string): void;
}

export function DayField({ label, hint, value, onChange }: DayFieldProps) {
  const said = useId();
  // Only a whole text can be wrong: `11/03` is on its way.
  const isWrong = value.trim().length >= 10 && typedDay(value) === null;
  return (
    <Field label={label} hint={hint}>
      {(id) => (
        <>
          <input
            id={id}
            size={12}
            autocomplete="off"
            value={value}
            aria-invalid={isWrong}
            aria-describedby={isWrong ? said : undefined}
            onInput={({ currentTarget }) => onChange(currentTarget.value)}
          />
          {isWrong && (
            <span id={said} class="said-bad" role="alert">
              {wordsOf(PRACTICE_WORDS).noDay}
            </span>
          )}
        </>
      )}
    </Field>
  );
}

/** As the service takes it: null for none; what is no day goes as it is, and is refused with a sentence. */
export function sentDay(text: string): string | null {
  return text.trim() === '' ? null : (typedDay(text) ?? text.trim().slice(0, 10));
}
