// Copies a value that may be used as it stands.
import { wordsOf } from '../../../shell/language.ts';
import { tell } from '../hooks/tell.ts';
import { fill, NOTICE_WORDS } from '../notice.words.ts';

export interface CopyButtonProps {
  readonly text: string;
  readonly label: string;
  /** Its room is kept where there is nothing to copy yet. */
  readonly isThere: boolean;
}

export function CopyButton({ text, label, isThere }: CopyButtonProps) {
  const words = wordsOf(NOTICE_WORDS);
  return (
    <button
      type="button"
      class="plain copy"
      tabIndex={-1}
      aria-keyshortcuts="Alt+C"
      aria-label={fill(words.copyOf, { label })}
      style={{ visibility: isThere ? 'visible' : 'hidden' }}
      onClick={() => copyText(text, label)}
    >
      {words.copy}
    </button>
  );
}

/** What became of it is said. */
export function copyText(text: string, label: string): void {
  const words = wordsOf(NOTICE_WORDS);
  // Pages that came without encryption from another machine have no clipboard.
  const copied = navigator.clipboard
    ? navigator.clipboard.writeText(text)
    : Promise.reject(new Error('none'));
  copied.then(
    () => tell(fill(words.copied, { label })),
    () => tell(words.copyFailed),
  );
}
