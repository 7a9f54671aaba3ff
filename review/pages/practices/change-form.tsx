// The frame of a change in a dialog: why it was not made, and the buttons.
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { ChangeProblem } from '../../follow/change-problem.tsx';
import { useFirstFocus } from '../../follow/first-focus.ts';
import { PRACTICE_WORDS } from '../../follow/practice.words.ts';
import { useChange } from '../../follow/use-change.ts';
import { wordsOf } from '../../shell/language.ts';

export interface ChangeFormProps {
  /** On the button that makes it. */
  readonly label: string;
  /** Of the notice that is changed. */
  readonly version: string | null;
  /** @throws Problem */
  make(): Promise<void>;
  onStale(): void;
  onClose(): void;
  readonly children: ComponentChildren;
}

export function ChangeForm({ label, version, make, onStale, onClose, children }: ChangeFormProps) {
  const words = wordsOf(PRACTICE_WORDS);
  const element = useRef<HTMLFormElement>(null);
  useFirstFocus(element);
  const changing = useChange(version, words.changed, onStale);
  return (
    <form
      ref={element}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void changing.make(make);
      }}
    >
      {children}
      {changing.isStale && (
        <p class="said-bad" role="alert">
          <span aria-hidden="true">⚠ </span>
          {words.changed}
        </p>
      )}
      {changing.problem && <ChangeProblem problem={changing.problem} />}
      <div class="ask-end">
        <button type="submit" class="primary" aria-disabled={changing.isBusy}>
          {label}
        </button>
        <button type="button" onClick={onClose}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}
