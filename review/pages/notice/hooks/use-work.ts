// What a person does on a notice, slot by slot: typing, confirming, clearing, taking back, choosing. Enter feels immediate: what
// is sent is shown as being saved, and the next doubt has the caret at once; what is refused brings them back.
import { type Signal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Refused } from '../../../../pipeline/server/routes/corrections.schemas.ts';
import { language, wordsOf } from '../../../shell/language.ts';
import { type Desk, putDraft, putMark } from '../data/desk.ts';
import { save } from '../data/save.ts';
import { LABELS } from '../labels.words.ts';
import { changeOf, type Doing } from '../logic/change-of.ts';
import { isDoubtful, nextDoubtful, previousDoubtful, type Slot, slotsOf } from '../logic/slots.ts';
import { isSameValue, typedValue, writtenValue } from '../logic/written-value.ts';
import { fill, NOTICE_WORDS } from '../notice.words.ts';
import { focusKindDoubt, focusNext, focusSlot, isAtNext } from './focus-slot.ts';
import { tell, told } from './tell.ts';
import type { Looked } from './use-preview.ts';

/** Enter was pressed on a value that its own check speaks against: once more keeps it. */
export interface Armed {
  readonly key: string;
  readonly text: string;
}

export interface Work {
  /** The slot that is worked on, also while the caret is elsewhere. */
  readonly current: Signal<string | null>;
  readonly armed: Signal<Armed | null>;
  textOf(slot: Slot): string;
  isEdited(slot: Slot): boolean;
  /** Why the text as it stands would not be taken. */
  refusalOf(slot: Slot): Refused | null;
  type(slot: Slot, text: string): void;
  enter(slot: Slot): void;
  say(slot: Slot, doing: 'clear' | 'retract'): void;
  /** As it was kept. */
  putBack(slot: Slot): void;
  goDown(): void;
  goUp(): void;
}

