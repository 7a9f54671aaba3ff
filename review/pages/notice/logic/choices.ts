// What may be chosen for a slot by a number key: what the program read, where something else stands there, and what it read
// beside it. Pure.

import type { Slot } from './slots.ts';
import { isSameValue, writtenValue } from './written-value.ts';

const MAX_CHOICES = 9;

/** Texts as they would stand in the input: at 0 the kept value while another is typed, then the alternatives. */
export interface Choices {
  readonly kept: string | null;
  readonly others: readonly string[];
}

/** @param text as it stands in the input @param picked what was read from the page for it */
export function choicesOf(slot: Slot, text: string, picked: readonly (string | number)[] = []): Choices {
  const others = [...picked, ...slot.alternatives].map((value) => writtenValue(slot.field, value));
  const kept = writtenValue(slot.field, slot.value);
  return {
    kept: kept === '' || isSameValue(slot.field, text, slot.value) ? null : kept,
    others: [...new Set(others)].filter((each) => each !== '').slice(0, MAX_CHOICES),
  };
}
