// The keys of the page of one notice. All of them work while the caret is in a field.
import { wordsOf } from '../../../shell/language.ts';
import { type KeyBinding, useKeys } from '../../../ui/keys.ts';
import { LABELS } from '../labels.words.ts';
import { choicesOf } from '../logic/choices.ts';
import type { Slot } from '../logic/slots.ts';
import { NOTICE_WORDS } from '../notice.words.ts';
import { copyText } from '../parts/copy-button.tsx';
import type { Work } from './use-work.ts';

const NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8, 9];

export interface NoticeKeys {
  readonly work: Work;
  /** The field one is on. */
  readonly slot: Slot | null;
  readonly picked: readonly (string | number)[];
  readonly isReadOnly: boolean;
  onPick(slot: Slot): void;
  onNext(): void;
}

export function useNoticeKeys({ work, slot, picked, isReadOnly, onPick, onNext }: NoticeKeys): void {
  const words = wordsOf(NOTICE_WORDS);
  const inSlot = (key: string, label: string, run: (slot: Slot) => void): KeyBinding => ({
    ...{ key, label, whileTyping: true, when: isInSlot },
    run: () => slot && run(slot),
  });
  const change = (key: string, label: string, run: (slot: Slot) => void) =>
    inSlot(key, label, (each) => !isReadOnly && run(each));
  const choose = (each: Slot, at: number) => {
    const { kept, others } = choicesOf(each, work.textOf(each), picked);
    const text = at === 0 ? kept : others[at - 1];
    if (text !== undefined && text !== null) work.type(each, text);
  };
  useKeys([
    {
      ...inSlot('Enter', words.keyConfirm, () => undefined),
      // Held down it would confirm what nobody looked at, and insist by itself.
      run: (event) => !event.repeat && slot && (isReadOnly ? work.goDown() : work.enter(slot)),
    },
    { key: 'Ctrl+Enter', label: words.keyNext, whileTyping: true, run: ({ repeat }) => !repeat && onNext() },
    ...NUMBERS.map((at) => ({
      ...change(`Alt+${at}`, words.keyAlternative, (each) => choose(each, at)),
    })),
    change('Alt+0', words.keyAsRead, (each) => choose(each, 0)),
    change('Alt+v', words.keyClear, (each) => work.say(each, 'clear')),
    change('Alt+z', words.keyRetract, (each) => work.say(each, 'retract')),
    change('Alt+p', words.keyPick, onPick),
    inSlot('Alt+c', words.keyCopy, (each) => copyText(work.textOf(each), wordsOf(LABELS).fields[each.field])),
    inSlot('Ctrl+ArrowDown', words.keyDown, () => work.goDown()),
    inSlot('Ctrl+ArrowUp', words.keyUp, () => work.goUp()),
    change('Escape', words.keyEscape, (each) => work.putBack(each)),
  ]);
}

function isInSlot({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLElement && target.dataset['slot'] !== undefined;
}