export function useWork(desk: Desk, looked: { readonly current: Looked | null }): Work {
  const current = useSignal<string | null>(null);
  const armed = useSignal<Armed | null>(null);
  /** What ends after one has left must not take the caret of the next notice. */
  const isHere = useRef(true);
  useEffect(
    () => () => {
      isHere.current = false;
    },
    [],
  );
  /** Left empty in this round: Enter does not come back to them. */
  const passed = useRef(new Set<string>());
  const slots = () => slotsOf(desk.seen.peek().notice.result, desk.seen.peek().review);
  const textOf = (slot: Slot) => desk.drafts.value.get(slot.key) ?? writtenValue(slot.field, slot.value);
  const isEdited = (slot: Slot) => {
    const draft = desk.drafts.value.get(slot.key);
    return draft !== undefined && !isSameValue(slot.field, draft, slot.value);
  };
  const refusalOf = (slot: Slot): Refused | null => {
    const text = textOf(slot);
    const mark = desk.marks.value.get(slot.key);
    if (mark?.phase === 'failed' && mark.text === text && mark.refusal) return mark.refusal;
    const seen = looked.current;
    return seen?.state === 'refused' && seen.key === slot.key && seen.text === text ? seen.refusal : null;
  };

  const goOn = (from: string) => {
    const marks = desk.marks.peek();
    const isDone = ({ key }: Slot) => marks.get(key)?.phase === 'saving' || passed.current.has(key);
    const next = nextDoubtful(slots(), from, isDone) ?? failedSlot(desk, slots(), from);
    if (next) return focusSlot(next.key);
    if (focusKindDoubt()) return tell(wordsOf(NOTICE_WORDS).kindLeft);
    focusNext();
    tell(wordsOf(NOTICE_WORDS).allSettled);
  };

  const send = async (slot: Slot, doing: Doing, insist = false) => {
    const text = textOf(slot);
    armed.value = null;
    const sent = save(desk, changeOf(slot, doing, text, insist));
    goOn(slot.key);
    const kept = await sent;
    if (kept === 'kept') return;
    const mark = desk.marks.peek().get(slot.key);
    const why = mark?.refusal ? said(mark.refusal) : (mark?.problem?.sentence(language.value) ?? '');
    const label = wordsOf(LABELS).fields[slot.field];
    tell(fill(wordsOf(NOTICE_WORDS).saveFailed, { label, why }));
    if (mark?.refusal?.mayInsist && isHere.current) armed.value = { key: slot.key, text: mark.text };
    // Whoever is typing elsewhere is not torn away: the mark stays, and the round of doubts comes back to it.
    if (isHere.current && (isAtNext() || !isTypingNow(desk, current.peek()))) focusSlot(slot.key);
  };

  const enter = (slot: Slot) => {
    const words = wordsOf(NOTICE_WORDS);
    const text = textOf(slot);
    if (desk.marks.peek().get(slot.key)?.phase === 'saving') return goOn(slot.key);
    if (!isEdited(slot)) return enterUnchanged(slot);
    if (text.trim() === '') return void send(slot, 'clear');
    if (typedValue(slot.field, text) === null) return tell(words.money);
    const refusal = refusalOf(slot);
    if (refusal === null) return void send(slot, 'correct');
    insistOn(slot, refusal, 'correct');
  };

  const enterUnchanged = (slot: Slot) => {
    if (slot.value === null) {
      passed.current.add(slot.key);
      if (slot.isLacking)
        tell(fill(wordsOf(NOTICE_WORDS).emptyLeft, { label: wordsOf(LABELS).fields[slot.field] }));
      return goOn(slot.key);
    }
    if (slot.state === 'confirmed' || slot.state === 'corrected') return goOn(slot.key);
    const refusal = refusalOf(slot);
    if (refusal === null) return void send(slot, 'confirm');
    insistOn(slot, refusal, 'confirm');
  };

  const insistOn = (slot: Slot, refusal: Refused, doing: Doing) => {
    const text = textOf(slot);
    if (!refusal.mayInsist) return tell(said(refusal));
    const isArmed = armed.peek()?.key === slot.key && armed.peek()?.text === text;
    if (isArmed) return void send(slot, doing, true);
    armed.value = { key: slot.key, text };
    tell(`${said(refusal)} ${wordsOf(NOTICE_WORDS).insist}`);
  };

  return {
    ...{ current, armed, textOf, isEdited, refusalOf, enter },
    type(slot, text) {
      armed.value = null;
      told.value = '';
      putDraft(
        desk,
        slot.key,
        isSameValue(slot.field, text, slot.value) && text === writtenValue(slot.field, slot.value)
          ? null
          : text,
      );
      if (desk.marks.peek().get(slot.key)?.phase === 'failed') putMark(desk, slot.key, null);
    },
    say: (slot, doing) => void send(slot, doing),
    putBack(slot) {
      armed.value = null;
      putDraft(desk, slot.key, null);
      if (desk.marks.peek().get(slot.key)?.phase === 'failed') putMark(desk, slot.key, null);
    },
    goDown: () => goTo(nextDoubtful(slots(), current.peek())),
    goUp: () => goTo(previousDoubtful(slots(), current.peek())),
  };
}

function goTo(slot: Slot | null): void {
  if (slot) focusSlot(slot.key);
  else if (!focusKindDoubt()) focusNext();
}

/** A slot whose save failed is a doubt like any other. */
function failedSlot(desk: Desk, slots: readonly Slot[], from: string): Slot | null {
  const marks = desk.marks.peek();
  return slots.find(({ key }) => key !== from && marks.get(key)?.phase === 'failed') ?? null;
}

function isTypingNow(desk: Desk, key: string | null): boolean {
  return key !== null && desk.drafts.peek().has(key) && desk.marks.peek().get(key) === undefined;
}

/** Whether the page begins there. */
export function firstSlot(slots: readonly Slot[]): Slot | null {
  return slots.find(isDoubtful) ?? null;
}

export function said({
  message,
  messageEn,
}: {
  readonly message: string;
  readonly messageEn?: string | undefined;
}): string {
  return language.value === 'it' ? message : (messageEn ?? message);
}
