// Somebody else has the notice in hand: look only, take it over, or go on to the next one.
import { useEffect, useRef } from 'preact/hooks';
import { wordsOf } from '../../../shell/language.ts';
import type { Lock } from '../hooks/use-lock.ts';
import { fill, NOTICE_WORDS } from '../notice.words.ts';

export interface LockDialogProps {
  readonly lock: Lock;
  onNext(): void;
}

export function LockDialog({ lock, onNext }: LockDialogProps) {
  const words = wordsOf(NOTICE_WORDS);
  const dialog = useRef<HTMLDialogElement>(null);
  const isOpen = lock.hold === 'others';
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  return (
    <dialog ref={dialog} aria-labelledby="notice-lock" onCancel={lock.lookOnly}>
      <h2 id="notice-lock">{words.lockTitle}</h2>
      <p>{fill(words.locked, { name: lock.holder ?? words.somebody })}</p>
      <div class="buttons">
        <button type="button" class="primary" onClick={lock.lookOnly}>
          {words.lookOnly}
        </button>
        <button type="button" onClick={lock.takeOver}>
          {words.takeOver}
        </button>
        <button type="button" onClick={onNext}>
          {words.next}
        </button>
      </div>
    </dialog>
  );
}
