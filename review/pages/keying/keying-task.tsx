// One number: its picture, and a line to type it. Made anew for every number, so that nothing of the one before is left.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { KeyingTaskShown } from '../../../pipeline/server/routes/keying.schema.ts';
import { language, wordsOf } from '../../shell/language.ts';
import { useKeys } from '../../ui/keys.ts';
import { KEYING_WORDS } from './keying.words.ts';
import type { Refused } from './keying-asks.ts';

export interface KeyingTaskProps {
  readonly task: KeyingTaskShown;
  readonly isSending: boolean;
  readonly refused: Refused | null;
  readonly onSend: (value: string, insist: boolean) => void;
  readonly onSkip: () => void;
}

export function KeyingTask({ task, isSending, refused, onSend, onSkip }: KeyingTaskProps) {
  const words = wordsOf(KEYING_WORDS);
  const [typed, setTyped] = useState('');
  const [isEmpty, setEmpty] = useState(false);
  const [isWide, setWide] = useState(false);
  const [isBroken, setBroken] = useState(false);
  const line = useRef<HTMLInputElement>(null);
  useEffect(() => line.current?.focus(), []);
  useEffect(() => {
    if (refused) line.current?.focus();
  }, [refused]);
  const isItalian = language.value === 'it';
  const label = isItalian ? task.label : task.labelEn;
  const send = (insist: boolean) => {
    if (isSending || isBroken) return;
    setEmpty(typed.trim() === '');
    if (typed.trim() !== '') onSend(typed, insist);
  };
  const mayInsist = refused?.mayInsist === true;
  useKeys([
    ...(mayInsist ? [{ key: 'Ctrl+Enter', label: words.insistKey, run: () => send(true) }] : []),
    { key: 'Alt+ArrowRight', label: words.skipKey, run: onSkip },
    { key: 'Alt+z', label: words.aroundKey, run: () => setWide(!isWide) },
  ]);
  const trouble = isEmpty ? words.empty : (refused?.message ?? null);
  return (
    <form
      class="keying"
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        send(false);
      }}
    >
      <div class="keying-picture">
        {isBroken ? (
          <p class="keying-broken">⚠ {words.noPicture}</p>
        ) : (
          <img
            onError={() => setBroken(true)}
            src={isWide ? task.around : task.picture}
            alt={words.picture(label)}
            class={isWide ? 'around' : ''}
          />
        )}
      </div>
      <label for="keying-line">{words.typed(label, isItalian ? task.expected : task.expectedEn)}</label>
      <input
        id="keying-line"
        ref={line}
        class="keying-line"
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        maxLength={60}
        aria-invalid={trouble !== null}
        aria-describedby={trouble === null ? undefined : 'keying-trouble'}
      />
      {trouble !== null && (
        <p id="keying-trouble" class="problem" role="alert">
          <span aria-hidden="true">⚠ </span>
          {trouble}
        </p>
      )}
      <p class="keying-actions">
        <button type="submit" class="primary" disabled={isSending || isBroken}>
          {words.send} <kbd>Enter</kbd>
        </button>
        {mayInsist && (
          <button type="button" onClick={() => send(true)}>
            {words.insist} <kbd>Ctrl+Enter</kbd>
          </button>
        )}
        <button type="button" onClick={onSkip}>
          {words.skip} <kbd>Alt+→</kbd>
        </button>
        <button type="button" class="plain" aria-pressed={isWide} onClick={() => setWide(!isWide)}>
          {isWide ? words.whole : words.around} <kbd>Alt+z</kbd>
        </button>
      </p>
    </form>
  );
}
