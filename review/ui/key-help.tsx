// The list of keys on `?`: what is bound on the page one is on.
import { useRef } from 'preact/hooks';
import { wordsOf } from '../shell/language.ts';
import { SHELL_WORDS } from '../shell/shell.words.ts';
import { boundKeys, useKeys } from './keys.ts';

export function KeyHelp() {
  const words = wordsOf(SHELL_WORDS);
  const dialog = useRef<HTMLDialogElement>(null);
  const open = () => dialog.current?.showModal();
  // `?` is a sign to type where something is typed: F1 works everywhere.
  useKeys([
    { key: '?', label: words.shortcuts, run: open },
    { key: 'F1', label: words.shortcuts, whileTyping: true, run: open },
  ]);
  return (
    <dialog ref={dialog} aria-labelledby="key-help-title">
      <h2 id="key-help-title">{words.shortcuts}</h2>
      <dl class="keys">
        {boundKeys.value.flat().map(({ key, label }) => (
          <div key={`${key} ${label}`}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
      <button type="button" onClick={() => dialog.current?.close()}>
        {words.close}
      </button>
    </dialog>
  );
}
