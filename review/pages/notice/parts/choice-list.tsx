// Values that may be taken by one key. The caret stays in the input: these are for the mouse, the keys say how without it.
import { wordsOf } from '../../../shell/language.ts';
import type { Choices } from '../logic/choices.ts';
import { fill, NOTICE_WORDS } from '../notice.words.ts';

export interface ChoiceListProps {
  readonly choices: Choices;
  onChoose(text: string): void;
}

export function ChoiceList({ choices: { kept, others }, onChoose }: ChoiceListProps) {
  const words = wordsOf(NOTICE_WORDS);
  const choice = (key: string, text: string, note: string) => (
    <button
      type="button"
      class="choice"
      tabIndex={-1}
      key={key}
      title={fill(words.choose, { value: text })}
      aria-keyshortcuts={key}
      onClick={() => onChoose(text)}
    >
      <kbd>{key}</kbd> <span class="digits">{text}</span>
      {note && <span class="small"> {note}</span>}
    </button>
  );
  return (
    <div class="choices">
      {kept !== null && choice('Alt+0', kept, words.asReadChoice)}
      {others.map((text, at) => choice(`Alt+${at + 1}`, text, ''))}
    </div>
  );
}
